// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"
#include "pagebreak.h"

#include <vector>

namespace vitae {

/// A fragment among the lines of its column, with what its local numbers become in the document.
struct ColumnPiece {
    const Placement *placement = nullptr;
    size_t begin = 0; ///< number of its first line in the column
    int structure = 0; ///< added to local structure indices
    quint32 paragraph = 0; ///< added to local paragraph numbers
};

/// The lines of one column, before they are divided into pages.
struct ColumnFlow {
    std::vector<ColumnPiece> pieces;
    std::vector<PageLine> lines;

    /// The piece that a line belongs to.
    [[nodiscard]] size_t pieceAt(size_t line) const;
};

struct ColumnMark {
    OutlineMark mark; ///< its line counts through the column, its structure through the document
    int column = 0;
};

/// A flow, its structure numbered through the document.
struct NumberedFlow {
    std::vector<ColumnFlow> columns;
    std::vector<ColumnMark> marks; ///< in reading order
    std::vector<StructureNode> structure;
};
/// The result points into `flow`.
[[nodiscard]] NumberedFlow numbered(const Flow &flow, size_t columns);

} // namespace vitae
