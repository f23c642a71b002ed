// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphshapes.h"

#include <QFont>

namespace vitae {

namespace {

struct Pen {
    QPainterPath path;
    double unit; ///< of the font, in em
    [[nodiscard]] QPointF point(float x, float y) const { return {double(x) * unit, -double(y) * unit}; }
};

Pen &pen(void *data)
{
    return *static_cast<Pen *>(data);
}
void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    pen(data).path.moveTo(pen(data).point(x, y));
}
void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    pen(data).path.lineTo(pen(data).point(x, y));
}
void quadTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x1, float y1, float x, float y, void *)
{
    pen(data).path.quadTo(pen(data).point(x1, y1), pen(data).point(x, y));
}
void cubicTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x1, float y1, float x2, float y2,
             float x, float y, void *)
{
    pen(data).path.cubicTo(pen(data).point(x1, y1), pen(data).point(x2, y2), pen(data).point(x, y));
}
void closePath(hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *)
{
    pen(data).path.closeSubpath();
}

using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)>;

DrawFunctions drawFunctions()
{
    DrawFunctions functions(hb_draw_funcs_create(), &hb_draw_funcs_destroy);
    hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions.get(), quadTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), cubicTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), closePath, nullptr, nullptr);
    return functions;
}

QByteArray tableOf(const Face &face, hb_tag_t tag)
{
    hb_blob_t *blob = hb_face_reference_table(face.hbFace(), tag);
    unsigned int length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    const QByteArray bytes(data, qsizetype(length));
    hb_blob_destroy(blob);
    return bytes;
}

/// Same font, same glyph numbers.
bool isFace(const QRawFont &font, const Face &face)
{
    return font.isValid() && font.fontTable("head") == tableOf(face, HB_TAG('h', 'e', 'a', 'd'))
        && font.fontTable("maxp") == tableOf(face, HB_TAG('m', 'a', 'x', 'p'))
        && font.fontTable("hmtx") == tableOf(face, HB_TAG('h', 'm', 't', 'x'));
}

bool isInCollection(const Face &face)
{
    hb_blob_t *file = hb_face_reference_blob(face.hbFace());
    const bool result = face.index() > 0 || hb_face_count(file) > 1;
    hb_blob_destroy(file);
    return result;
}

QRawFont load(const Face &face, double pixelSize)
{
    if (!face.axes().empty())
        return {};
    QRawFont font;
    if (isInCollection(face)) {
        QFont wanted(face.family());
        wanted.setWeight(QFont::Weight(face.weight()));
        wanted.setItalic(face.isItalic());
        wanted.setStyleStrategy(QFont::NoFontMerging);
        wanted.setHintingPreference(QFont::PreferNoHinting);
        font = QRawFont::fromFont(wanted);
        font.setPixelSize(pixelSize);
    } else {
        font = QRawFont(face.file(), pixelSize, QFont::PreferNoHinting);
    }
    return isFace(font, face) ? font : QRawFont();
}

} // namespace

const QPainterPath &GlyphOutlines::outline(const Face &face, quint32 glyph)
{
    const std::pair key(face.hash(), glyph);
    const auto found = m_outlines.constFind(key);
    if (found != m_outlines.constEnd())
        return *found;
    Pen pen{{}, 1.0 / face.unitsPerEm()};
    pen.path.setFillRule(Qt::WindingFill);
    hb_font_draw_glyph(face.hbFont(), glyph, drawFunctions().get(), &pen);
    return *m_outlines.insert(key, pen.path);
}

const QRawFont *RawFonts::font(const FacePtr &face, float pixelSize)
{
    const std::pair key(face->hash(), pixelSize);
    auto found = m_fonts.constFind(key);
    if (found == m_fonts.constEnd())
        found = m_fonts.insert(key, load(*face, double(pixelSize)));
    return found->isValid() ? &*found : nullptr;
}

} // namespace vitae
