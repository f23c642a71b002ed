// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"
#include "flow.h"
#include "layout.h"
#include "pagememory.h"
#include "styles.h"
#include "words.h"

#include <QHash>
#include <unordered_map>

namespace vitae {

/// Where a column has got to.
struct ColumnProgress {
    bool isEmpty = true;
    float overhang = 0; ///< how far something reaches below the last line, across the column
    float aside = 0; ///< … in its margin
    float gapAfter = 0; ///< more room below it than what follows asks for
    bool operator==(const ColumnProgress &) const = default;
};

/// What was made for a section, or for the person, in the last layouts. Nodes are immutable, so a node that
/// is still the same object looks the same, as long as nothing else that a fragment depends on has changed.
struct PartMemory {
    struct Entry {
        std::vector<NodePtr> nodes; ///< what it shows; kept, so that no address is used again
        float width = 0;
        float labelColumn = 0;
        QString lead; ///< the field that led when an arrangement was chosen
        int column = 0;
        FragmentPtr fragment;
        quint32 generation = 0;
    };
    QHash<std::pair<const Node *, int>, Entry> fragments; ///< by the node they show
    quint32 generation = 0; ///< of the fragments: counts the layouts that put them in a row
    quint32 madeIn = 0; ///< the last of these, by the store's count

    NodePtr node; ///< that all of the part came from
    int column = 0;
    ColumnProgress before, after;
    FlowPartPtr part; ///< null: none yet
    quint32 usedIn = 0; ///< the last layout that had the part, by the store's count

    /// Fragments are about to be put in a row; forgets those that were not needed of late.
    void begin(quint32 layout)
    {
        usedIn = layout;
        if (madeIn == layout)
            return;
        madeIn = layout;
        ++generation;
        fragments.removeIf([this](const auto &item) { return item.value().generation + 2 < generation; });
    }
};

struct LayoutCache::Store {
    ParagraphCache paragraphs;
    PageMemory pages;
    std::unordered_map<NodeId, PartMemory> parts; ///< by section, or person
    quint32 generation = 0;
    quint64 theme = 0;
    Words words{{}};
    quint64 fonts = 0;
    PartialDate today;

    /// Begins a layout: forgets what another look made and what the last layouts did not use.
    void begin(const Theme &newTheme, const QByteArray &newLanguage, const FontSet &newFonts,
               const PartialDate &newToday)
    {
        paragraphs.nextGeneration();
        ++generation;
        if (theme != newTheme.hash || words.language() != newLanguage || fonts != newFonts.hash()
            || today != newToday) {
            parts.clear();
            pages.pages.clear();
        }
        std::erase_if(parts, [this](const auto &item) { return item.second.usedIn + 2 < generation; });
        theme = newTheme.hash;
        if (words.language() != newLanguage)
            words = Words(newLanguage);
        fonts = newFonts.hash();
        today = newToday;
    }
};

} // namespace vitae
