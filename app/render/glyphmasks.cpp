// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphmasks.h"

#include <QPainter>
#include <cmath>

namespace vitae {

namespace {

constexpr int phases = 4;
constexpr qsizetype mostBytes = 12 << 20;

/// (a·b) / 255, rounded.
unsigned scaled(unsigned a, unsigned b)
{
    const unsigned product = a * b + 128;
    return (product + (product >> 8)) >> 8;
}

void blend(QRgb *pixel, unsigned coverage, Color color)
{
    const unsigned rest = 255 - coverage;
    *pixel = qRgb(int(scaled(color.red, coverage) + scaled(unsigned(qRed(*pixel)), rest)),
                  int(scaled(color.green, coverage) + scaled(unsigned(qGreen(*pixel)), rest)),
                  int(scaled(color.blue, coverage) + scaled(unsigned(qBlue(*pixel)), rest)));
}

} // namespace

GlyphMasks::Mask GlyphMasks::make(const QPainterPath &outline, double size, QPointF phase)
{
    const QTransform placed(size, 0, 0, size, phase.x(), phase.y());
    const QRect pixels = placed.mapRect(outline.controlPointRect()).toAlignedRect().adjusted(-1, -1, 1, 1);
    if (outline.isEmpty())
        return {};
    QImage coverage(pixels.size(), QImage::Format_Grayscale8);
    coverage.fill(0);
    QPainter painter(&coverage);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pixels.topLeft());
    painter.setTransform(placed, true);
    painter.fillPath(outline, Qt::white);
    painter.end();
    // A picture keeps the engine that painted on it, a hundred times its own size; a copy has none.
    return {pixels.topLeft(), coverage.copy()};
}

void GlyphMasks::paint(QImage &image, const Face &face, quint32 glyph, double size, QPointF position,
                       Color color, GlyphOutlines &outlines)
{
    const int x = int(std::floor(position.x() * phases + 0.5)),
              y = int(std::floor(position.y() * phases + 0.5));
    const int phaseX = x & (phases - 1), phaseY = y & (phases - 1);
    const Key key{face.hash(), glyph, float(size), quint8(phaseX * phases + phaseY)};
    auto found = m_masks.constFind(key);
    if (found == m_masks.constEnd()) {
        if (m_bytes > mostBytes) {
            m_masks.clear();
            m_bytes = 0;
        }
        const QPointF phase(double(phaseX) / phases, double(phaseY) / phases);
        found = m_masks.insert(key, make(outlines.outline(face, glyph), size, phase));
        m_bytes += found->coverage.sizeInBytes() + qsizetype(sizeof(Key) + sizeof(Mask));
    }
    const QPoint corner = QPoint((x - phaseX) / phases, (y - phaseY) / phases) + found->corner;
    const QRect target = QRect(corner, found->coverage.size()).intersected(image.rect());
    for (int row = target.top(); row <= target.bottom(); ++row) {
        const uchar *coverage =
            found->coverage.constScanLine(row - corner.y()) + (target.left() - corner.x());
        auto *pixel = reinterpret_cast<QRgb *>(image.scanLine(row)) + target.left();
        for (int column = 0; column < target.width(); ++column)
            if (coverage[column] > 0)
                blend(pixel + column, coverage[column], color);
    }
}

} // namespace vitae
