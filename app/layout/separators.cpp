// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "separators.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr QStringView separators = u",;:·•–—|/،؛、，；：";
constexpr QStringView stops = u".!?…。！？؟۔";

bool isLoose(const Inline &piece)
{
    return piece.source.node == 0;
}

bool isNothing(const Inline &piece)
{
    return piece.text.isEmpty() && piece.style.icon == Icon::None;
}

bool separates(QChar c)
{
    return separators.contains(c);
}

/// What a literal has before it.
struct Before {
    const Inline *piece = nullptr; ///< null: the line begins
    [[nodiscard]] bool beginsLine() const { return !piece || piece->text.endsWith(u'\n'); }
    [[nodiscard]] QChar last() const ///< that is no space
    {
        const QString text = piece->text.trimmed();
        return text.isEmpty() ? QChar() : text.back();
    }
};

qsizetype marksAtStart(const QString &text, bool withStops)
{
    const auto end = std::ranges::find_if_not(text, [withStops](QChar c) {
        return (c.isSpace() && c != u'\n') || separates(c) || (withStops && stops.contains(c));
    });
    return end - text.begin();
}

/// A literal without the marks that what stands before it makes loose.
QString withoutLooseStart(const QString &text, const Before &before)
{
    if (before.beginsLine()) {
        QString rest = text.sliced(marksAtStart(text, true));
        while (!before.piece && rest.startsWith(u'\n')) // no line is empty
            rest = rest.sliced(1);
        return rest;
    }
    const QChar last = before.last();
    const bool twice = isLoose(*before.piece) ? separates(last) || stops.contains(last) : separates(last);
    if (twice) {
        const qsizetype count = marksAtStart(text, true);
        const bool parts =
            !before.piece->text.back().isSpace() && QStringView(text).first(count).contains(u' ');
        return (parts ? u" "_s : QString()) + text.sliced(count);
    }
    return stops.contains(last) && text.startsWith(u'.') ? text.sliced(1) : text;
}

void dropAtStarts(std::vector<Inline> &content)
{
    std::vector<Inline> kept;
    for (Inline &piece : content) {
        if (isLoose(piece)) {
            const bool opens = !piece.text.trimmed().isEmpty() && separates(piece.text.trimmed().front());
            while (opens && !kept.empty() && isLoose(kept.back()) && kept.back().text.trimmed().isEmpty()
                   && !kept.back().text.contains(u'\n'))
                kept.pop_back(); // a space before a comma
            piece.text = withoutLooseStart(piece.text, {kept.empty() ? nullptr : &kept.back()});
        }
        if (!isNothing(piece))
            kept.push_back(std::move(piece));
    }
    content = std::move(kept);
}

void dropAtEnds(std::vector<Inline> &content)
{
    bool endsLine = true;
    for (size_t i = content.size(); i-- > 0;) {
        Inline &piece = content[i];
        if (isLoose(piece) && endsLine)
            while (!piece.text.isEmpty() && (piece.text.back().isSpace() || separates(piece.text.back()))
                   && (i + 1 == content.size() || piece.text.back() != u'\n'))
                piece.text.chop(1);
        endsLine = piece.text.isEmpty() ? endsLine : piece.text.startsWith(u'\n');
        if (isNothing(piece))
            content.erase(content.begin() + qsizetype(i));
    }
}

/// Brackets around all that is left say nothing: "(fluent)".
void dropOuterBrackets(std::vector<Inline> &content)
{
    static constexpr QStringView opening = u"(（", closing = u")）";
    if (content.size() < 3 || !isLoose(content.front()) || !isLoose(content.back()))
        return;
    const auto isBracket = [](const Inline &piece, QStringView which) {
        return isLoose(piece) && piece.text.size() == 1 && which.contains(piece.text[0]);
    };
    const auto closes = [&](const Inline &piece) { return isBracket(piece, closing); };
    if (isBracket(content.front(), opening) && closes(content.back())
        && std::ranges::count_if(content, closes) == 1) {
        content.pop_back();
        content.erase(content.begin());
    }
}

} // namespace

void dropLooseSeparators(std::vector<Inline> &content)
{
    dropAtStarts(content);
    dropAtEnds(content);
    dropOuterBrackets(content);
}

} // namespace vitae
