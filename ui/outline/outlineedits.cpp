// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlineedits.h"

#include <QCoreApplication>
#include <algorithm>
#include <ranges>

namespace vitae {
namespace {

/// The first and last document row of nodes that share a parent.
struct Block {
    NodePtr parent;
    NodePtr node; ///< one of them
    int first = 0;
    int last = 0;
};

std::optional<Block> blockOf(const CvDocument &document, const std::vector<NodeId> &nodes)
{
    if (nodes.empty())
        return std::nullopt;
    const NodeId parent = document.parentOf(nodes.front());
    Block block{
        .parent = document.node(parent), .node = document.node(nodes.front()), .first = 0, .last = -1};
    if (!block.parent || !block.node || block.node->type == NodeType::Person)
        return std::nullopt;
    std::vector<int> rows;
    for (const NodeId id : nodes) {
        if (document.parentOf(id) != parent)
            return std::nullopt;
        rows.push_back(document.rowOf(id));
    }
    const auto [first, last] = std::ranges::minmax(rows);
    block.first = first;
    block.last = last;
    return block;
}

bool acceptsAll(const CvDocument &document, NodeId parent, const std::vector<NodeId> &nodes)
{
    return std::ranges::all_of(nodes, [&](NodeId id) {
        const NodePtr node = document.node(id);
        return node && document.accepts(parent, node->type, node->kind);
    });
}

NodePtr sectionOf(const CvDocument &document, NodePtr node)
{
    while (node && node->type != NodeType::Section)
        node = document.node(document.parentOf(node->id));
    return node;
}

/// The nearest section of the kind before (step -1) or behind (step 1) the section.
NodePtr sectionBeside(const CvDocument &document, const Node &section, int step)
{
    const std::vector<NodePtr> &sections = document.value().root->children;
    for (int row = document.rowOf(section.id) + step; row >= 0 && row < int(sections.size()); row += step)
        if (sections[size_t(row)]->type == NodeType::Section && sections[size_t(row)]->kind == section.kind)
            return sections[size_t(row)];
    return nullptr;
}

std::optional<Spot> spotOutside(const CvDocument &document, const Block &block, int step)
{
    if (block.parent->type == NodeType::Group) {
        const int row = document.rowOf(block.parent->id);
        return Spot{document.parentOf(block.parent->id), step < 0 ? row : row + 1};
    }
    const NodePtr section = sectionOf(document, block.parent);
    const NodePtr beside = section ? sectionBeside(document, *section, step) : nullptr;
    if (!beside)
        return std::nullopt;
    return Spot{beside->id, step < 0 ? int(beside->children.size()) : 0};
}

NodePtr bulletOrEntry(SectionKind kind)
{
    return std::make_shared<const Node>(emptyItem(kind));
}

QString duplicateName(const CvDocument &document, const std::vector<NodeId> &nodes)
{
    if (nodes.size() != 1)
        return QCoreApplication::translate("Edits", "Duplicate %n items", nullptr, int(nodes.size()));
    const NodePtr node = document.node(nodes.front());
    switch (node ? node->type : NodeType::Entry) {
    case NodeType::Section: return QCoreApplication::translate("Edits", "Duplicate section");
    case NodeType::Group: return QCoreApplication::translate("Edits", "Duplicate group");
    default: return QCoreApplication::translate("Edits", "Duplicate entry");
    }
}

/// Joins what is done during its life into one step.
class OneStep {
  public:
    OneStep(CvDocument &document, const QString &name) : m_stack(document.undoStack())
    {
        m_stack.beginMacro(name);
    }
    ~OneStep() { m_stack.endMacro(); }
    Q_DISABLE_COPY_MOVE(OneStep)

  private:
    QUndoStack &m_stack;
};

bool acceptsTrees(const CvDocument &document, const std::vector<NodePtr> &trees, NodeId parent)
{
    return std::ranges::all_of(
        trees, [&](const NodePtr &tree) { return document.accepts(parent, tree->type, tree->kind); });
}

} // namespace

std::optional<Spot> spotAbove(const CvDocument &document, const std::vector<NodeId> &nodes)
{
    const std::optional<Block> block = blockOf(document, nodes);
    if (!block)
        return std::nullopt;
    const int first = block->parent->type == NodeType::Document ? 1 : 0; // the person stays in front
    if (block->first <= first)
        return block->parent->type == NodeType::Document ? std::nullopt : spotOutside(document, *block, -1);
    const NodePtr &neighbour = block->parent->children[size_t(block->first) - 1];
    if (neighbour->type == NodeType::Group && acceptsAll(document, neighbour->id, nodes))
        return Spot{neighbour->id, int(neighbour->children.size())};
    return Spot{block->parent->id, block->first - 1};
}

std::optional<Spot> spotBelow(const CvDocument &document, const std::vector<NodeId> &nodes)
{
    const std::optional<Block> block = blockOf(document, nodes);
    if (!block)
        return std::nullopt;
    const std::vector<NodePtr> &siblings = block->parent->children;
    if (size_t(block->last) + 1 >= siblings.size())
        return block->parent->type == NodeType::Document ? std::nullopt : spotOutside(document, *block, 1);
    const NodePtr &neighbour = siblings[size_t(block->last) + 1];
    if (neighbour->type == NodeType::Group && acceptsAll(document, neighbour->id, nodes))
        return Spot{neighbour->id, 0};
    return Spot{block->parent->id, block->last + 2};
}

std::vector<NodeId> insertCopies(CvDocument &document, const std::vector<NodePtr> &trees, Spot spot,
                                 const QString &stepName)
{
    if (trees.empty() || !acceptsTrees(document, trees, spot.parent))
        return {};
    const OneStep step(document, stepName);
    std::vector<NodeId> result;
    for (const NodePtr &tree : trees)
        if (const NodeId id = document.insert(spot.parent, spot.row + int(result.size()), *tree))
            result.push_back(id);
    return result;
}

std::vector<NodeId> duplicate(CvDocument &document, const std::vector<NodeId> &nodes)
{
    std::vector<NodePtr> trees;
    for (const NodeId id : nodes)
        if (const NodePtr node = document.node(id); node && node->type != NodeType::Person)
            trees.push_back(node);
    if (trees.empty())
        return {};
    const OneStep step(document, duplicateName(document, nodes));
    std::vector<NodeId> result;
    for (const NodePtr &tree : trees)
        if (const NodeId id =
                document.insert(document.parentOf(tree->id), document.rowOf(tree->id) + 1, *tree))
            result.push_back(id);
    return result;
}

Node emptyItem(SectionKind kind)
{
    Node item;
    item.type = kindSpec(kind).item;
    if (item.type == NodeType::Bullet)
        return item;
    item.kind = kind;
    if (mayHold(NodeType::Entry, kind, NodeType::Role, kind)) {
        Node role;
        role.type = NodeType::Role;
        role.kind = kind;
        item.children.push_back(std::make_shared<const Node>(std::move(role)));
    }
    return item;
}

Node emptySection(SectionKind kind)
{
    Node section;
    section.type = NodeType::Section;
    section.kind = kind;
    section.children.push_back(bulletOrEntry(kind));
    return section;
}

} // namespace vitae
