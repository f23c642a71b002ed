// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemise.h"

#include <vector>

namespace vitae {

/// A glyph in the order of the text (right-to-left segments too), lengths in points.
struct ShapedGlyph {
    quint32 id = 0;
    quint32 cluster = 0; ///< in ParagraphText::shown
    float advance = 0;
    float dx = 0, dy = 0; ///< dy downwards
    bool unsafeToBreak = false; ///< a line that begins here must be shaped again
};

/// The whole paragraph shaped as if it stood on one line.
struct Shaped {
    std::vector<ShapedGlyph> glyphs; ///< by segment, see Segment::glyphBegin
    std::vector<double> positions;   ///< per unit of `shown` and its end: advances of all before it
    [[nodiscard]] float width(quint32 begin, quint32 end) const
    {
        return float(positions[end] - positions[begin]);
    }
};

/// Also fills the segments' glyph ranges.
[[nodiscard]] Shaped shapeAll(const ParagraphText &text, const std::vector<bool> &graphemeStarts,
                              std::vector<Segment> &segments, TextContext &context);

/// The glyphs of a part of a segment that stands alone on its line: taken from the whole where HarfBuzz calls
/// that safe, else shaped again up to the next safe place.
[[nodiscard]] std::vector<ShapedGlyph> glyphsOf(const ParagraphText &text, const Segment &segment,
                                                const Shaped &shaped, quint32 begin, quint32 end,
                                                TextContext &context);

/// Adds the hyphen that a line shows at its end to the glyphs of its last slice, kerned; a soft hyphen that
/// ends them becomes it. Its cluster is `end` where the text has none.
void appendHyphen(const ParagraphText &text, const Segment &segment, std::vector<ShapedGlyph> &glyphs,
                  quint32 end, TextContext &context);

/// Space after each cluster in points; none in scripts whose letters join.
[[nodiscard]] float trackingOf(const ParagraphText &text, const Segment &segment);

} // namespace vitae
