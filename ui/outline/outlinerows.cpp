// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinerows.h"

#include <algorithm>

namespace vitae {

bool OutlineRows::isShown(NodeType type)
{
    return type == NodeType::Person || type == NodeType::Section || type == NodeType::Group
        || type == NodeType::Entry;
}

bool OutlineRows::isContainer(NodeType type)
{
    return type == NodeType::Document || type == NodeType::Section || type == NodeType::Group;
}

void OutlineRows::reset(const Node &root)
{
    m_rows.clear();
    m_root = root.id;
    take(root, 0);
}

void OutlineRows::take(const Node &node, NodeId parent)
{
    Row row{.parent = parent, .type = node.type, .children = {}, .shown = {}};
    if (isContainer(node.type)) {
        for (const NodePtr &child : node.children) {
            row.children.push_back(child->id);
            if (!isShown(child->type))
                continue;
            row.shown.push_back(child->id);
            take(*child, node.id);
        }
    }
    m_rows.emplace(node.id, std::move(row));
}

void OutlineRows::forget(NodeId id)
{
    const Row row = m_rows.take(id);
    for (const NodeId child : row.shown)
        forget(child);
}

bool OutlineRows::isContainer(NodeId id) const
{
    const auto row = m_rows.constFind(id);
    return row != m_rows.cend() && isContainer(row->type);
}

const std::vector<NodeId> &OutlineRows::shown(NodeId parent) const
{
    static const std::vector<NodeId> none;
    const auto row = m_rows.constFind(parent);
    return row == m_rows.cend() ? none : row->shown;
}

int OutlineRows::rowOf(NodeId id) const
{
    const std::vector<NodeId> &siblings = shown(parentOf(id));
    const auto it = std::ranges::find(siblings, id);
    return it == siblings.end() ? -1 : int(it - siblings.begin());
}

int OutlineRows::shownRow(NodeId parent, int documentRow) const
{
    const auto row = m_rows.constFind(parent);
    if (row == m_rows.cend())
        return 0;
    const auto end = row->children.begin() + std::clamp(documentRow, 0, int(row->children.size()));
    return int(std::count_if(row->children.begin(), end, [this](NodeId id) { return contains(id); }));
}

int OutlineRows::documentRow(NodeId parent, int shownRow) const
{
    const auto row = m_rows.constFind(parent);
    if (row == m_rows.cend())
        return 0;
    if (shownRow < 0 || size_t(shownRow) >= row->shown.size())
        return int(row->children.size());
    return int(std::ranges::find(row->children, row->shown[size_t(shownRow)]) - row->children.begin());
}

NodeId OutlineRows::child(NodeId parent, int documentRow) const
{
    const auto row = m_rows.constFind(parent);
    const bool exists =
        row != m_rows.cend() && documentRow >= 0 && size_t(documentRow) < row->children.size();
    return exists ? row->children[size_t(documentRow)] : 0;
}

void OutlineRows::put(NodeId parent, int row, NodeId id, bool isShown)
{
    const int shownAt = shownRow(parent, row);
    Row &into = m_rows[parent];
    into.children.insert(into.children.begin() + std::clamp(row, 0, int(into.children.size())), id);
    if (isShown)
        into.shown.insert(into.shown.begin() + shownAt, id);
}

void OutlineRows::insert(NodeId parent, int row, const Node &node)
{
    put(parent, row, node.id, true);
    take(node, parent);
}

void OutlineRows::insertUnshown(NodeId parent, int row, NodeId id)
{
    put(parent, row, id, false);
}

void OutlineRows::remove(NodeId parent, int row)
{
    const NodeId id = child(parent, row);
    if (!id)
        return;
    std::erase(m_rows[parent].children, id);
    std::erase(m_rows[parent].shown, id);
    forget(id);
}

void OutlineRows::move(NodeId oldParent, int oldRow, NodeId parent, int row)
{
    const NodeId id = child(oldParent, oldRow);
    if (!id)
        return;
    std::erase(m_rows[oldParent].children, id);
    std::erase(m_rows[oldParent].shown, id);
    const bool isShown = contains(id);
    put(parent, row, id, isShown);
    if (isShown)
        m_rows[id].parent = parent;
}

} // namespace vitae
