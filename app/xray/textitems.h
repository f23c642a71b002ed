// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffont.h"
#include "pdftextitem.h"

#include <QPointF>
#include <vector>

namespace vitae {

/// Where a glyph stands on the page and where the next one would.
struct GlyphPlace {
    QPointF at, next;
    QPointF direction; ///< of the text, of length 1
    double size = 0;
    /// How far from another place, in the direction of the text and away from its line.
    [[nodiscard]] double along(QPointF from) const { return QPointF::dotProduct(at - from, direction); }
    [[nodiscard]] double across(QPointF from) const;
};

/// Puts glyphs together to items, as readers do that go by their places.
class TextItems {
  public:
    void add(const QString &meaning, const GlyphPlace &place, const PdfFont &font);
    /// Without those that hold nothing but spaces.
    [[nodiscard]] std::vector<PdfTextItem> take();

  private:
    std::vector<PdfTextItem> m_items;
    GlyphPlace m_last;
};

} // namespace vitae
