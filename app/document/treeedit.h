// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cvdocument.h"

namespace vitae {

/// One edit of the tree in the making: copies each node on the way to a change once and shares all others.
class CvDocument::TreeEdit {
  public:
    explicit TreeEdit(const CvDocument &document) : m_document(document), m_root(document.m_document.root) {}

    /// The node, copied for this edit. The id must exist.
    Node &writable(NodeId id);

    /// Each does one change and notes it.
    void insert(NodeId parent, int row, NodePtr node);
    void remove(NodeId id);
    /// Before the child `anchor` of the parent, or at its end when that is 0.
    void move(NodeId id, NodeId parent, NodeId anchor);

    [[nodiscard]] NodePtr root() const { return m_root; }
    [[nodiscard]] ChangeSet takeChanges() { return std::move(m_changes); }

  private:
    [[nodiscard]] NodeId parentOf(NodeId id) const { return m_moved.value(id, m_document.parentOf(id)); }
    [[nodiscard]] static int rowOf(const Node &parent, NodeId child);

    const CvDocument &m_document;
    NodePtr m_root;
    QHash<NodeId, Node *> m_copies; ///< they live in the new tree
    QHash<NodeId, NodeId> m_moved;  ///< new parents
    ChangeSet m_changes;
};

/// A copy of the tree with ids from the counter on, depth first; those of `tree` mean nothing here.
[[nodiscard]] NodePtr withFreshIds(const Node &tree, NodeId &nextId);

} // namespace vitae
