// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "setline.h"

namespace vitae {

/// A stretch of one segment on one line.
struct Slice {
    const Segment *segment = nullptr;
    quint32 begin = 0, end = 0; ///< in ParagraphText::shown
    quint8 level = 0;           ///< of spaces at the end of a line: the paragraph's (UAX 9, L1)
    std::vector<ShapedGlyph> glyphs; ///< in the order of the text
};

/// Makes the run of a slice. `spaceExtra` is added to every space before `contentEnd`.
[[nodiscard]] RunPtr makeRun(const ParagraphParts &parts, const Slice &slice, float spaceExtra,
                             quint32 contentEnd);

} // namespace vitae
