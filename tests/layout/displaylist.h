// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QStringList>

/// A page list as text, a line per item: for tests that compare what is drawn, and for people who read a
/// difference.
inline QStringList displayList(const vitae::PageList &pages)
{
    using namespace vitae;
    static constexpr const char *roles[] = {"Document", "H1",  "H2",    "H3",   "P",      "L",
                                            "LI",       "Lbl", "LBody", "Link", "Figure", "Span"};
    QStringList lines;
    for (const Page &page : pages.pages) {
        lines += QStringLiteral("page %1").arg(page.label);
        for (const Item &item : page.items) {
            const QString role = item.structure < 0
                ? QStringLiteral("-")
                : QString::fromLatin1(roles[int(pages.structure[size_t(item.structure)].role)]);
            const QString place = QStringLiteral("%1 %2 %3")
                                      .arg(item.origin.x(), 0, 'f', 1)
                                      .arg(item.origin.y(), 0, 'f', 1)
                                      .arg(role);
            if (const auto *text = std::get_if<TextItem>(&item.content)) {
                lines += QStringLiteral("%1 [%2 %3] %4")
                             .arg(place, QString::fromLatin1(text->run->face->postScriptName()))
                             .arg(double(text->run->size))
                             .arg(text->run->text);
            } else if (const auto *rule = std::get_if<RuleItem>(&item.content)) {
                lines += QStringLiteral("%1 rule %2x%3")
                             .arg(place)
                             .arg(rule->size.width(), 0, 'f', 1)
                             .arg(rule->size.height(), 0, 'f', 1);
            } else if (const auto *link = std::get_if<LinkAreaItem>(&item.content)) {
                lines += QStringLiteral("%1 link %2").arg(place, link->url);
            } else {
                lines += place + QStringLiteral(" other");
            }
        }
    }
    return lines;
}
