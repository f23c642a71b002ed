// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagegrid.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;

constexpr double leastText = 100; // points: some of a page remains text, whatever the margins say

double millimetres(const Theme &theme, Option option)
{
    return theme.number(option) * pointsPerMillimetre;
}

QSizeF paperOf(const Theme &theme)
{
    static constexpr std::array<std::pair<QStringView, QSizeF>, 5> papers{{
        {u"a4", {210 * pointsPerMillimetre, 297 * pointsPerMillimetre}},
        {u"a5", {148 * pointsPerMillimetre, 210 * pointsPerMillimetre}},
        {u"letter", {612, 792}},
        {u"legal", {612, 1008}},
        {u"executive", {522, 756}},
    }};
    for (const auto &[name, size] : papers)
        if (theme.text(O::PageSize) == name)
            return size;
    return {millimetres(theme, O::PageWidth), millimetres(theme, O::PageHeight)};
}

/// Letter is wider than A4 by a few millimetres: they go to the margins, and lines break alike.
double widening(const QSizeF &paper)
{
    static constexpr double a4Width = 210 * pointsPerMillimetre;
    return paper.width() > a4Width && paper.width() < 1.05 * a4Width ? (paper.width() - a4Width) / 2 : 0;
}

/// Of the text, at the edges where lines start and end.
struct Margins {
    double start = 0, end = 0;
};

Margins marginsOf(const Theme &theme, const QSizeF &paper)
{
    const double extra = widening(paper);
    const auto margin = [&](Option own) {
        return millimetres(theme, theme.number(own) > 0 ? own : O::PageMarginSide) + extra;
    };
    Margins margins{margin(O::PageMarginStart), margin(O::PageMarginEnd)};
    const double most = paper.width() - leastText;
    const double scale = std::min(1.0, most / (margins.start + margins.end));
    return {margins.start * scale, margins.end * scale};
}

void mirror(PageGrid &grid)
{
    for (PageGrid::Column &column : grid.columns)
        column.x = grid.paper.width() - column.x - column.width;
    if (grid.panel)
        grid.panel->x = grid.paper.width() - grid.panel->x - grid.panel->width;
}

/// Two columns beside each other, as in a left-to-right document: the side column reaches from the edge of
/// the paper to the edge of its panel, whether the panel is drawn or not.
void addColumns(PageGrid &grid, const Theme &theme, const Margins &margins, bool sideFirst)
{
    const double margin = sideFirst ? margins.end : margins.start; // of the main column
    const double extra = widening(grid.paper);
    const double edge = millimetres(theme, O::ColumnsMargin) + extra;
    const double padding = millimetres(theme, O::ColumnsPadding);
    const double panel =
        std::min(millimetres(theme, O::ColumnsWidth) + extra, grid.paper.width() - leastText);
    const double sideWidth = std::max(panel - edge - padding, leastText / 2);
    const double mainWidth = std::max(grid.paper.width() - panel - padding - margin, leastText / 2);
    const PageGrid::Column side{sideFirst ? edge : grid.paper.width() - edge - sideWidth, sideWidth, 0};
    const PageGrid::Column main{sideFirst ? grid.paper.width() - margin - mainWidth : margin, mainWidth, 0};
    grid.columns.push_back(sideFirst ? side : main);
    grid.columns.push_back(sideFirst ? main : side);
    grid.side = sideFirst ? 1 : 2;
    grid.main = sideFirst ? 2 : 1;
    if (const auto color = theme.color(O::ColumnsPanel))
        grid.panel = {sideFirst ? 0 : grid.paper.width() - panel, panel, *color};
}

} // namespace

PageGrid pageGrid(const Theme &theme, bool rightToLeft)
{
    PageGrid grid;
    grid.paper = paperOf(theme);
    grid.ground = theme.color(O::PageColor);
    grid.fill = theme.flag(O::PageBalance) ? PageFill::Even : PageFill::Ragged;
    grid.top = millimetres(theme, O::PageMarginTop);
    grid.height =
        std::max(grid.paper.height() - grid.top - millimetres(theme, O::PageMarginBottom), leastText);
    const Margins margins = marginsOf(theme, grid.paper);
    grid.columns.push_back({margins.start, grid.paper.width() - margins.start - margins.end, 0});
    const QString &layout = theme.text(O::ColumnsLayout);
    if (layout != u"one")
        addColumns(grid, theme, margins, layout == u"side-start");
    PageGrid::Column &main = grid.columns[size_t(grid.main)];
    if (theme.number(O::MarginWidth) > 0) {
        const double wanted = millimetres(theme, O::MarginWidth) + millimetres(theme, O::MarginGap);
        main.margin = std::min(wanted, main.width - leastText / 2);
        main.x += main.margin;
        main.width -= main.margin;
    }
    if (rightToLeft)
        mirror(grid);
    return grid;
}

} // namespace vitae
