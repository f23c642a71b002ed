// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <QHash>
#include <QPainterPath>
#include <QRawFont>
#include <optional>

namespace vitae {

/// The outlines of glyphs, in units of the em, y downwards.
class GlyphOutlines {
  public:
    [[nodiscard]] const QPainterPath &outline(const Face &face, quint32 glyph);

  private:
    QHash<std::pair<quint64, quint32>, QPainterPath> m_outlines; ///< by Face::hash() and glyph
};

/// The faces as QRawFonts, where Qt can be brought to load the very face: single fonts from their file,
/// members of collections through the font database (loading those from data would cost the whole file's size
/// each). Faces at axes other than the default have none.
class RawFonts {
  public:
    /// Null where there is none: paint outlines then.
    [[nodiscard]] const QRawFont *font(const FacePtr &face, float pixelSize);

  private:
    QHash<std::pair<quint64, float>, QRawFont> m_fonts; ///< invalid: known not to load
};

} // namespace vitae
