// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "breaks.h"
#include "linebreak.h"
#include "shape.h"

#include <algorithm>
#include <vector>

namespace vitae {

// How far spaces give when lines are justified, of their width: as far as they look like spaces still.
inline constexpr float spaceStretch = 0.5F;
inline constexpr float spaceShrink = 0.25F;
/// Of the size of the text: poppler takes words that stand closer than 0.15 for one.
inline constexpr float narrowestSpace = 0.17F;
[[nodiscard]] constexpr float shrinkOf(float space, float size)
{
    return std::max(0.0F, std::min(space * spaceShrink, space - narrowestSpace * size));
}

/// Where a line stands in ParagraphText::shown.
struct LineRange {
    quint32 begin = 0;
    quint32 contentEnd = 0; ///< without the spaces the line ends with
    quint32 end = 0;        ///< where the next line begins
    bool endsInsideWord = false;
    bool addsHyphen = false;
    bool last = false; ///< of the paragraph, or before a forced break
    float hangBegin = 0, hangEnd = 0; ///< how far it reaches into the margins
};

/// The shaped paragraph as boxes, glue and penalties, and for each of them where a line that ends there ends
/// in the text. Words wider than a line also break between their graphemes.
struct LineItems {
    std::vector<LineItem> items;
    std::vector<BreakPlace> places;
};
[[nodiscard]] LineItems lineItems(const ParagraphText &text, const Itemised &items, const Shaped &shaped,
                                  const Breakable &breaks, const ParagraphStyle &style);
[[nodiscard]] LineMeasure measureOf(const ParagraphStyle &style);

/// Breaks the shaped paragraph into lines. At least one line.
[[nodiscard]] std::vector<LineRange> chooseLines(const ParagraphText &text, const Itemised &items,
                                                 const Shaped &shaped, const Breakable &breaks,
                                                 const ParagraphStyle &style);

} // namespace vitae
