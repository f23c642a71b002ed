// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagepainter.h"

#include "document/imageheader.h"
#include "glyphmasks.h"
#include "glyphshapes.h"
#include "glyphtext.h"
#include "itembounds.h"

#include <QGlyphRun>
#include <QPainter>
#include <QtMath>

namespace vitae {

namespace {

/// Decoded, and turned as ImageHeader::upright() says.
QImage decode(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    if (!header)
        return {};
    QImage image = QImage::fromData(bytes);
    const auto [transposed, mirroredX, mirroredY] = header->orientation;
    if (transposed) // a quarter turn is a transposition mirrored
        image = image.transformed(QTransform().rotate(90));
    return image.mirrored(transposed != mirroredX, mirroredY);
}

} // namespace

struct PagePainter::Resources {
    GlyphOutlines outlines;
    RawFonts fonts;
    GlyphMasks masks;
    QHash<quint64, QImage> pictures; ///< decoded, by Image::hash
    QHash<std::pair<quint64, QSize>, QImage> scaled; ///< reduced to the pixels they cover

    const QImage &picture(const Image &image)
    {
        const auto found = pictures.constFind(image.hash);
        return found != pictures.constEnd() ? *found : *pictures.insert(image.hash, decode(image.bytes));
    }

    /// QPainter samples four pixels whatever the scale; a photo on a small place needs all of them.
    const QImage &picture(const Image &image, QSize pixels)
    {
        const QImage &full = picture(image);
        if (full.width() < pixels.width() * 3 / 2 || pixels.isEmpty())
            return full;
        const std::pair key(image.hash, pixels);
        const auto found = scaled.constFind(key);
        if (found != scaled.constEnd())
            return *found;
        return *scaled.insert(key, full.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
};

namespace {

QColor colorOf(Color color)
{
    return {color.red, color.green, color.blue};
}

class ItemPainter {
  public:
    ItemPainter(QPainter &painter, PagePainter::Glyphs glyphs, GlyphOutlines &outlines, RawFonts &fonts)
        : m_painter(painter),
          m_glyphs(glyphs),
          m_outlines(outlines),
          m_fonts(fonts)
    {
    }

    void paint(const Item &item, const TextItem &text)
    {
        const Run &run = *text.run;
        const QRawFont *font =
            m_glyphs == PagePainter::Glyphs::Fast ? m_fonts.font(run.face, run.size) : nullptr;
        if (font)
            paintGlyphs(item.origin, run, *font);
        else
            paintOutlines(item.origin, run);
    }

    void paint(const Item &item, const RuleItem &rule)
    {
        m_painter.fillRect(QRectF(item.origin, rule.size), colorOf(rule.color));
    }

    void paint(const Item &item, const BoxItem &box)
    {
        const QRectF rect(item.origin, box.size);
        if (box.radius <= 0) {
            m_painter.fillRect(rect, colorOf(box.color));
            return;
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colorOf(box.color));
        m_painter.drawRoundedRect(rect, double(box.radius), double(box.radius));
    }

    void paint(const Item &item, const PathItem &figure)
    {
        const auto at = [&](QPointF point) {
            return item.origin + QPointF(point.x() * figure.size.width(), point.y() * figure.size.height());
        };
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const auto &[verb, points] : figure.path->steps) {
            switch (verb) {
            case VectorPath::Verb::Move: path.moveTo(at(points[0])); break;
            case VectorPath::Verb::Line: path.lineTo(at(points[0])); break;
            case VectorPath::Verb::Curve: path.cubicTo(at(points[0]), at(points[1]), at(points[2])); break;
            case VectorPath::Verb::Close: path.closeSubpath(); break;
            }
        }
        m_painter.fillPath(path, colorOf(figure.color));
    }

    void paint(const Item &, const LinkAreaItem &) {}

  private:
    void paintGlyphs(QPointF origin, const Run &run, const QRawFont &font)
    {
        m_indexes.clear();
        m_positions.clear();
        for (size_t i = 0; i < run.glyphs.size(); ++i) {
            const Glyph &glyph = run.glyphs[i];
            if (glyph.advance == 0 && drawsNothing(run, i))
                continue;
            m_indexes.append(glyph.id);
            m_positions.append({double(glyph.x), double(glyph.y)});
        }
        QGlyphRun glyphs;
        glyphs.setRawFont(font);
        glyphs.setGlyphIndexes(m_indexes);
        glyphs.setPositions(m_positions);
        m_painter.setPen(colorOf(run.color));
        m_painter.drawGlyphRun(origin, glyphs);
    }

    void paintOutlines(QPointF origin, const Run &run)
    {
        const QTransform before = m_painter.transform();
        for (size_t i = 0; i < run.glyphs.size(); ++i) {
            const Glyph &glyph = run.glyphs[i];
            if (glyph.advance == 0 && drawsNothing(run, i))
                continue;
            m_painter.translate(origin + QPointF(double(glyph.x), double(glyph.y)));
            m_painter.scale(double(run.size), double(run.size));
            m_painter.fillPath(m_outlines.outline(*run.face, glyph.id), colorOf(run.color));
            m_painter.setTransform(before);
        }
    }

    QPainter &m_painter;
    PagePainter::Glyphs m_glyphs;
    GlyphOutlines &m_outlines;
    RawFonts &m_fonts;
    QList<quint32> m_indexes;
    QList<QPointF> m_positions;
};

QPainterPath rounded(const QRectF &rect, float radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, double(radius), double(radius));
    return path;
}

/// False where a glyph is so large that its outline is as well filled.
template<typename Resources>
bool paintMasks(QImage &screen, const QTransform &transform, QPointF origin, const Run &run, Resources &with)
{
    const double size = double(run.size) * transform.m11();
    if (size > GlyphMasks::largest)
        return false;
    for (size_t i = 0; i < run.glyphs.size(); ++i) {
        const Glyph &glyph = run.glyphs[i];
        if (glyph.advance == 0 && drawsNothing(run, i))
            continue;
        const QPointF at = transform.map(origin + QPointF(double(glyph.x), double(glyph.y)));
        with.masks.paint(screen, *run.face, glyph.id, size, at, run.color, with.outlines);
    }
    return true;
}

} // namespace

PagePainter::PagePainter() : m_resources(std::make_unique<Resources>()) {}

PagePainter::~PagePainter() = default;

void PagePainter::paint(QPainter &painter, const Page &page, Glyphs glyphs, const QRectF &area)
{
    paint(painter, page, glyphs, area, nullptr);
}

void PagePainter::paint(QPainter &painter, const Page &page, Glyphs glyphs, const QRectF &area,
                        QImage *screen)
{
    ItemPainter items(painter, glyphs, m_resources->outlines, m_resources->fonts);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    for (const Item &item : page.items) {
        if (!area.isEmpty() && !itemBounds(item).intersects(area))
            continue;
        const bool plain = !item.clip && item.opacity >= 1;
        if (!plain) {
            painter.save();
            painter.setOpacity(double(item.opacity));
            if (item.clip)
                painter.setClipRect(*item.clip, Qt::IntersectClip);
        }
        if (const auto *image = std::get_if<ImageItem>(&item.content)) {
            const QRectF rect = image->whole(item.origin);
            painter.save();
            if (image->isClipped())
                painter.setClipPath(rounded({item.origin, image->size}, image->radius), Qt::IntersectClip);
            const QSizeF pixels = painter.deviceTransform().mapRect(rect).size();
            painter.drawImage(rect, m_resources->picture(*image->image, pixels.toSize()));
            painter.restore();
        } else if (const auto *text = std::get_if<TextItem>(&item.content)) {
            if (!screen || !plain
                || !paintMasks(*screen, painter.transform(), item.origin, *text->run, *m_resources))
                items.paint(item, *text);
        } else if (const auto *rule = std::get_if<RuleItem>(&item.content)) {
            items.paint(item, *rule);
        } else if (const auto *box = std::get_if<BoxItem>(&item.content)) {
            items.paint(item, *box);
        } else if (const auto *path = std::get_if<PathItem>(&item.content)) {
            items.paint(item, *path);
        }
        if (!plain)
            painter.restore();
    }
    painter.restore();
}

QImage PagePainter::part(const Page &page, double scale, const QRect &pixels)
{
    QImage image(pixels.size(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(-pixels.topLeft());
    painter.scale(scale, scale);
    const QRect around = pixels.adjusted(-1, -1, 1, 1); // smoothed edges reach into the next pixel
    const QRectF area(QPointF(around.topLeft()) / scale, QSizeF(around.size()) / scale);
    paint(painter, page, Glyphs::Exact, area, &image);
    painter.end();
    return image.copy(); // without the engine that painted it: parts are kept by the hundred
}

QImage PagePainter::image(const Page &page, double dotsPerInch)
{
    constexpr double mostPixels = 1 << 28; // a gigabyte: A4 at 1400 dots per inch
    const double scale = dotsPerInch / 72;
    if (page.size.width() * scale * page.size.height() * scale > mostPixels)
        return {};
    QImage image(qCeil(page.size.width() * scale - 0.01), qCeil(page.size.height() * scale - 0.01),
                 QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, page, Glyphs::Exact);
    return image;
}

void PagePainter::forget()
{
    m_resources = std::make_unique<Resources>();
}

} // namespace vitae
