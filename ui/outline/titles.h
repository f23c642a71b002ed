// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/node.h"

namespace vitae {

/// What a node is called on one line of the window.
struct NodeTitle {
    QString text;       ///< never empty, without line breaks
    bool isOwn = false; ///< from the node's fields; otherwise a stand-in such as "Untitled entry"
};

/// By the slots of the schema: the first title, else subtitle (of an experience also its roles'), else the
/// beginning of the text. A section without a title is called by its kind.
[[nodiscard]] NodeTitle titleOf(const Node &node);
/// A value as one line of plain text; empty for dates and photos.
[[nodiscard]] QString plainLine(const FieldSpec &spec, const Value &value);

} // namespace vitae
