// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resumelines.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace vitae::parser {

namespace {

constexpr QStringView bullets = u"⋅∙•⦁⚫●⬤⚬○";

/// The mean width of a letter in the font and size of most text.
double typicalWidth(const std::vector<PdfTextItem> &items)
{
    struct Use {
        qsizetype letters = 0;
        double width = 0;
    };
    std::map<std::pair<QString, int>, Use> uses;
    for (const PdfTextItem &item : items) {
        Use &use = uses[{item.font, qRound(item.height * 10)}];
        use.letters += item.text.size();
        use.width += item.width;
    }
    const auto most = std::ranges::max_element(uses, {}, [](const auto &use) { return use.second.letters; });
    return most == uses.end() ? 0 : most->second.width / double(most->second.letters);
}

bool wantsSpace(const QString &left, const QString &right)
{
    const QChar last = left.back(), first = right.front();
    return u":,|."_s.contains(last) || bullets.contains(last) || first == u'|' || bullets.contains(first);
}

void appendTo(Line &line, const PdfTextItem &item, double reach)
{
    if (line.empty() || item.x - (line.back().x + line.back().width) > reach) {
        line.push_back(item);
        return;
    }
    PdfTextItem &left = line.back();
    if (wantsSpace(left.text, item.text))
        left.text += u' ';
    left.text += item.text;
    left.width = item.x + item.width - left.x;
}

bool hasBullet(const Line &line)
{
    return std::ranges::any_of(line, [](const PdfTextItem &item) {
        return std::ranges::any_of(item.text, [](QChar c) { return bullets.contains(c); });
    });
}

bool isBold(const Line &line)
{
    return line.front().isBold;
}

/// The usual step from line to line, in tenths of a point.
int usualStep(const Lines &lines)
{
    std::map<int, int> counts;
    for (size_t i = 1; i < lines.size(); ++i)
        if (lines[i].front().page == lines[i - 1].front().page)
            ++counts[qRound((lines[i - 1].front().y - lines[i].front().y) * 10)];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
    return most == counts.end() ? 0 : most->first;
}

template<typename Begins>
std::vector<Lines> dividedWhere(const Lines &lines, Begins begins)
{
    std::vector<Lines> parts;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || begins(lines[i - 1], lines[i]))
            parts.emplace_back();
        parts.back().push_back(lines[i]);
    }
    return parts;
}

} // namespace

Lines linesOf(const std::vector<PdfTextItem> &items)
{
    const double reach = typicalWidth(items);
    Lines lines;
    bool isNew = true;
    for (const PdfTextItem &item : items) {
        if (isNew)
            lines.emplace_back();
        appendTo(lines.back(), item, reach);
        isNew = item.endsLine;
    }
    for (Line &line : lines)
        for (PdfTextItem &item : line)
            item.text = item.text.simplified();
    return lines;
}

std::vector<Lines> entriesOf(const Lines &section)
{
    constexpr double wide = 1.4;
    const int usual = usualStep(section);
    std::vector<Lines> parts = dividedWhere(section, [usual](const Line &before, const Line &line) {
        const double step = (before.front().y - line.front().y) * 10;
        return before.front().page == line.front().page && step > wide * usual;
    });
    if (parts.size() == 1)
        parts = dividedWhere(section, [](const Line &before, const Line &line) {
            return isBold(line) && !isBold(before) && !hasBullet(line);
        });
    return parts;
}

std::optional<size_t> descriptionBegin(const Lines &entry)
{
    constexpr qsizetype longLine = 8; // words
    auto found = std::ranges::find_if(entry, hasBullet);
    if (found == entry.end())
        found = std::ranges::find_if(entry, [](const Line &line) {
            return line.size() == 1 && line.front().text.split(u' ').size() >= longLine;
        });
    return found == entry.end() ? std::nullopt : std::optional(size_t(found - entry.begin()));
}

QStringList descriptionsFrom(const Lines &lines, size_t begin)
{
    QStringList result;
    for (size_t i = begin; i < lines.size(); ++i) {
        if (result.isEmpty() || hasBullet(lines[i]))
            result << QString();
        for (const PdfTextItem &item : lines[i])
            result.back() += item.text + u' ';
    }
    for (QString &text : result) {
        text.removeIf([](QChar c) { return bullets.contains(c); });
        text = text.simplified();
    }
    return result;
}

std::vector<PdfTextItem> itemsIn(const Lines &lines, size_t end)
{
    std::vector<PdfTextItem> items;
    for (size_t i = 0; i < std::min(end, lines.size()); ++i)
        items.insert(items.end(), lines[i].begin(), lines[i].end());
    return items;
}

} // namespace vitae::parser
