// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskgeometry.h"

#include "style/tones.h"

#include <QtMath>
#include <algorithm>

namespace vitae {

namespace {

QSizeF largest(const std::vector<QSizeF> &pages)
{
    QSizeF size(1, 1);
    for (const QSizeF &page : pages)
        size = size.expandedTo(page);
    return size;
}

/// A length in points as whole device pixels, as PagePainter::image() counts them.
int devicePixels(double points, double scale)
{
    return qCeil(points * scale - 0.01);
}

} // namespace

DeskGeometry::DeskGeometry(std::vector<QSizeF> pages, double zoom, double deviceRatio, int viewportWidth)
    : m_pages(std::move(pages)),
      m_zoom(zoom),
      m_ratio(deviceRatio),
      m_scale(zoom * pixelsPerPoint * deviceRatio)
{
    const int margin = qRound(metric::margin * m_ratio);
    const int widest = devicePixels(largest(m_pages).width(), m_scale);
    const int width = std::max(qFloor(viewportWidth * m_ratio), widest + 2 * margin);
    int y = margin;
    for (const QSizeF &page : m_pages) {
        const QSize size(devicePixels(page.width(), m_scale), devicePixels(page.height(), m_scale));
        m_rects.emplace_back(QPoint((width - size.width()) / 2, y), size);
        y += size.height() + margin;
    }
    m_size = QSize(qFloor((widest + 2 * margin) / m_ratio), qCeil(y / m_ratio));
}

double DeskGeometry::fittingZoom(const std::vector<QSizeF> &pages, Fit fit, QSize viewport)
{
    const QSizeF page = largest(pages) * pixelsPerPoint;
    // A little less than would fit, so that rounding up to pixels makes no scroll bar.
    const QSizeF room = QSizeF(viewport) - QSizeF(2 * metric::margin + 1, 2 * metric::margin + 1);
    double zoom = room.width() / page.width();
    if (fit == Fit::Page)
        zoom = std::min(zoom, room.height() / page.height());
    return std::clamp(zoom, smallestZoom, largestZoom);
}

int DeskGeometry::firstBelow(int y) const
{
    const auto at =
        std::ranges::partition_point(m_rects, [y](const QRect &rect) { return rect.bottom() < y; });
    return int(at - m_rects.begin());
}

int DeskGeometry::nearest(int y) const
{
    if (m_rects.empty())
        return -1;
    const int below = std::min(firstBelow(y), pageCount() - 1);
    if (below == 0 || page(below).top() <= y)
        return below;
    return page(below).top() - y <= y - page(below - 1).bottom() ? below : below - 1;
}

} // namespace vitae
