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
        m_lines.push_back({&box, base, m_paragraphs});
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
    size_t hash = qHashMulti(0, page.size.width(), page.size.height());
    for (const Item &item : page.items)
        hash = qHashMulti(hash, hashOf(item, page.items.front(), structure));
    return hash;
}

PageList paginate(const Flow &flow, const PageGeometry &geometry)
{
    PageList result;
    const FlowLines flowLines(flow, result);
    const std::vector<FlowLine> &lines = flowLines.lines();
    const std::vector<PageLine> &pageLines = flowLines.pageLines();
    const PageHeights heights{geometry.text.height(), geometry.text.height()};
    PageDivision division = dividePages(pageLines, heights);
    if (division.pages.empty())
        division.pages.emplace_back();
    auto mark = flowLines.marks().begin();
    for (const PageRange &range : division.pages) {
        Page page;
        page.size = geometry.size;
        page.label = QString::number(result.pages.size() + 1);
        page.end = range.reason;
        page.fill = std::clamp(range.used / heights.at(result.pages.size()), 0.0, 1.0);
        size_t count = 0;
        for (size_t i = range.begin; i < range.end; ++i)
            count += lines[i].box->items.size();
        page.items.reserve(count + 4); // a footer may follow
        double y = geometry.origin.y();
        for (size_t i = range.begin; i < range.end; ++i) {
            const FlowLine &line = lines[i];
            const PageLine &metrics = pageLines[i];
            y += i == range.begin
                ? double(metrics.ascent)
                : double(metrics.step) + (division.elasticity - 1) * double(metrics.elastic);
            for (; mark != flowLines.marks().end() && mark->line == int(i); ++mark) {
                result.outline.push_back({mark->level, mark->title, int(result.pages.size()),
                                          y - double(metrics.ascent), mark->structure});
            }
            for (const Item &item : line.box->items) {
                Item &placed = page.items.emplace_back(item);
                placed.origin += QPointF(geometry.origin.x(), y);
                placed.paragraph += line.paragraph;
                if (placed.structure >= 0)
                    placed.structure += line.structure;
            }
        }
        result.pages.push_back(std::move(page));
    }
    return result;
}

} // namespace vitae
