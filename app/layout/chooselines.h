// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "breaks.h"
#include "linebreak.h"
#include "shape.h"

#include <vector>

namespace vitae {

/// Where a line stands in ParagraphText::shown.
struct LineRange {
    quint32 begin = 0;
    quint32 contentEnd = 0; ///< without the spaces the line ends with
    quint32 end = 0;        ///< where the next line begins
    bool endsInsideWord = false;
    bool last = false; ///< of the paragraph, or before a forced break
};

/// Breaks the shaped paragraph into lines. Words wider than a line also break between their graphemes. At
/// least one line.
[[nodiscard]] std::vector<LineRange> chooseLines(const ParagraphText &text, const Itemised &items,
                                                 const Shaped &shaped, const Breakable &breaks,
                                                 const LineMeasure &measure);

} // namespace vitae
