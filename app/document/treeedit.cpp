// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treeedit.h"

#include <algorithm>

namespace vitae {

Node &CvDocument::TreeEdit::writable(NodeId id)
{
    if (Node *copy = m_copies.value(id))
        return *copy;
    std::shared_ptr<Node> copy;
    if (id == m_root->id) {
        copy = std::make_shared<Node>(*m_root);
        m_root = copy;
    } else {
        Node &parent = writable(parentOf(id));
        NodePtr &slot = parent.children[size_t(rowOf(parent, id))];
        copy = std::make_shared<Node>(*slot);
        slot = copy;
    }
    m_copies.insert(id, copy.get());
    return *copy;
}

int CvDocument::TreeEdit::rowOf(const Node &parent, NodeId child)
{
    const auto it = std::ranges::find(parent.children, child, &Node::id);
    return it == parent.children.end() ? -1 : int(it - parent.children.begin());
}

void CvDocument::TreeEdit::insert(NodeId parent, int row, NodePtr node)
{
    m_changes.changes.push_back(
        {.what = Change::What::Inserted, .node = node->id, .parent = parent, .row = row});
    std::vector<NodePtr> &children = writable(parent).children;
    children.insert(children.begin() + row, std::move(node));
}

void CvDocument::TreeEdit::remove(NodeId id)
{
    const NodeId parent = parentOf(id);
    Node &from = writable(parent);
    const int row = rowOf(from, id);
    from.children.erase(from.children.begin() + row);
    m_changes.changes.push_back({.what = Change::What::Removed, .node = id, .parent = parent, .row = row});
}

void CvDocument::TreeEdit::move(NodeId id, NodeId parent, NodeId anchor)
{
    const NodeId oldParent = parentOf(id);
    Node &from = writable(oldParent);
    const int oldRow = rowOf(from, id);
    const NodePtr node = from.children[size_t(oldRow)];
    from.children.erase(from.children.begin() + oldRow);
    Node &to = writable(parent);
    const int row = anchor ? rowOf(to, anchor) : int(to.children.size());
    to.children.insert(to.children.begin() + row, node);
    m_moved.insert(id, parent);
    if (parent != oldParent || row != oldRow)
        m_changes.changes.push_back({.what = Change::What::Moved,
                                     .node = id,
                                     .parent = parent,
                                     .row = row,
                                     .oldParent = oldParent,
                                     .oldRow = oldRow});
}

NodePtr withFreshIds(const Node &tree, NodeId &nextId)
{
    auto copy = std::make_shared<Node>(tree);
    copy->id = nextId++;
    for (NodePtr &child : copy->children)
        child = withFreshIds(*child, nextId);
    return copy;
}

} // namespace vitae
