// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chooselines.h"

namespace vitae {

/// Everything known about a paragraph before its lines are set.
struct ParagraphParts {
    const std::vector<Inline> &content;
    const ParagraphStyle &style;
    const ParagraphText &text;
    const Itemised &items;
    const Shaped &shaped;
    const Breakable &breaks;
};

/// Sets one line: runs in visual order, spaces stretched when justified, aligned within its width. `segment`
/// is the first segment that may lie in it, and moves on.
[[nodiscard]] Line setLine(const ParagraphParts &parts, const LineRange &range, bool first, size_t &segment,
                           TextContext &context);

} // namespace vitae
