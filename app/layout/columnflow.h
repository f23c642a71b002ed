// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"

#include <vector>

namespace vitae {

/// A part among the lines of its column, with what its numbers become in the document.
struct ColumnPart {
    FlowPartPtr part;
    size_t begin = 0; ///< number of its first line in the column
    int structure = 0; ///< added to the part's structure indices
    quint32 paragraph = 0; ///< added to the part's paragraph numbers
};

/// Lines of one fragment, in a row.
struct ColumnPiece {
    const ColumnPart *in = nullptr;
    const Placement *placement = nullptr;
    size_t begin = 0; ///< first line in the fragment
    size_t end = 0; ///< one past the last
    [[nodiscard]] int structure() const { return in->structure + placement->structure; }
    [[nodiscard]] quint32 paragraph() const { return in->paragraph + placement->paragraph; }
};

/// The lines of one column, before they are divided into pages.
struct ColumnFlow {
    std::vector<ColumnPart> parts;
    std::vector<PageLine> lines;

    /// What the lines from `begin` to `end` belong to. Points into this flow.
    [[nodiscard]] std::vector<ColumnPiece> pieces(size_t begin, size_t end) const;
};

struct ColumnMark {
    OutlineMark mark; ///< its line counts through the column, its structure through the document
    int column = 0;
};

/// A flow, its structure numbered through the document.
struct NumberedFlow {
    std::vector<ColumnFlow> columns;
    std::vector<ColumnMark> marks; ///< in reading order
    std::vector<StructureNode> structure; ///< the first is the Document node
};
[[nodiscard]] NumberedFlow numbered(const Flow &flow, size_t columns);

} // namespace vitae
