// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paginate.h"

#include "columnflow.h"

#include <algorithm>

namespace vitae {

namespace {

/// How the lines of one column are divided.
struct ColumnPages {
    PageDivision division;
    size_t firstPage = 0;
    double firstTop = 0; ///< of its lines on that page, from the top of the text

    /// What stands on a page of the document; null: nothing.
    [[nodiscard]] const PageRange *on(size_t page) const
    {
        const bool isThere = page >= firstPage && page - firstPage < division.pages.size();
        return isThere ? &division.pages[page - firstPage] : nullptr;
    }
    [[nodiscard]] double top(size_t page) const { return page == firstPage ? firstTop : 0; }
};

/// Divides the columns into pages and sets their lines there.
class Paginator {
  public:
    Paginator(const Flow &flow, const PageGrid &grid, double below, const PageMemory *memory)
        : m_flow(numbered(flow, grid.columns.size())),
          m_grid(grid),
          m_memory(memory),
          m_columns(grid.columns.size())
    {
        divide(below);
    }

    Paginated take(const QString &furniture)
    {
        const size_t count = pageCount();
        m_result.list.pages.reserve(count);
        m_result.makings.reserve(count);
        for (size_t page = 0; page < count; ++page) {
            m_result.makings.push_back(makingOf(page));
            m_result.makings.back().pageCount = count;
            m_result.makings.back().furniture = furniture;
            m_result.list.pages.push_back(remembered(page));
            if (m_result.list.pages.back().contentHash == 0)
                fill(m_result.list.pages.back(), page);
        }
        addOutline();
        m_result.list.structure = std::move(m_flow.structure);
        return std::move(m_result);
    }

  private:
    void divide(double below);
    [[nodiscard]] size_t pageCount() const;
    [[nodiscard]] PageMaking makingOf(size_t index) const;
    [[nodiscard]] Page remembered(size_t index) const;
    void fill(Page &page, size_t index) const;
    void addGround(Page &page, double x, double width, const Color &color) const;
    void judge(Page &page, size_t index) const;
    void addColumn(Page &page, size_t column, const PageRange &range, double top) const;
    [[nodiscard]] double gapAbove(size_t column, size_t line) const;
    void addOutline();

    NumberedFlow m_flow;
    const PageGrid &m_grid;
    const PageMemory *m_memory;
    std::vector<ColumnPages> m_columns;
    Paginated m_result;
};

/// What spans the columns comes first; they begin below it, or on the next page where it leaves no room.
void Paginator::divide(double below)
{
    static constexpr double leastRoom = 0.2; // of the text height, below what spans the columns
    ColumnPages &across = m_columns.front();
    across.division = dividePages(m_flow.columns.front().lines, {m_grid.height, m_grid.height}, m_grid.fill);
    size_t firstPage = 0;
    double top = 0;
    if (!across.division.pages.empty()) {
        firstPage = across.division.pages.size() - 1;
        top = across.division.pages.back().used + below;
        if (m_grid.height - top < leastRoom * m_grid.height) {
            ++firstPage;
            top = 0;
        }
    }
    for (size_t i = 1; i < m_columns.size(); ++i) {
        const PageHeights heights{m_grid.height - top, m_grid.height};
        m_columns[i] = {dividePages(m_flow.columns[i].lines, heights, m_grid.fill), firstPage, top};
    }
}

size_t Paginator::pageCount() const
{
    size_t count = 1;
    for (const ColumnPages &column : m_columns)
        if (!column.division.pages.empty())
            count = std::max(count, column.firstPage + column.division.pages.size());
    return count;
}

PageMaking Paginator::makingOf(size_t index) const
{
    PageMaking making;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const PageRange *range = m_columns[i].on(index);
        if (!range)
            continue;
        making.columns.push_back({m_columns[i].top(index), m_columns[i].division.elasticity});
        for (const ColumnPiece &piece : m_flow.columns[i].pieces(range->begin, range->end)) {
            const Placement &placement = *piece.placement;
            making.pieces.push_back({placement.fragment.get(), piece.begin, piece.end - piece.begin,
                                     placement.step, placement.elastic, piece.structure(), piece.paragraph(),
                                     int(i)});
            if (making.owners.empty() || making.owners.back() != piece.in->part)
                making.owners.push_back(piece.in->part);
        }
    }
    return making;
}

/// The page of the last layout if it is the same; else an empty one.
Page Paginator::remembered(size_t index) const
{
    if (!m_memory || index >= m_memory->pages.size()
        || m_memory->pages[index].making != m_result.makings[index])
        return {};
    Page page = m_memory->pages[index].page;
    judge(page, index);
    return page;
}

/// How full the page is, and why it ended: the main column says so, unless it has none left.
void Paginator::judge(Page &page, size_t index) const
{
    double fullest = -1;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const PageRange *range = m_columns[i].on(index);
        if (!range)
            continue;
        const double used = m_columns[i].top(index) + range->used;
        if (int(i) == m_grid.main || (used > fullest && fullest <= 0)) {
            fullest = used;
            page.end = range->reason;
            page.fill = std::clamp(used / m_grid.height, 0.0, 1.0);
        }
    }
}

/// From the top of the paper to its bottom.
void Paginator::addGround(Page &page, double x, double width, const Color &color) const
{
    Item ground;
    ground.origin = QPointF(x, 0);
    ground.content = BoxItem{QSizeF(width, m_grid.paper.height()), color, 0};
    ground.artifact = Artifact::Background;
    page.items.push_back(std::move(ground));
}

void Paginator::fill(Page &page, size_t index) const
{
    page.size = m_grid.paper;
    page.label = QString::number(index + 1);
    if (m_grid.ground)
        addGround(page, 0, m_grid.paper.width(), *m_grid.ground);
    if (m_grid.panel)
        addGround(page, m_grid.panel->x, m_grid.panel->width, m_grid.panel->color);
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (const PageRange *range = m_columns[i].on(index))
            addColumn(page, i, *range, m_grid.top + m_columns[i].top(index));
    judge(page, index);
}

/// From the baseline above, were the line not the first of its page.
double Paginator::gapAbove(size_t column, size_t line) const
{
    const PageLine &metrics = m_flow.columns[column].lines[line];
    return double(metrics.step) + (m_columns[column].division.elasticity - 1) * double(metrics.elastic);
}

void Paginator::addColumn(Page &page, size_t column, const PageRange &range, double top) const
{
    const ColumnFlow &flow = m_flow.columns[column];
    double y = top;
    size_t line = range.begin;
    for (const ColumnPiece &piece : flow.pieces(range.begin, range.end))
        for (size_t i = piece.begin; i < piece.end; ++i, ++line) {
            y += line == range.begin ? double(flow.lines[line].ascent) : gapAbove(column, line);
            for (const Item &item : piece.placement->fragment->lines[i].items) {
                Item &placed = page.items.emplace_back(item);
                placed.origin += QPointF(m_grid.columns[column].x, y);
                placed.paragraph += piece.paragraph();
                if (placed.structure >= 0)
                    placed.structure += piece.structure();
            }
        }
}

void Paginator::addOutline()
{
    for (const ColumnMark &mark : m_flow.marks) {
        const auto line = size_t(mark.mark.line);
        const ColumnPages &column = m_columns[size_t(mark.column)];
        const std::vector<PageRange> &ranges = column.division.pages;
        const auto range = std::ranges::upper_bound(ranges, line, {}, &PageRange::begin) - 1;
        const size_t page = column.firstPage + size_t(range - ranges.begin());
        double top = m_grid.top + column.top(page);
        const std::vector<PageLine> &lines = m_flow.columns[size_t(mark.column)].lines;
        for (size_t i = range->begin + 1; i <= line; ++i)
            top += gapAbove(size_t(mark.column), i);
        if (line > range->begin)
            top += double(lines[range->begin].ascent) - double(lines[line].ascent);
        m_result.list.outline.push_back(
            {mark.mark.level, mark.mark.title, int(page), top, mark.mark.structure});
    }
}

} // namespace

Paginated paginate(const Flow &flow, const PageGrid &grid, double below, const QString &furniture,
                   const PageMemory *memory)
{
    return Paginator(flow, grid, below, memory).take(furniture);
}

} // namespace vitae
