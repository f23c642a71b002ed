// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"
#include "layout.h"
#include "pagememory.h"
#include "styles.h"
#include "words.h"

#include <QHash>

namespace vitae {

/// Fragments by the node they show. Nodes are immutable, so a node that is still the same object looks the
/// same, as long as nothing else that a fragment depends on has changed.
struct LayoutCache::Store {
    struct Entry {
        std::vector<NodePtr> nodes; ///< what it shows; kept, so that no address is used again
        float width = 0;
        float labelColumn = 0;
        QString lead; ///< the field that led when an arrangement was chosen
        int column = 0;
        FragmentPtr fragment;
        quint32 generation = 0;
    };
    ParagraphCache paragraphs;
    PageMemory pages;
    QHash<std::pair<const Node *, int>, Entry> fragments;
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
            fragments.clear();
            pages.pages.clear();
        }
        fragments.removeIf([this](const auto &item) { return item.value().generation + 2 < generation; });
        theme = newTheme.hash;
        if (words.language() != newLanguage)
            words = Words(newLanguage);
        fonts = newFonts.hash();
        today = newToday;
    }
};

} // namespace vitae
