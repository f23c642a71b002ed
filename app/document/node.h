// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"
#include "schema.h"
#include "values.h"

#include <memory>
#include <utility>
#include <vector>

namespace vitae {

/// Identifies a node for the life of the document. 0 = none.
using NodeId = quint64;

/// A member of a file's object that this version does not know, with the known key that stood before it.
struct UnknownMember {
    QString after;
    QString key;
    Json value;
    bool operator==(const UnknownMember &) const = default;
};

struct Node;
/// Nodes are immutable and shared: an edit makes new nodes along one path from the root and leaves all
/// others as they are. Snapshots therefore cost nothing and cross threads freely.
using NodePtr = std::shared_ptr<const Node>;

/// One node of the document tree.
/// Children by type: Document: the person first, then sections. Person: profiles and own fields (Detail).
/// Section: groups and items. Group: items. Entry: roles (Experience) and bullets. Role: bullets.
/// Bullet: bullets, up to 4 deep.
struct Node {
    NodeId id = 0;
    NodeType type = NodeType::Document;
    SectionKind kind = SectionKind::None;
    bool hidden = false;
    std::vector<std::pair<Field, Value>> fields; ///< in schema order; empty values are not kept
    std::vector<NodePtr> children;
    std::vector<UnknownMember> unknown; ///< members of document.json that this version does not know
    Json foreign; ///< per foreign format, what its file held beyond our fields (key order, unknown keys)

    /// The value, or an empty one.
    [[nodiscard]] const Value &value(Field field) const;
    /// The text of a QString field; empty when there is none.
    [[nodiscard]] QString text(Field field) const;
    [[nodiscard]] QStringList list(Field field) const;
    [[nodiscard]] DateRange dates(Field field) const; ///< a Date field gives a range of its start alone
    /// Puts the value at its place in schema order; an empty one removes the field.
    void set(Field field, Value value);
    [[nodiscard]] const FieldSpec *spec(Field field) const { return fieldSpec(type, kind, field); }
    bool operator==(const Node &other) const; ///< deep
};

/// Depth-first search by id; null when absent.
[[nodiscard]] NodePtr findNode(const NodePtr &root, NodeId id);

} // namespace vitae
