// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"

#include <vector>

namespace vitae {

/// What a page is made of, but for what does not change from page to page. Pages of equal making are equal,
/// as long as the theme is the same.
struct PageMaking {
    struct Piece {
        const Fragment *fragment = nullptr; ///< one of the owners' below
        size_t firstLine = 0; ///< of the fragment, on this page
        size_t lineCount = 0;
        float step = 0, elastic = 0;
        int structure = 0;
        quint32 paragraph = 0;
        int column = 0;
        bool operator==(const Piece &) const = default;
    };
    struct Column {
        double top = 0; ///< of its first line, from the top of the text
        double elasticity = 1;
        bool operator==(const Column &) const = default;
    };
    std::vector<Piece> pieces;
    std::vector<FlowPartPtr> owners; ///< kept, so that no address of a fragment is used again
    std::vector<Column> columns; ///< those that reach this page
    size_t pageCount = 0;
    QString furniture; ///< what headers and footers say on every page
    /// Whoever owns the fragments.
    bool operator==(const PageMaking &other) const
    {
        return pieces == other.pieces && columns == other.columns && pageCount == other.pageCount
            && furniture == other.furniture;
    }
};

/// Complete pages of the last layout, to be taken over by the next where their making has not changed.
struct PageMemory {
    struct Remembered {
        PageMaking making;
        Page page;
    };
    std::vector<Remembered> pages;

    void remember(std::vector<PageMaking> makings, const std::vector<Page> &made)
    {
        pages.clear();
        for (size_t i = 0; i < made.size(); ++i)
            pages.push_back({std::move(makings[i]), made[i]});
    }
};

} // namespace vitae
