// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/node.h"

#include <QHash>

namespace vitae {

/// Which nodes have a row of the outline, and in which order: the person, sections, groups and entries.
/// A change set tells of several changes after all of them are done; a model has to pass through the states
/// between, so it keeps its rows itself.
class OutlineRows {
  public:
    [[nodiscard]] static bool isShown(NodeType type);
    /// Whether the children of such a node have rows of their own.
    [[nodiscard]] static bool isContainer(NodeType type);

    void reset(const Node &root);
    [[nodiscard]] bool contains(NodeId id) const { return m_rows.contains(id); }
    [[nodiscard]] bool isContainer(NodeId id) const;
    [[nodiscard]] NodeId root() const { return m_root; }
    [[nodiscard]] NodeId parentOf(NodeId id) const { return m_rows.value(id).parent; }
    [[nodiscard]] const std::vector<NodeId> &shown(NodeId parent) const;
    /// Among the shown children of its parent; -1 when it has no row.
    [[nodiscard]] int rowOf(NodeId id) const;

    /// Rows of the document count the children without a row too; these translate.
    [[nodiscard]] int shownRow(NodeId parent, int documentRow) const;
    [[nodiscard]] int documentRow(NodeId parent, int shownRow) const;

    /// `row` is one of the document. The node brings what it holds.
    void insert(NodeId parent, int row, const Node &node);
    /// A child without a row.
    void insertUnshown(NodeId parent, int row, NodeId id);
    /// With all that it holds.
    void remove(NodeId parent, int row);
    /// `row` is the one after the move, of the document.
    void move(NodeId oldParent, int oldRow, NodeId parent, int row);
    [[nodiscard]] NodeId child(NodeId parent, int documentRow) const;

  private:
    struct Row {
        NodeId parent = 0;
        NodeType type = NodeType::Document;
        std::vector<NodeId> children; ///< all of the document's; of containers only
        std::vector<NodeId> shown;    ///< those of them with a row
    };

    void take(const Node &node, NodeId parent);
    void forget(NodeId id);
    void put(NodeId parent, int row, NodeId id, bool isShown);

    QHash<NodeId, Row> m_rows;
    NodeId m_root = 0;
};

} // namespace vitae
