// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebreak.h"

#include <array>

namespace vitae {

namespace {

PageRange fillPage(const std::vector<PageLine> &lines, size_t begin, double height, double elasticity)
{
    PageRange page{begin, lines.size(), PageEnd::EndOfDocument, 0};
    double y = double(lines[begin].ascent);
    double usedUntilBreak = 0; // up to the last place where the page may end
    size_t lastBreak = begin;
    page.used = y + double(lines[begin].descent);
    for (size_t i = begin + 1; i < lines.size(); ++i) {
        if (lines[i].startsPage)
            return {begin, i, PageEnd::Requested, page.used};
        if (lines[i].breakBefore) {
            lastBreak = i;
            usedUntilBreak = page.used;
        }
        y += double(lines[i].step) + (elasticity - 1) * double(lines[i].elastic);
        if (y + double(lines[i].descent) > height) {
            if (lastBreak == begin)
                return {begin, i, PageEnd::Full, page.used};
            return {begin, lastBreak, lastBreak == i ? PageEnd::Full : PageEnd::KeptTogether, usedUntilBreak};
        }
        page.used = y + double(lines[i].descent);
    }
    return page;
}

PageDivision divide(const std::vector<PageLine> &lines, const PageHeights &heights, double elasticity)
{
    PageDivision division{{}, elasticity};
    for (size_t begin = 0; begin < lines.size(); begin = division.pages.back().end) {
        const double height = heights.at(division.pages.size());
        division.pages.push_back(fillPage(lines, begin, height, elasticity));
    }
    return division;
}

} // namespace

PageDivision dividePages(const std::vector<PageLine> &lines, const PageHeights &heights)
{
    static constexpr double leastLastPage = 1.0 / 3;
    static constexpr size_t mostPages = 20; // nobody weighs the last page of a longer document
    PageDivision natural = divide(lines, heights, 1);
    const size_t count = natural.pages.size();
    if (count < 2 || count > mostPages || natural.pages.back().used >= leastLastPage * heights.rest)
        return natural;
    for (const double elasticity : std::array{0.95, 0.9, 0.85})
        if (PageDivision shorter = divide(lines, heights, elasticity); shorter.pages.size() < count)
            return shorter;
    for (const double part : std::array{1.0, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88}) {
        for (const double elasticity : std::array{1.05, 1.1, 1.15}) {
            PageDivision fuller = divide(lines, {part * heights.first, part * heights.rest}, elasticity);
            if (fuller.pages.size() == count && fuller.pages.back().used >= leastLastPage * heights.rest)
                return fuller;
        }
    }
    return natural;
}

} // namespace vitae
