// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagetiles.h"

#include "layout/contenthash.h"
#include "render/itembounds.h"

#include <QPainter>
#include <QtMath>

namespace vitae {

namespace {

constexpr int tileWidth = 1024;
constexpr int tileHeight = 64; ///< some four lines of text at 96 dpi

} // namespace

PageTiles::PageTiles() : m_tiles(32 << 20) {}

PageTiles::Look PageTiles::lookOf(const Page &page, double scale)
{
    Look look;
    look.contentHash = page.contentHash;
    look.scale = scale;
    look.pixels = QSize(qCeil(page.size.width() * scale - 0.01), qCeil(page.size.height() * scale - 0.01));
    look.columns = std::max(1, (look.pixels.width() + tileWidth - 1) / tileWidth);
    const int rows = std::max(1, (look.pixels.height() + tileHeight - 1) / tileHeight);
    const auto count = size_t(look.columns) * size_t(rows);
    std::vector<ContentHash> hashes(count);
    for (size_t i = 0; i < count; ++i) {
        const QRect rect = tileRect(look, i);
        hashes[i].add(std::bit_cast<quint64>(scale));
        hashes[i].add(quint64(rect.width()) << 32 | quint64(rect.height()));
    }
    for (const Item &item : page.items) {
        const QRectF bounds = itemBounds(item);
        if (bounds.isEmpty())
            continue;
        // One pixel more on each side: smoothed edges reach into the next.
        const QRect pixels = QRectF(bounds.topLeft() * scale, bounds.size() * scale)
                                 .toAlignedRect()
                                 .adjusted(-1, -1, 1, 1)
                                 .intersected(QRect(QPoint(), look.pixels));
        if (pixels.isEmpty())
            continue;
        const quint64 hash = itemHash(item);
        for (int row = pixels.top() / tileHeight; row <= pixels.bottom() / tileHeight; ++row)
            for (int column = pixels.left() / tileWidth; column <= pixels.right() / tileWidth; ++column)
                hashes[size_t(row) * size_t(look.columns) + size_t(column)].add(hash);
    }
    for (size_t i = 0; i < count; ++i) {
        // The same lines look alike on another strip only if they lie alike in it.
        hashes[i].add(quint64(i));
        look.tiles.push_back(hashes[i].value());
    }
    return look;
}

QRect PageTiles::tileRect(const Look &look, size_t tile)
{
    const QPoint corner(int(tile) % look.columns * tileWidth, int(tile) / look.columns * tileHeight);
    return QRect(corner, QSize(tileWidth, tileHeight)).intersected(QRect(QPoint(), look.pixels));
}

const PageTiles::Look &PageTiles::look(int index, const Page &page, double scale)
{
    Look &look = m_looks[index];
    if (look.contentHash != page.contentHash || look.scale != scale || look.tiles.empty())
        look = lookOf(page, scale);
    return look;
}

QRegion PageTiles::changes(int index, const Page &page, double scale)
{
    const Look before = m_looks.value(index);
    const Look &now = look(index, page, scale);
    if (before.scale != now.scale || before.pixels != now.pixels)
        return QRect(QPoint(), now.pixels);
    QRegion region;
    for (size_t i = 0; i < now.tiles.size(); ++i)
        if (now.tiles[i] != before.tiles[i])
            region += tileRect(now, i);
    return region;
}

QImage PageTiles::tile(quint64 hash, const QRect &rect, const Page &page, double scale)
{
    if (const QImage *kept = m_tiles.object(hash))
        return *kept;
    const QImage image = m_painter.part(page, scale, rect);
    ++m_painted;
    m_tiles.insert(hash, new QImage(image), image.sizeInBytes());
    return image;
}

void PageTiles::paint(QPainter &painter, int index, const Page &page, double scale, const QRect &visible)
{
    const Look &now = look(index, page, scale);
    const QRect part = visible.intersected(QRect(QPoint(), now.pixels));
    if (part.isEmpty())
        return;
    for (int row = part.top() / tileHeight; row <= part.bottom() / tileHeight; ++row) {
        for (int column = part.left() / tileWidth; column <= part.right() / tileWidth; ++column) {
            const size_t at = size_t(row) * size_t(now.columns) + size_t(column);
            const QRect rect = tileRect(now, at);
            painter.drawImage(rect.topLeft(), tile(now.tiles[at], rect, page, scale));
        }
    }
}

} // namespace vitae
