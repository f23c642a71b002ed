// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/node.h"

#include <QCoreApplication>
#include <span>
#include <vector>

namespace vitae {

/// A field in a row of a form; shares of a row are twelfths.
struct FormCell {
    const FieldSpec *spec;
    int share;
};
using FormRow = std::vector<FormCell>;
using FieldSpecs = std::vector<const FieldSpec *>;

/// The fields of the rows that are used weekly, or seldom.
[[nodiscard]] FieldSpecs fieldsFor(NodeType owner, SectionKind kind, bool seldom);
/// Related fields share a row: place beside organization, date beside publisher.
[[nodiscard]] std::vector<FormRow> formRows(FieldSpecs specs);
/// "Website, summary": what "More" holds.
[[nodiscard]] QString contentsOf(const FieldSpecs &specs);

/// A node without content.
[[nodiscard]] Node emptyNode(NodeType type, SectionKind kind = SectionKind::None);

/// What a node is called in lists and titles: its first field of a title that says something.
[[nodiscard]] QString formTitle(const Node &node);
/// Its kind, where nothing says more: "Untitled entry".
[[nodiscard]] QString untitled(const Node &node);

} // namespace vitae
