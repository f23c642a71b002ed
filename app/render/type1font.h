// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <span>
#include <string>

namespace vitae {

/// A Type 1 font program (Adobe Type 1 Font Format) as a PDF embeds it (ISO 32000-1, 9.9): its three parts.
struct Type1Font {
    std::string clear;     ///< /Length1 bytes
    std::string encrypted; ///< /Length2
    std::string trailer;   ///< /Length3
};

struct Type1Glyph {
    quint32 glyph = 0; ///< in the face
    std::string name;
    int code = 0;
};

/// From the outlines as HarfBuzz draws them at the face's axes, a thousand units to the em.
[[nodiscard]] Type1Font type1Font(const Face &face, std::span<const Type1Glyph> glyphs,
                                  std::string_view fontName);

/// A glyph's width in such a font.
[[nodiscard]] int type1Width(const Face &face, quint32 glyph);

} // namespace vitae
