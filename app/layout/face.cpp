// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "face.h"

#include "cffheader.h"
#include "contenthash.h"

#include <QFile>
#include <algorithm>
#include <hb-ot.h>

namespace vitae {

namespace {

struct BlobGuard {
    hb_blob_t *blob;
    ~BlobGuard() { hb_blob_destroy(blob); }
};

/// A big-endian 16-bit field of a table; 0 beyond its end.
int int16At(hb_blob_t *table, unsigned offset)
{
    unsigned length = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(hb_blob_get_data(table, &length));
    if (offset + 2 > length)
        return 0;
    return qint16(quint16(data[offset] << 8 | data[offset + 1]));
}

int byteAt(hb_blob_t *table, unsigned offset)
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(table, &length);
    return offset < length ? static_cast<unsigned char>(data[offset]) : 0;
}

QByteArray nameOf(hb_face_t *face, hb_ot_name_id_t id)
{
    char text[256];
    unsigned size = sizeof text;
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text);
    return size < sizeof text ? QByteArray(text, qsizetype(size)) : QByteArray();
}

int metric(hb_font_t *font, hb_ot_metrics_tag_t tag)
{
    hb_position_t position = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &position);
    return position;
}

/// OS/2 says it by sFamilyClass, else by PANOSE; fonts that fill in neither say it by their name.
bool looksSerif(hb_blob_t *os2, const QString &family)
{
    const int familyClass = int16At(os2, 30) >> 8;
    if (familyClass == 8)
        return false;
    if ((familyClass >= 1 && familyClass <= 5) || familyClass == 7)
        return true;
    const int panoseFamily = byteAt(os2, 32);
    const int panoseSerif = byteAt(os2, 33);
    if (panoseFamily == 2 && panoseSerif >= 2)
        return panoseSerif <= 10;
    return family.contains(QLatin1String("serif"), Qt::CaseInsensitive)
        && !family.contains(QLatin1String("sans"), Qt::CaseInsensitive);
}

std::vector<quint32> substitutionFeatures(hb_face_t *face)
{
    std::vector<quint32> features;
    unsigned count = hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, nullptr, nullptr);
    features.resize(count);
    hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, &count, features.data());
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

quint64 faceHash(hb_blob_t *head, const QByteArray &name, size_t fileSize, int index,
                 const std::vector<Face::Axis> &axes)
{
    ContentHash hash;
    unsigned length = 0;
    const char *data = hb_blob_get_data(head, &length);
    hash.addBytes(data, length);
    hash.add(name);
    hash.add(quint64(fileSize));
    hash.add(quint64(index));
    for (const Face::Axis &axis : axes)
        hash.add(quint64(axis.tag) << 32 | std::bit_cast<quint32>(axis.value));
    return hash.value();
}

hb_font_t *makeFont(hb_face_t *face, const std::vector<Face::Axis> &axes)
{
    hb_font_t *font = hb_font_create(face);
    std::vector<hb_variation_t> variations;
    for (const Face::Axis &axis : axes)
        variations.push_back({axis.tag, axis.value});
    if (!variations.empty())
        hb_font_set_variations(font, variations.data(), unsigned(variations.size()));
    hb_font_make_immutable(font);
    return font;
}

} // namespace

std::shared_ptr<const Face> Face::open(const QString &file, int index, std::vector<Axis> axes)
{
    // HarfBuzz maps the file: only the tables that are used are read, also of a 17 MB collection.
    const BlobGuard content{hb_blob_create_from_file(QFile::encodeName(file).constData())};
    if (index < 0 || unsigned(index) >= hb_face_count(content.blob))
        return nullptr;
    std::shared_ptr<Face> face(new Face);
    face->m_hbFace = hb_face_create(content.blob, unsigned(index));
    face->m_unitsPerEm = int(hb_face_get_upem(face->m_hbFace));
    if (hb_face_get_glyph_count(face->m_hbFace) == 0 || face->m_unitsPerEm <= 0)
        return nullptr;
    hb_face_make_immutable(face->m_hbFace);
    face->m_hbFont = makeFont(face->m_hbFace, axes);
    face->m_file = file;
    face->m_index = index;
    face->m_axes = std::move(axes);
    face->readNames(hb_blob_get_length(content.blob));
    face->readMetrics();
    return face;
}

void Face::readNames(size_t fileSize)
{
    const BlobGuard head{hb_face_reference_table(m_hbFace, HB_TAG('h', 'e', 'a', 'd'))};
    m_postScriptName = nameOf(m_hbFace, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    QByteArray family = nameOf(m_hbFace, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (family.isEmpty())
        family = nameOf(m_hbFace, HB_OT_NAME_ID_FONT_FAMILY);
    m_family = QString::fromUtf8(family);
    m_hash = faceHash(head.blob, m_postScriptName, fileSize, m_index, m_axes);
    for (int i = 0; i < 4; ++i)
        m_bounds[size_t(i)] = int16At(head.blob, 36 + 2 * unsigned(i));
    const BlobGuard cff{hb_face_reference_table(m_hbFace, HB_TAG('C', 'F', 'F', ' '))};
    m_cff = hb_blob_get_length(cff.blob) > 0;
    m_cidKeyed = m_cff && isCidKeyedCff(cff.blob);
    m_features = substitutionFeatures(m_hbFace);
}

void Face::readMetrics()
{
    const BlobGuard os2{hb_face_reference_table(m_hbFace, HB_TAG('O', 'S', '/', '2'))};
    const BlobGuard post{hb_face_reference_table(m_hbFace, HB_TAG('p', 'o', 's', 't'))};
    m_ascent = metric(m_hbFont, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    m_descent = qAbs(metric(m_hbFont, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
    m_capHeight = metric(m_hbFont, HB_OT_METRICS_TAG_CAP_HEIGHT);
    m_xHeight = metric(m_hbFont, HB_OT_METRICS_TAG_X_HEIGHT);
    m_underlinePosition = metric(m_hbFont, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
    m_underlineThickness = metric(m_hbFont, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
    m_italicAngle = double(hb_style_get_value(m_hbFont, HB_STYLE_TAG_SLANT_ANGLE));
    m_italic = hb_style_get_value(m_hbFont, HB_STYLE_TAG_ITALIC) > 0;
    m_weight = qRound(hb_style_get_value(m_hbFont, HB_STYLE_TAG_WEIGHT));
    m_fixedPitch = int16At(post.blob, 12) != 0 || int16At(post.blob, 14) != 0;
    m_serif = looksSerif(os2.blob, m_family);
}

Face::~Face()
{
    hb_font_destroy(m_hbFont);
    hb_face_destroy(m_hbFace);
}

quint32 Face::glyphFor(char32_t character) const
{
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(m_hbFont, character, &glyph);
    return glyph;
}

bool Face::hasFeature(quint32 gsubTag) const
{
    return std::binary_search(m_features.begin(), m_features.end(), gsubTag);
}

int Face::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_hbFont, glyph);
}

} // namespace vitae
