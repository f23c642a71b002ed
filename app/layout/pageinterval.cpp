// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageinterval.h"

#include <algorithm>

namespace vitae {

PageList pagesIn(const PageList &pages, const std::vector<PageInterval> &ranges)
{
    PageList part = pages;
    part.pages.clear();
    part.outline.clear();
    std::vector<int> places(pages.pages.size(), -1); ///< in the part
    for (int page = 0; page < int(pages.pages.size()); ++page) {
        const auto holds = [page](const PageInterval &range) {
            return page + 1 >= range.first && page + 1 <= range.last;
        };
        if (!std::ranges::any_of(ranges, holds))
            continue;
        places[size_t(page)] = int(part.pages.size());
        part.pages.push_back(pages.pages[size_t(page)]);
    }
    for (OutlineEntry entry : pages.outline) {
        const auto page = size_t(entry.page);
        if (page >= places.size() || places[page] < 0)
            continue;
        entry.page = places[page];
        part.outline.push_back(entry);
    }
    return part;
}

} // namespace vitae
