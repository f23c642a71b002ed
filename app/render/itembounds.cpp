// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itembounds.h"

#include "layout/contenthash.h"

#include <algorithm>

namespace vitae {

namespace {

QRectF bounds(QPointF origin, const TextItem &text)
{
    const Run &run = *text.run;
    float left = 0, right = run.width, top = 0, bottom = 0;
    for (const Glyph &glyph : run.glyphs) {
        left = std::min(left, glyph.x);
        right = std::max(right, glyph.x);
        top = std::min(top, glyph.y);
        bottom = std::max(bottom, glyph.y);
    }
    const auto &[faceLeft, faceBottom, faceRight, faceTop] = run.face->bounds();
    const double unit = double(run.size) / run.face->unitsPerEm();
    return QRectF(QPointF(double(left) + faceLeft * unit, double(top) - faceTop * unit),
                  QPointF(double(right) + faceRight * unit, double(bottom) - faceBottom * unit))
        .translated(origin);
}

QRectF bounds(QPointF origin, const LinkAreaItem &)
{
    return {origin, QSizeF()};
}

template<typename Filled>
QRectF bounds(QPointF origin, const Filled &filled)
{
    return {origin, filled.size};
}

void add(ContentHash &hash, const QRectF &rect)
{
    for (const double edge : {rect.x(), rect.y(), rect.width(), rect.height()})
        hash.add(std::bit_cast<quint64>(edge));
}

quint64 numberOf(Color color)
{
    return quint64(color.red) << 16 | quint64(color.green) << 8 | quint64(color.blue);
}

quint64 numberOf(const TextItem &text)
{
    return text.run->hash;
}
quint64 numberOf(const RuleItem &rule)
{
    return numberOf(rule.color);
}
quint64 numberOf(const BoxItem &box)
{
    return numberOf(box.color) << 32 | std::bit_cast<quint32>(box.radius);
}
quint64 numberOf(const ImageItem &image)
{
    ContentHash hash;
    hash.add(image.image->hash);
    hash.add(std::bit_cast<quint32>(image.radius));
    add(hash, image.crop);
    return hash.value();
}
quint64 numberOf(const PathItem &path)
{
    return path.path->hash ^ numberOf(path.color);
}
quint64 numberOf(const LinkAreaItem &)
{
    return 0;
}

} // namespace

QRectF itemBounds(const Item &item)
{
    const QRectF rect =
        std::visit([&item](const auto &content) { return bounds(item.origin, content); }, item.content);
    return item.clip ? rect.intersected(*item.clip) : rect;
}

quint64 itemHash(const Item &item)
{
    ContentHash hash;
    hash.add(item.content.index());
    hash.add(std::visit([](const auto &content) { return numberOf(content); }, item.content));
    hash.add(std::bit_cast<quint32>(item.opacity));
    if (std::holds_alternative<TextItem>(item.content))
        add(hash, QRectF(item.origin, QSizeF()));
    else
        add(hash, itemBounds(item));
    if (item.clip)
        add(hash, *item.clip);
    return hash.value();
}

} // namespace vitae
