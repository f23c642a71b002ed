// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <span>
#include <string>

namespace vitae {

/// A font program that holds the outlines of some glyphs of a face, at its axes, and nothing that a PDF does
/// not use. Whatever the face is made of, a glyph is found by its number in the whole face.
struct FontSubset {
    bool cff = false; ///< bare CFF, CID-keyed, CID = glyph; else TrueType with its glyph numbers
    std::string program;
};

/// `glyphs`: ascending, from 0 (the missing glyph, which every font must have).
[[nodiscard]] FontSubset subsetFont(const Face &face, std::span<const quint32> glyphs,
                                    std::string_view fontName);

} // namespace vitae
