// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QImage>
#include <memory>

class QPainter;

namespace vitae {

/// Paints pages of a page list: same glyphs at the same positions as the PDF. Keeps the fonts, outlines and
/// decoded images it needed; belongs to the thread that paints.
class PagePainter {
  public:
    /// Fast: glyphs as QPainter caches them, snapped to pixels in places. Exact: their outlines, filled.
    enum class Glyphs : quint8 { Fast, Exact };

    PagePainter();
    ~PagePainter();
    /// Page coordinates in points; scale and translate the painter before. Paints no background. With an
    /// area, items that lie outside it may be left out.
    void paint(QPainter &painter, const Page &page, Glyphs glyphs = Glyphs::Fast, const QRectF &area = {});
    /// A part of the page on white, for the screen: `pixels` of the page at `scale` pixels to the point.
    /// Glyphs stand on quarters of a pixel.
    [[nodiscard]] QImage part(const Page &page, double scale, const QRect &pixels);
    /// The page on white at that resolution, exact; null when it has more pixels than memory should hold.
    [[nodiscard]] QImage image(const Page &page, double dotsPerInch);
    /// Lets go of the glyphs and pictures that were made ready so far.
    void forget();

  private:
    struct Resources;
    void paint(QPainter &painter, const Page &page, Glyphs glyphs, const QRectF &area, QImage *screen);
    std::unique_ptr<Resources> m_resources;
};

} // namespace vitae
