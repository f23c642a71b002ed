// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffont.h"
#include "pdftextitem.h"

#include <QLineF>
#include <vector>

namespace vitae {

/// Puts glyphs together to items, as readers do that go by their places.
class TextItems {
  public:
    /// `pen` leads from where the glyph stands to where the next one would.
    void add(const QString &meaning, const QLineF &pen, double size, const PdfFont &font);
    /// Without those that hold nothing but spaces.
    [[nodiscard]] std::vector<PdfTextItem> take();

  private:
    std::vector<PdfTextItem> m_items;
    QPointF m_end;
};

} // namespace vitae
