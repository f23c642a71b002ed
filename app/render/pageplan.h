// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fontuse.h"

#include <optional>

namespace vitae {

/// Glyphs [begin, end) of an item; of items that are not text, nothing.
struct Piece {
    int item = 0;
    size_t begin = 0, end = 0;
    /// Instead of the glyphs a space that ends where they end. Poppler takes a word with actual text to reach
    /// from its first glyph to its last one; this makes it stand where its first part stands.
    bool anchor = false;
};

/// A marked-content sequence (ISO 32000-1, 14.6): pieces that one structure element or artifact draws in a
/// row. Sequences are never nested: poppler drops what follows an inner one.
struct Sequence {
    int item = 0; ///< whose structure node or artifact this is
    int stretch = -1; ///< index in PagePlan::stretches
    std::optional<QString> actualText; ///< replaces what the glyphs say
    std::vector<Piece> pieces;
};

/// Text whose logical form cannot stand in the content stream (right-to-left, reordering scripts): a Span
/// element with actual text of its own in the structure tree.
struct Stretch {
    int item = 0; ///< whose node is the parent
    QString actualText;
};

struct PagePlan {
    std::vector<Sequence> sequences;
    std::vector<Stretch> stretches;
};

/// Divides a page into sequences, in reading order. A word that is broken over lines, or whose glyphs do not
/// say what it says, gets a sequence with actual text.
[[nodiscard]] PagePlan planPage(const Page &page, const std::vector<StructureNode> &structure,
                                const DocumentFonts &fonts, TextPool &pool);

} // namespace vitae
