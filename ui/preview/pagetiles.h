// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/pagepainter.h"

#include <QCache>
#include <QRegion>

namespace vitae {

/// Pages as pictures in small strips, kept by what the items within a strip are: scrolling paints nothing
/// again, and a keystroke only the lines that changed, on whatever page they come to lie.
class PageTiles {
  public:
    PageTiles();

    /// Bytes of pixels that are kept.
    void setBudget(qsizetype bytes) { m_tiles.setMaxCost(bytes); }
    /// What has changed in the look of a page since this was asked last, in device pixels from the page's
    /// corner; the whole page when the scale is another.
    [[nodiscard]] QRegion changes(int index, const Page &page, double scale);
    /// The painter's unit is the device pixel, its origin the page's corner.
    void paint(QPainter &painter, int index, const Page &page, double scale, const QRect &visible);
    /// Forgets what pages looked like, not how strips look.
    void forgetPages() { m_looks.clear(); }

    /// Strips painted so far: what a test counts.
    [[nodiscard]] int painted() const { return m_painted; }

  private:
    struct Look {
        quint64 contentHash = 0;
        double scale = 0;
        QSize pixels;
        int columns = 0;
        std::vector<quint64> tiles; ///< row by row
    };

    [[nodiscard]] static Look lookOf(const Page &page, double scale);
    [[nodiscard]] static QRect tileRect(const Look &look, size_t tile);
    const Look &look(int index, const Page &page, double scale);
    [[nodiscard]] QImage tile(quint64 hash, const QRect &rect, const Page &page, double scale);

    QHash<int, Look> m_looks;
    QCache<quint64, QImage> m_tiles;
    PagePainter m_painter;
    int m_painted = 0;
};

} // namespace vitae
