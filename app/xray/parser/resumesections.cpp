// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resumelines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitae::parser {

namespace {

bool isTitle(const Line &line)
{
    static const QRegularExpression short_(u"^[A-Z][A-Za-z]*(?: ?& ?| )?[A-Za-z]*$"_s),
        known(
            u"experience|education|project|skill|job|course|extracurricular|objective|summary|award|honor"_s,
            QRegularExpression::CaseInsensitiveOption);
    if (line.size() != 1)
        return false;
    const PdfTextItem &item = line.front();
    const bool hasLetters = std::ranges::any_of(item.text, [](QChar c) { return c.isLetter(); });
    if (item.isBold && hasLetters && item.text == item.text.toUpper())
        return true;
    return short_.match(item.text).hasMatch() && known.match(item.text).hasMatch();
}

} // namespace

std::vector<Section> sectionsOf(const Lines &lines)
{
    constexpr size_t head = 2; // lines that belong to the person whatever they look like
    std::vector<Section> sections(1);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i >= head && isTitle(lines[i]))
            sections.push_back({lines[i].front().text, {}});
        else
            sections.back().lines.push_back(lines[i]);
    }
    return sections;
}

} // namespace vitae::parser
