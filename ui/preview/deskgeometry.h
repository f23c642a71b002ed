// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QSizeF>
#include <vector>

namespace vitae {

enum class Fit : quint8 { None, Width, Page };

/// Where pages lie on a desk: one below the other, centred. Rectangles are in device pixels, so that every
/// page begins on a pixel at any device ratio.
class DeskGeometry {
  public:
    /// Zoom 1 shows a page in its size at 96 dots per inch.
    static constexpr double pixelsPerPoint = 96.0 / 72;
    static constexpr double smallestZoom = 0.25, largestZoom = 4;

    DeskGeometry() = default;
    DeskGeometry(std::vector<QSizeF> pages, double zoom, double deviceRatio, int viewportWidth);

    /// The zoom that fits pages into a viewport (logical pixels), within the limits above.
    [[nodiscard]] static double fittingZoom(const std::vector<QSizeF> &pages, Fit fit, QSize viewport);

    [[nodiscard]] int pageCount() const { return int(m_rects.size()); }
    [[nodiscard]] const std::vector<QSizeF> &pages() const { return m_pages; }
    [[nodiscard]] double scale() const { return m_scale; } ///< device pixels to the point
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double deviceRatio() const { return m_ratio; }
    [[nodiscard]] const QRect &page(int index) const { return m_rects[size_t(index)]; }
    [[nodiscard]] QSize size() const { return m_size; } ///< of the whole desk, in logical pixels
    /// The first page that reaches below `y`; pageCount() when there is none.
    [[nodiscard]] int firstBelow(int y) const;
    /// The page at, or nearest to, a height; -1 without pages.
    [[nodiscard]] int nearest(int y) const;

  private:
    std::vector<QSizeF> m_pages; ///< points
    std::vector<QRect> m_rects;
    QSize m_size;
    double m_zoom = 1;
    double m_ratio = 1;
    double m_scale = pixelsPerPoint;
};

} // namespace vitae
