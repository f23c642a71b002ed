// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRect>

class QPainter;

namespace vitae {

/// The soft shadow of a page on the desk: 2 px down, blurred over 24 px. Made once for a device ratio and
/// mode, painted from its corners and edges.
class PageShadow {
  public:
    /// `page` in device pixels, as the painter's.
    void paint(QPainter &painter, const QRect &page, double deviceRatio, bool dark);
    /// How far it reaches around a page, in device pixels.
    [[nodiscard]] static int reach(double deviceRatio);

  private:
    void make(double deviceRatio, bool dark);

    QImage m_image; ///< the shadow of a page of one pixel between two corners
    double m_ratio = 0;
    bool m_dark = false;
};

} // namespace vitae
