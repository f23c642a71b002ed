// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnflow.h"

#include <algorithm>

namespace vitae {

namespace {

/// What a page parts that ends before a fragment.
PageSeam seamAbove(const Fragment &fragment)
{
    const StructureRole role = fragment.structure.empty() ? StructureRole::P : fragment.structure[0].role;
    return role == StructureRole::H2 ? PageSeam::Section
        : role == StructureRole::LI  ? PageSeam::Item
                                     : PageSeam::Entry;
}

/// Numbers structure nodes, paragraphs and lines while taking one placement after the other.
class Numbering {
  public:
    Numbering(const Flow &flow, size_t columns) : m_flow(flow)
    {
        m_result.columns.resize(columns);
        reserve();
    }
    NumberedFlow take()
    {
        for (size_t i = 0; i < m_flow.placements.size(); ++i) {
            addContainers(i);
            add(m_flow.placements[i]);
        }
        addContainers(m_flow.placements.size());
        return std::move(m_result);
    }

  private:
    void reserve();
    void addContainers(size_t placement);
    void add(const Placement &placement);
    void addStructure(const Placement &placement);
    static void addLines(const Placement &placement, std::vector<PageLine> &lines);

    const Flow &m_flow;
    NumberedFlow m_result;
    std::vector<int> m_containers; ///< container → structure node
    quint32 m_paragraphs = 0;
};

void Numbering::reserve()
{
    size_t structure = m_flow.containers.size();
    std::vector<size_t> lines(m_result.columns.size());
    for (const Placement &placement : m_flow.placements) {
        lines[size_t(placement.column)] += placement.fragment->lines.size();
        structure += placement.fragment->structure.size();
    }
    m_result.structure.reserve(structure);
    for (size_t i = 0; i < lines.size(); ++i)
        m_result.columns[i].lines.reserve(lines[i]);
}

void Numbering::addContainers(size_t placement)
{
    while (m_containers.size() < m_flow.containers.size()
           && m_flow.containers[m_containers.size()].before <= placement) {
        StructureNode node = m_flow.containers[m_containers.size()].node;
        if (node.parent >= 0)
            node.parent = m_containers[size_t(node.parent)];
        m_containers.push_back(int(m_result.structure.size()));
        m_result.structure.push_back(std::move(node));
    }
}

void Numbering::addStructure(const Placement &placement)
{
    const auto base = int(m_result.structure.size());
    const std::vector<StructureNode> &local = placement.fragment->structure;
    m_result.structure.insert(m_result.structure.end(), local.begin(), local.end());
    for (auto node = m_result.structure.begin() + base; node != m_result.structure.end(); ++node)
        node->parent = node->parent < 0 ? m_containers[size_t(placement.parent)] : node->parent + base;
}

void Numbering::addLines(const Placement &placement, std::vector<PageLine> &lines)
{
    const Fragment &fragment = *placement.fragment;
    bool first = true;
    for (const LineBox &box : fragment.lines) {
        PageLine &line = lines.emplace_back();
        line.step = first ? placement.step : box.step;
        line.elastic = first ? placement.elastic : 0;
        line.ascent = box.ascent;
        line.descent = box.descent;
        line.breakBefore = box.breakBefore && (!first || placement.breakBefore);
        line.seam = first ? seamAbove(fragment) : box.seam;
        line.startsPage = first && placement.startsPage;
        line.keptInEntry = !first && placement.isKept;
        line.keptInSection = first ? placement.keepsWithSection : placement.isInKeptSection;
        first = false;
    }
}

void Numbering::add(const Placement &placement)
{
    const Fragment &fragment = *placement.fragment;
    ColumnFlow &column = m_result.columns[size_t(placement.column)];
    const auto base = int(m_result.structure.size());
    for (OutlineMark mark : fragment.outline) {
        mark.line += int(column.lines.size());
        mark.structure += base;
        m_result.marks.push_back({std::move(mark), placement.column});
    }
    column.pieces.push_back({&placement, column.lines.size(), base, m_paragraphs});
    addStructure(placement);
    addLines(placement, column.lines);
    m_paragraphs += fragment.paragraphs;
}

} // namespace

size_t ColumnFlow::pieceAt(size_t line) const
{
    const auto after = std::ranges::upper_bound(pieces, line, {}, &ColumnPiece::begin);
    return size_t(after - pieces.begin()) - 1;
}

NumberedFlow numbered(const Flow &flow, size_t columns)
{
    return Numbering(flow, columns).take();
}

} // namespace vitae
