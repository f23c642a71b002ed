// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"
#include "pageseam.h"

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
    PageSeam seam = PageSeam::Paragraph; ///< what a page that ends before this line parts
    /// The line stays with the one before because somebody wants their entry or section in one piece; of no
    /// effect where the piece is longer than a page.
    bool keptInEntry = false;
    bool keptInSection = false;
};

/// Of the text block on the first page and on all others.
struct PageHeights {
    double first = 0;
    double rest = 0;
    [[nodiscard]] double at(size_t page) const { return page == 0 ? first : rest; }
};

/// How the pages are to be filled.
enum class PageFill : quint8 {
    Ragged, ///< all but the last are full
    Even, ///< the last is as full as the others
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
    double cost = 0; ///< as below
};

/// How bad it is to leave a page partly empty, by the share of its height that is used: 0 of a full page, 100
/// of one that is filled to 82 %.
[[nodiscard]] constexpr double pageBadness(double fill)
{
    const double part = (1 - fill) / 0.18;
    return 100 * part * part;
}

inline constexpr double leastFill = 0.5; ///< of a page before the last
inline constexpr double leastLastFill = 1.0 / 3; ///< of the last of several
inline constexpr double shortPageCost = 1000;
inline constexpr double shortLastPageCost = 120; ///< a page before it may be left 80 % full to avoid it
/// What it costs to stretch or shrink all elastic gaps by a factor from 0.85 to 1.15.
[[nodiscard]] constexpr double elasticityCost(double factor)
{
    const double part = (factor - 1) / 0.15;
    return 40 * part * part;
}

/// Divides lines into pages, the best division of the whole document.
///
/// A page ends where breakBefore allows it, unless kept pieces forbid it, and before every line that starts a
/// page. Lines that no rule lets apart and that do not fit on a page break where the page ends. A page under
/// half full is not considered where a page that begins at the same line can end later.
///
/// Of these divisions the one with the fewest pages is taken; of those, the cheapest. The cost is the sum of
///  - pageBadness() of every page but the last and those before a line that starts a page (Even: of all);
///  - shortPageCost for each of the same pages that is less than half full;
///  - seamCost() of the place where each of the same pages ends;
///  - shortLastPageCost where the last of several pages is less than a third full (Ragged);
///  - elasticityCost() of the factor by which all elastic gaps are multiplied.
///
/// Gaps shrink only to spare a page. They stretch (Ragged) only where the last page would be less than a
/// third full or one of the others less than 82 %. In documents of more than 20 pages gaps stay as they are,
/// and pages less than 90 % full are considered only where nothing else is possible.
[[nodiscard]] PageDivision dividePages(const std::vector<PageLine> &lines, const PageHeights &heights,
                                       PageFill fill = PageFill::Ragged);

} // namespace vitae
