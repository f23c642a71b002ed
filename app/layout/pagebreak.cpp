// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebreak.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace vitae {

namespace {

/// How far below the fullest page that can begin at a line the others are looked at.
enum class Search : quint8 { Fullest, Near, All };

constexpr double leastSearched(Search search)
{
    return search == Search::Fullest ? 1 : search == Search::Near ? 0.9 : leastFill;
}

/// The best division for one elasticity, by dynamic programming over the lines that a page can begin with.
class PageBreaker {
  public:
    PageBreaker(const std::vector<PageLine> &lines, const PageHeights &heights, PageFill fill,
                double elasticity);
    [[nodiscard]] PageDivision best(Search search);

  private:
    /// The best way to have all lines before one on complete pages.
    struct Best {
        size_t pages = std::numeric_limits<size_t>::max();
        double cost = 0;
        size_t begin = 0; ///< of the last of these pages
    };

    void forbidBreaksInside(bool PageLine::*kept);
    [[nodiscard]] double used(size_t begin, size_t end) const
    {
        return double(m_lines[begin].ascent) + m_baselines[end - 1] - m_baselines[begin]
            + double(m_lines[end - 1].descent);
    }
    [[nodiscard]] double height(size_t begin) const { return m_heights.at(begin == 0 ? 0 : 1); }
    [[nodiscard]] size_t limit(size_t begin, size_t from) const;
    [[nodiscard]] bool mayEnd(size_t end) const { return end == m_lines.size() || m_mayBreak[end]; }
    [[nodiscard]] double pageCost(size_t begin, size_t end) const;
    void extend(size_t begin, size_t limit, double least);
    void consider(size_t begin, size_t end);
    [[nodiscard]] PageRange range(size_t begin, size_t end) const;

    const std::vector<PageLine> &m_lines;
    PageHeights m_heights;
    PageFill m_fill;
    double m_elasticity;
    std::vector<double> m_baselines; ///< were the page endless
    std::vector<char> m_mayBreak;    ///< before the line
    std::vector<Best> m_best;        ///< one more than there are lines
};

PageBreaker::PageBreaker(const std::vector<PageLine> &lines, const PageHeights &heights, PageFill fill,
                         double elasticity)
    : m_lines(lines),
      m_heights(heights),
      m_fill(fill),
      m_elasticity(elasticity)
{
    double y = 0;
    m_baselines.reserve(lines.size());
    m_mayBreak.reserve(lines.size());
    for (const PageLine &line : lines) {
        y += double(line.step) + (elasticity - 1) * double(line.elastic);
        m_baselines.push_back(y);
        m_mayBreak.push_back(line.breakBefore);
    }
    forbidBreaksInside(&PageLine::keptInEntry);
    forbidBreaksInside(&PageLine::keptInSection);
    for (size_t i = 0; i < lines.size(); ++i)
        if (lines[i].startsPage)
            m_mayBreak[i] = true;
}

void PageBreaker::forbidBreaksInside(bool PageLine::*kept)
{
    for (size_t begin = 0; begin < m_lines.size();) {
        size_t end = begin + 1;
        while (end < m_lines.size() && m_lines[end].*kept)
            ++end;
        if (end > begin + 1 && used(begin, end) <= m_heights.rest)
            std::fill(m_mayBreak.begin() + qsizetype(begin) + 1, m_mayBreak.begin() + qsizetype(end), false);
        begin = end;
    }
}

/// The last line that a page from `begin` can end before; what stands before `from` is known to fit.
size_t PageBreaker::limit(size_t begin, size_t from) const
{
    size_t end = std::max(begin + 1, from);
    while (end < m_lines.size() && !m_lines[end].startsPage && used(begin, end + 1) <= height(begin))
        ++end;
    return end;
}

double PageBreaker::pageCost(size_t begin, size_t end) const
{
    const double fill = used(begin, end) / height(begin);
    const bool isLast = end == m_lines.size();
    if (m_fill == PageFill::Ragged && isLast)
        return begin > 0 && fill < leastLastFill ? shortLastPageCost : 0;
    const bool isRequested = isLast || m_lines[end].startsPage;
    if (m_fill == PageFill::Ragged && isRequested)
        return 0;
    return pageBadness(fill) + (fill < leastFill && !isRequested ? shortPageCost : 0)
        + (isRequested ? 0 : seamCost(m_lines[end].seam));
}

void PageBreaker::consider(size_t begin, size_t end)
{
    const Best &before = m_best[begin];
    Best &after = m_best[end];
    const double cost = before.cost + pageCost(begin, end);
    if (before.pages + 1 < after.pages || (before.pages + 1 == after.pages && cost < after.cost))
        after = {before.pages + 1, cost, begin};
}

void PageBreaker::extend(size_t begin, size_t limit, double least)
{
    bool found = false;
    for (size_t end = limit; end > begin; --end) {
        if (!mayEnd(end))
            continue;
        if (found && used(begin, end) < least * height(begin))
            return;
        consider(begin, end);
        found = true;
    }
    if (!found)
        consider(begin, limit);
}

PageRange PageBreaker::range(size_t begin, size_t end) const
{
    const double height = used(begin, end);
    if (end == m_lines.size())
        return {begin, end, PageEnd::EndOfDocument, height};
    if (m_lines[end].startsPage)
        return {begin, end, PageEnd::Requested, height};
    const size_t last = limit(begin, end);
    for (size_t later = last; later > end; --later)
        if (mayEnd(later))
            return {begin, end, PageEnd::Chosen, height};
    return {begin, end, last == end ? PageEnd::Full : PageEnd::KeptTogether, height};
}

PageDivision PageBreaker::best(Search search)
{
    m_best.assign(m_lines.size() + 1, {});
    m_best.front().pages = 0;
    size_t known = 0;
    double top = 0;
    for (size_t begin = 0; begin < m_lines.size(); ++begin) {
        if (m_best[begin].pages == std::numeric_limits<size_t>::max())
            continue;
        // A page that begins further down reaches at least as far, unless its first line is very high or the
        // first page is.
        const double newTop = m_baselines[begin] - double(m_lines[begin].ascent);
        known = limit(begin, m_best[begin].pages > 1 && newTop >= top ? known : 0);
        top = newTop;
        extend(begin, known, leastSearched(search));
    }
    PageDivision division{{}, m_elasticity, m_best.back().cost + elasticityCost(m_elasticity)};
    for (size_t end = m_lines.size(); end > 0; end = m_best[end].begin)
        division.pages.push_back(range(m_best[end].begin, end));
    std::ranges::reverse(division.pages);
    return division;
}

double heightOf(const std::vector<PageLine> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const PageLine &line) { return sum + double(line.step); });
}

/// Whether stretched gaps could do some good: a page could lend its last lines to the next.
bool wantsStretching(const PageDivision &division, const PageHeights &heights)
{
    static constexpr double wellFilled = 0.82;
    for (size_t i = 0; i + 1 < division.pages.size(); ++i)
        if (division.pages[i].reason != PageEnd::Requested
            && division.pages[i].used < wellFilled * heights.at(i))
            return true;
    return division.pages.size() > 1 && division.pages.back().used < leastLastFill * heights.rest;
}

} // namespace

PageDivision dividePages(const std::vector<PageLine> &lines, const PageHeights &heights, PageFill fill)
{
    static constexpr double mostPages = 20; // nobody weighs the last page of a longer document
    if (lines.empty())
        return {};
    const auto divide = [&](double elasticity, Search search) {
        return PageBreaker(lines, heights, fill, elasticity).best(search);
    };
    if (heightOf(lines) > mostPages * heights.rest)
        return divide(1, Search::Near);
    PageDivision result = divide(1, Search::All);
    const size_t count = result.pages.size();
    if (count == 1)
        return result;
    if (divide(0.85, Search::Fullest).pages.size() < count)
        for (const double elasticity : std::array{0.95, 0.9, 0.85})
            if (PageDivision shorter = divide(elasticity, Search::All); shorter.pages.size() < count)
                return shorter;
    if (fill == PageFill::Even || !wantsStretching(result, heights))
        return result;
    for (const double elasticity : std::array{1.05, 1.1, 1.15}) {
        PageDivision stretched = divide(elasticity, Search::All);
        if (stretched.pages.size() == count && stretched.cost < result.cost)
            result = std::move(stretched);
    }
    return result;
}

} // namespace vitae
