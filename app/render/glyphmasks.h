// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "glyphshapes.h"
#include "layout/pagelist.h"

#include <QImage>
#include <QPoint>
#include <QRect>
#include <vector>

namespace vitae {

/// Glyphs as coverage of pixels, at quarters of a pixel in both directions: as exact as their outlines to the
/// eye and thirty times as quick. QPainter's own cache sets baselines on whole pixels and darkens the text.
class GlyphMasks {
  public:
    /// Above this many pixels to the em filling the outline costs no more.
    static constexpr double largest = 96;

    /// Blends a glyph of `size` pixels to the em over an opaque picture; `position` in its pixels.
    void paint(QImage &image, const Face &face, quint32 glyph, double size, QPointF position, Color color,
               GlyphOutlines &outlines);

  private:
    struct Key {
        quint64 face;
        quint32 glyph;
        float size;
        quint8 phase;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.face, key.glyph, key.size, key.phase);
        }
    };
    struct Mask {
        QRect pixels; ///< from the pixel that holds the glyph's origin
        size_t at = 0; ///< of its coverage, row by row, in m_coverage
    };

    [[nodiscard]] Mask make(const QPainterPath &outline, double size, QPointF phase);

    QHash<Key, Mask> m_masks;
    std::vector<uchar> m_coverage;
};

} // namespace vitae
