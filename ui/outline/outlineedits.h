// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

#include <optional>

namespace vitae {

/// A place between the children of a node: before `row`, as rows of the document.
struct Spot {
    NodeId parent = 0;
    int row = 0;
    bool operator==(const Spot &) const = default;
};

/// Where one step up or down takes nodes of one parent: past their neighbour, into and out of groups, and
/// beyond the end of a section into the next one of its kind. Nothing at the end, or when the nodes have
/// different parents.
[[nodiscard]] std::optional<Spot> spotAbove(const CvDocument &document, const std::vector<NodeId> &nodes);
[[nodiscard]] std::optional<Spot> spotBelow(const CvDocument &document, const std::vector<NodeId> &nodes);

/// Copies of trees as one step of the undo stack; the new ids, none where the parent does not accept them.
std::vector<NodeId> insertCopies(CvDocument &document, const std::vector<NodePtr> &trees, Spot spot,
                                 const QString &stepName);
/// Each copy stands right behind what it was made from.
std::vector<NodeId> duplicate(CvDocument &document, const std::vector<NodeId> &nodes);

/// An item as a form needs it to be filled in; an experience comes with one role.
[[nodiscard]] Node emptyItem(SectionKind kind);
/// A section with one empty item.
[[nodiscard]] Node emptySection(SectionKind kind);

} // namespace vitae
