// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paginate.h"

#include "pagebreak.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A line of the flow with what its fragment's local numbers become.
struct FlowLine {
    const LineBox *box = nullptr;
    int structure = 0; ///< added to local structure indices
    quint32 paragraph = 0;
    int column = 0;
};

/// Numbers structure nodes and paragraphs through the document while laying the lines one after another.
class FlowLines {
  public:
    FlowLines(const Flow &flow, PageList &pages) : m_flow(flow), m_pages(pages) { collect(); }
    [[nodiscard]] const std::vector<FlowLine> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<PageLine> &pageLines() const { return m_pageLines; }
    /// Line and structure count through the flow.
    [[nodiscard]] const std::vector<OutlineMark> &marks() const { return m_marks; }

  private:
    void collect();
    void addContainers(size_t placement);
    void add(const Placement &placement);

    const Flow &m_flow;
    PageList &m_pages;
    std::vector<FlowLine> m_lines;
    std::vector<PageLine> m_pageLines; ///< the same, as page breaking sees them
    std::vector<OutlineMark> m_marks;
    std::vector<int> m_containers; ///< container → structure node
    quint32 m_paragraphs = 0;
};

/// What a page parts that ends before a fragment.
PageSeam seamAbove(const Fragment &fragment)
{
    const StructureRole role = fragment.structure.empty() ? StructureRole::P : fragment.structure[0].role;
    return role == StructureRole::H2 ? PageSeam::Section
        : role == StructureRole::LI  ? PageSeam::Item
                                     : PageSeam::Entry;
}

void FlowLines::addContainers(size_t placement)
{
    while (m_containers.size() < m_flow.containers.size()
           && m_flow.containers[m_containers.size()].before <= placement) {
        StructureNode node = m_flow.containers[m_containers.size()].node;
        if (node.parent >= 0)
            node.parent = m_containers[size_t(node.parent)];
        m_containers.push_back(int(m_pages.structure.size()));
        m_pages.structure.push_back(std::move(node));
    }
}

void FlowLines::add(const Placement &placement)
{
    const Fragment &fragment = *placement.fragment;
    const auto base = int(m_pages.structure.size());
    for (StructureNode node : fragment.structure) {
        node.parent = node.parent < 0 ? m_containers[size_t(placement.parent)] : node.parent + base;
        m_pages.structure.push_back(std::move(node));
    }
    for (OutlineMark mark : fragment.outline) {
        mark.line += int(m_lines.size());
        mark.structure += base;
        m_marks.push_back(std::move(mark));
    }
    bool first = true;
    for (const LineBox &box : fragment.lines) {
        m_lines.push_back({&box, base, m_paragraphs, placement.column});
        m_pageLines.push_back({first ? placement.step : box.step, first ? placement.elastic : 0, box.ascent,
                               box.descent, box.breakBefore && (!first || placement.breakBefore), false});
        PageLine &line = m_pageLines.back();
        line.seam = first ? seamAbove(fragment) : box.seam;
        line.startsPage = first && placement.startsPage;
        line.keptInEntry = !first && placement.isKept;
        line.keptInSection = first ? placement.keepsWithSection : placement.isInKeptSection;
        first = false;
    }
    m_paragraphs += fragment.paragraphs;
}

void FlowLines::collect()
{
    size_t count = 0, structure = m_flow.containers.size();
    for (const Placement &placement : m_flow.placements) {
        count += placement.fragment->lines.size();
        structure += placement.fragment->structure.size();
    }
    m_pages.structure.reserve(structure);
    m_lines.reserve(count);
    m_pageLines.reserve(count);
    for (size_t i = 0; i < m_flow.placements.size(); ++i) {
        addContainers(i);
        add(m_flow.placements[i]);
    }
    addContainers(m_flow.placements.size());
}

/// Structure nodes and paragraphs count from the first of the page: what stands before the page does not
/// change it.
quint64 hashOf(const Item &item, const Item &first, const std::vector<StructureNode> &structure)
{
    const int role = item.structure < 0 ? -1 : int(structure[size_t(item.structure)].role);
    const size_t place = qHashMulti(0, item.origin.x(), item.origin.y(), item.structure - first.structure,
                                    role, int(item.artifact), item.paragraph - first.paragraph, item.opacity);
    const auto sized = [place](const QSizeF &size, const Color &color, float radius) {
        return qHashMulti(place, size.width(), size.height(), color.red, color.green, color.blue, radius);
    };
    struct Visitor {
        size_t place;
        decltype(sized) &shape;
        size_t operator()(const TextItem &text) const { return qHashMulti(place, 1, text.run->hash); }
        size_t operator()(const RuleItem &rule) const { return shape(rule.size, rule.color, -1); }
        size_t operator()(const BoxItem &box) const { return shape(box.size, box.color, box.radius); }
        size_t operator()(const ImageItem &image) const
        {
            return qHashMulti(place, 4, image.image->hash, image.size.width(), image.size.height());
        }
        size_t operator()(const LinkAreaItem &link) const
        {
            return qHashMulti(place, 5, link.url, link.size.width(), link.size.height());
        }
    };
    return std::visit(Visitor{place, sized}, item.content);
}

} // namespace

quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure)
{
    const auto first = std::ranges::find_if(page.items, [](const Item &item) { return item.structure >= 0; });
    size_t hash = qHashMulti(0, page.size.width(), page.size.height());
    for (const Item &item : page.items)
        hash = qHashMulti(hash, hashOf(item, first == page.items.end() ? item : *first, structure));
    return hash;
}

namespace {

/// The lines of one column, and how they are divided.
struct ColumnLines {
    std::vector<size_t> lines; ///< of the flow
    std::vector<PageLine> metrics;
    PageDivision division;
    size_t firstPage = 0;
    double firstTop = 0; ///< of its lines on that page, from the top of the text
    PageHeights heights;
};

/// Divides the columns into pages and sets their lines there.
class Paginator {
  public:
    Paginator(const Flow &flow, const PageGrid &grid, double below)
        : m_flow(flow, m_result),
          m_grid(grid),
          m_columns(grid.columns.size())
    {
        for (size_t i = 0; i < m_flow.lines().size(); ++i) {
            ColumnLines &column = m_columns[size_t(m_flow.lines()[i].column)];
            column.lines.push_back(i);
            column.metrics.push_back(m_flow.pageLines()[i]);
        }
        divide(below);
    }

    PageList take()
    {
        m_places.resize(m_flow.lines().size());
        const size_t count = pageCount();
        for (size_t i = 0; i < count; ++i)
            addPage(i);
        addOutline();
        return std::move(m_result);
    }

  private:
    void divide(double below);
    [[nodiscard]] size_t pageCount() const;
    void addPage(size_t index);
    void addColumn(Page &page, const ColumnLines &column, const PageRange &range, double x, double top);
    void addOutline();

    PageList m_result;
    const FlowLines m_flow;
    const PageGrid &m_grid;
    std::vector<ColumnLines> m_columns;
    struct LinePlace {
        int page = 0;
        double top = 0;
    };
    std::vector<LinePlace> m_places; ///< of the flow's lines
};

/// What spans the columns comes first; they begin below it, or on the next page where it leaves no room.
void Paginator::divide(double below)
{
    static constexpr double leastRoom = 0.2; // of the text height, below what spans the columns
    ColumnLines &across = m_columns.front();
    across.heights = {m_grid.height, m_grid.height};
    across.division = dividePages(across.metrics, across.heights);
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
        ColumnLines &column = m_columns[i];
        column.firstPage = firstPage;
        column.firstTop = top;
        column.heights = {m_grid.height - top, m_grid.height};
        column.division = dividePages(column.metrics, column.heights);
    }
}

size_t Paginator::pageCount() const
{
    size_t count = 1;
    for (const ColumnLines &column : m_columns)
        if (!column.division.pages.empty())
            count = std::max(count, column.firstPage + column.division.pages.size());
    return count;
}

void Paginator::addPage(size_t index)
{
    Page page;
    page.size = m_grid.paper;
    page.label = QString::number(index + 1);
    if (m_grid.panel) {
        Item panel;
        panel.origin = QPointF(m_grid.panel->x, 0);
        panel.content = BoxItem{QSizeF(m_grid.panel->width, m_grid.paper.height()), m_grid.panel->color, 0};
        panel.artifact = Artifact::Background;
        page.items.push_back(std::move(panel));
    }
    double fullest = -1;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const ColumnLines &column = m_columns[i];
        const size_t local = index - column.firstPage;
        if (index < column.firstPage || local >= column.division.pages.size())
            continue;
        const PageRange &range = column.division.pages[local];
        const double top = local == 0 ? column.firstTop : 0;
        addColumn(page, column, range, m_grid.columns[i].x, m_grid.top + top);
        const double used = top + range.used;
        // The main column says how full the page is, and why it ended, unless it has none left.
        if (int(i) == m_grid.main || (used > fullest && fullest <= 0)) {
            fullest = used;
            page.end = range.reason;
            page.fill = std::clamp(used / m_grid.height, 0.0, 1.0);
        }
    }
    m_result.pages.push_back(std::move(page));
}

void Paginator::addColumn(Page &page, const ColumnLines &column, const PageRange &range, double x, double top)
{
    size_t count = 4; // a footer may follow
    for (size_t i = range.begin; i < range.end; ++i)
        count += m_flow.lines()[column.lines[i]].box->items.size();
    page.items.reserve(page.items.size() + count);
    double y = top;
    for (size_t i = range.begin; i < range.end; ++i) {
        const FlowLine &line = m_flow.lines()[column.lines[i]];
        const PageLine &metrics = column.metrics[i];
        y += i == range.begin
            ? double(metrics.ascent)
            : double(metrics.step) + (column.division.elasticity - 1) * double(metrics.elastic);
        m_places[column.lines[i]] = {int(m_result.pages.size()), y - double(metrics.ascent)};
        for (const Item &item : line.box->items) {
            Item &placed = page.items.emplace_back(item);
            placed.origin += QPointF(x, y);
            placed.paragraph += line.paragraph;
            if (placed.structure >= 0)
                placed.structure += line.structure;
        }
    }
}

void Paginator::addOutline()
{
    for (const OutlineMark &mark : m_flow.marks()) {
        const LinePlace &place = m_places[size_t(mark.line)];
        m_result.outline.push_back({mark.level, mark.title, place.page, place.top, mark.structure});
    }
}

} // namespace

PageList paginate(const Flow &flow, const PageGrid &grid, double below)
{
    return Paginator(flow, grid, below).take();
}

} // namespace vitae
