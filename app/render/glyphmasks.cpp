// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphmasks.h"

#include <QPainter>
#include <cmath>

namespace vitae {

namespace {

constexpr int phases = 4;
constexpr size_t mostBytes = 8 << 20;

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
    if (outline.isEmpty())
        return {};
    // Mapped, not painted through a transform: a path that was filled keeps the shape it was filled by.
    const QPainterPath path = QTransform(size, 0, 0, size, phase.x(), phase.y()).map(outline);
    const QRect pixels = path.controlPointRect().toAlignedRect().adjusted(-1, -1, 1, 1);
    QImage coverage(pixels.size(), QImage::Format_Grayscale8);
    coverage.fill(0);
    QPainter painter(&coverage);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pixels.topLeft());
    painter.fillPath(path, Qt::white);
    painter.end();
    const Mask mask{pixels, m_coverage.size()};
    for (int row = 0; row < pixels.height(); ++row) {
        const uchar *line = coverage.constScanLine(row);
        m_coverage.insert(m_coverage.end(), line, line + pixels.width());
    }
    return mask;
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
        if (m_coverage.size() + size_t(m_masks.size()) * (sizeof(Key) + sizeof(Mask)) > mostBytes) {
            m_masks.clear();
            m_coverage.clear();
        }
        const QPointF phase(double(phaseX) / phases, double(phaseY) / phases);
        found = m_masks.insert(key, make(outlines.outline(face, glyph), size, phase));
    }
    const QRect mask = found->pixels.translated((x - phaseX) / phases, (y - phaseY) / phases);
    const QRect target = mask.intersected(image.rect());
    for (int row = target.top(); row <= target.bottom(); ++row) {
        const uchar *coverage = m_coverage.data() + found->at
            + size_t(row - mask.top()) * size_t(mask.width()) + size_t(target.left() - mask.left());
        auto *pixel = reinterpret_cast<QRgb *>(image.scanLine(row)) + target.left();
        for (int column = 0; column < target.width(); ++column)
            if (coverage[column] > 0)
                blend(pixel + column, coverage[column], color);
    }
}

} // namespace vitae
