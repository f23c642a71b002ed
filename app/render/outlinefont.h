// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <span>
#include <string>

namespace vitae {

/// A CID-keyed CFF font (CID = glyph) written from the outlines as HarfBuzz draws them, at the face's axes.
/// Larger than a subset of the font's own tables, but works for every format that HarfBuzz can draw.
[[nodiscard]] std::string outlineFont(const Face &face, std::span<const quint32> glyphs,
                                      std::string_view fontName);

} // namespace vitae
