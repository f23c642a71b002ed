// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paragraphtext.h"
#include "textcontext.h"

#include <hb.h>
#include <vector>

namespace vitae {

/// A stretch of the shown text to shape in one go: one look, direction, script and face. Forced breaks belong
/// to no segment.
struct Segment {
    quint32 begin = 0, end = 0; ///< in ParagraphText::shown
    quint32 part = 0; ///< the first one it lies in; the others look alike
    quint8 level = 0;
    hb_script_t script = HB_SCRIPT_LATIN;
    FacePtr face;
    float size = 0; ///< points to the em; a face that stands in for another is made as large as that looks
    bool missing = false; ///< no face has it: drawn as the face's own sign for that
    quint32 glyphBegin = 0, glyphEnd = 0; ///< filled by shaping
};

struct Itemised {
    std::vector<Segment> segments; ///< ascending
    std::vector<bool> graphemeStarts; ///< per unit of `shown`, and its end
    std::vector<hb_script_t> scripts; ///< per unit
    std::vector<Finding> findings;
};

[[nodiscard]] Itemised itemise(const std::vector<Inline> &content, const ParagraphText &text,
                               bool rightToLeft, const FontSet &fonts, TextContext &context);

} // namespace vitae
