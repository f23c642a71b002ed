// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/layout.h"

inline vitae::DateRange range(const QString &start, const QString &end)
{
    return {vitae::parseDate(start), vitae::parseDate(end)};
}

inline vitae::Theme themeNamed(const QString &id, std::vector<std::pair<QString, vitae::Json>> options = {})
{
    std::vector<vitae::Finding> findings;
    return vitae::themeFor({id, std::move(options)}, findings);
}

struct BaseLine {
    double y = 0;
    QString text;
    vitae::StructureRole role = vitae::StructureRole::P;
    quint32 paragraph = 0;
};

/// The lines of a page from top to bottom, bullets and footers left out.
inline std::vector<BaseLine> bodyLines(const vitae::PageList &pages, const vitae::Page &page)
{
    std::vector<BaseLine> lines;
    for (const vitae::Item &item : page.items) {
        const auto *text = std::get_if<vitae::TextItem>(&item.content);
        if (!text || item.structure < 0)
            continue;
        const vitae::StructureRole role = pages.structure[size_t(item.structure)].role;
        if (role == vitae::StructureRole::Lbl)
            continue;
        if (!lines.empty() && std::abs(lines.back().y - item.origin.y()) < 0.01)
            lines.back().text += text->run->text;
        else
            lines.push_back({item.origin.y(), text->run->text, role, item.paragraph});
    }
    return lines;
}
