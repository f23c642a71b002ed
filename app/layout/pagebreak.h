// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

#include <vector>

namespace vitae {

/// What page breaking needs to know of a line. Lengths in points.
struct PageLine {
    float step = 0;     ///< baseline to baseline, from the line before; not used at the top of a page
    float elastic = 0; ///< the part of the step that may stretch and shrink: gaps above headings and entries
    float ascent = 0; ///< room above the baseline at the top of a page
    float descent = 0; ///< room below the baseline at the bottom of a page
    bool breakBefore = true; ///< a page may end before this line
    bool startsPage = false; ///< a page has to end before this line, whatever breakBefore says
};

/// Of the text block on the first page and on all others.
struct PageHeights {
    double first = 0;
    double rest = 0;
    [[nodiscard]] double at(size_t page) const { return page == 0 ? first : rest; }
};

struct PageRange {
    size_t begin = 0;
    size_t end = 0; ///< one past the last
    PageEnd reason = PageEnd::EndOfDocument;
    double used = 0; ///< height that its lines take
};

struct PageDivision {
    std::vector<PageRange> pages;
    double elasticity = 1; ///< factor of all elastic gaps
};

/// Divides lines into pages: as much on each as its height and the lines' break rules allow. Lines that no
/// rule lets apart and that do not fit on a page break where the page ends. A last page that is less than a
/// third full is avoided where gaps of 85 to 115 % can do so: by one page less, else by a fuller last page,
/// for which the others may end at 88 % of their height.
[[nodiscard]] PageDivision dividePages(const std::vector<PageLine> &lines, const PageHeights &heights);

} // namespace vitae
