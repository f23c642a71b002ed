// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow.h"

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

/// Takes one placement after the other.
class Numbering {
  public:
    explicit Numbering(FlowPart &part) : m_part(part) {}
    void run()
    {
        for (size_t i = 0; i < m_part.placements.size(); ++i) {
            addContainers(i);
            add(m_part.placements[i]);
        }
    }

  private:
    void addContainers(size_t placement);
    void add(Placement &placement);
    void addStructure(const Placement &placement);
    void addLines(const Placement &placement);

    FlowPart &m_part;
    std::vector<int> m_containers; ///< container → structure node
};

void Numbering::addContainers(size_t placement)
{
    while (m_containers.size() < m_part.containers.size()
           && m_part.containers[m_containers.size()].before <= placement) {
        m_part.structure.emplace_back().role = m_part.containers[m_containers.size()].role;
        m_containers.push_back(int(m_part.structure.size()) - 1);
    }
}

void Numbering::addStructure(const Placement &placement)
{
    const int above = placement.container < 0 ? -1 : m_containers[size_t(placement.container)];
    const std::vector<StructureNode> &local = placement.fragment->structure;
    m_part.structure.insert(m_part.structure.end(), local.begin(), local.end());
    for (auto node = m_part.structure.begin() + placement.structure; node != m_part.structure.end(); ++node)
        node->parent = node->parent < 0 ? above : node->parent + placement.structure;
}

void Numbering::addLines(const Placement &placement)
{
    const Fragment &fragment = *placement.fragment;
    bool first = true;
    for (const LineBox &box : fragment.lines) {
        PageLine &line = m_part.lines.emplace_back();
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

void Numbering::add(Placement &placement)
{
    const Fragment &fragment = *placement.fragment;
    placement.firstLine = m_part.lines.size();
    placement.structure = int(m_part.structure.size());
    placement.paragraph = m_part.paragraphs;
    for (OutlineMark mark : fragment.outline) {
        mark.line += int(placement.firstLine);
        mark.structure += placement.structure;
        m_part.outline.push_back(std::move(mark));
    }
    m_part.findings.insert(m_part.findings.end(), fragment.findings.begin(), fragment.findings.end());
    addStructure(placement);
    addLines(placement);
    m_part.paragraphs += fragment.paragraphs;
}

} // namespace

void number(FlowPart &part)
{
    Numbering(part).run();
}

} // namespace vitae
