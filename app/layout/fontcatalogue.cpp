// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontcatalogue.h"

#include "contenthash.h"

#include <algorithm>
#include <cstring>

namespace vitae {

namespace {

const char *stringOf(const FcPattern *pattern, const char *object, int n = 0)
{
    FcChar8 *value = nullptr;
    if (FcPatternGetString(pattern, object, n, &value) != FcResultMatch)
        return nullptr;
    return reinterpret_cast<const char *>(value);
}

int integerOf(const FcPattern *pattern, const char *object, int fallback)
{
    int value = fallback;
    FcPatternGetInteger(pattern, object, 0, &value);
    return value;
}

bool flagOf(const FcPattern *pattern, const char *object)
{
    FcBool value = FcFalse;
    FcPatternGetBool(pattern, object, 0, &value);
    return value;
}

bool isUsable(const FcPattern *pattern)
{
    const char *format = stringOf(pattern, FC_FONTFORMAT);
    if (!format || (std::strcmp(format, "TrueType") != 0 && std::strcmp(format, "CFF") != 0))
        return false;
    // Named instances repeat a variable face, with their number in the upper half of the index.
    const bool namedInstance = integerOf(pattern, FC_INDEX, 0) >> 16 != 0 && !flagOf(pattern, FC_VARIABLE);
    return flagOf(pattern, FC_SCALABLE) && !flagOf(pattern, FC_COLOR) && !namedInstance;
}

int trailingNumber(const QString &family)
{
    const qsizetype space = family.lastIndexOf(u' ');
    return space > 0 ? QStringView(family).sliced(space + 1).toInt() : 0;
}

void readWeight(const FcPattern *pattern, CatalogueFace &face)
{
    double weight = FC_WEIGHT_REGULAR;
    FcRange *range = nullptr;
    double low = weight;
    double high = weight;
    if (FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch)
        low = high = weight;
    else if (FcPatternGetRange(pattern, FC_WEIGHT, 0, &range) == FcResultMatch)
        FcRangeGetDouble(range, &low, &high);
    face.minimumWeight = qRound(FcWeightToOpenTypeDouble(low));
    face.maximumWeight = qRound(FcWeightToOpenTypeDouble(high));
}

CatalogueFace readFace(const FcPattern *pattern)
{
    CatalogueFace face;
    face.file = stringOf(pattern, FC_FILE);
    face.index = integerOf(pattern, FC_INDEX, 0) & 0xffff;
    for (int n = 0; const char *family = stringOf(pattern, FC_FAMILY, n); ++n) {
        face.families.append(QString::fromUtf8(family));
        if (const int number = trailingNumber(face.families.last()); number > 0 && n > 0)
            face.opticalSize = number;
    }
    readWeight(pattern, face);
    face.italic = integerOf(pattern, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
    double width = FC_WIDTH_NORMAL; // a range in fonts with a width axis, whose default is the normal width
    FcPatternGetDouble(pattern, FC_WIDTH, 0, &width);
    face.width = qRound(width);
    FcPatternGetCharSet(pattern, FC_CHARSET, 0, &face.characters);
    return face;
}

} // namespace

FontCatalogue::FontCatalogue(FcConfig *config) : m_config(config)
{
    for (const FcSetName name : {FcSetSystem, FcSetApplication}) {
        if (const FcFontSet *set = FcConfigGetFonts(config, name))
            read(set);
    }
    std::sort(m_faces.begin(), m_faces.end(), [](const CatalogueFace &a, const CatalogueFace &b) {
        const int order = std::strcmp(a.file, b.file);
        return order != 0 ? order < 0 : a.index < b.index;
    });
    ContentHash hash;
    for (int i = 0; i < int(m_faces.size()); ++i) {
        const CatalogueFace &face = m_faces[size_t(i)];
        hash.addBytes(face.file, std::strlen(face.file));
        hash.add(quint64(face.index) << 32 | quint64(face.minimumWeight));
        for (const QString &family : face.families) {
            std::vector<int> &members = m_families[family.toCaseFolded()];
            if (members.empty() || members.back() != i)
                members.push_back(i);
        }
    }
    m_hash = hash.value();
}

void FontCatalogue::read(const FcFontSet *set)
{
    m_faces.reserve(m_faces.size() + size_t(set->nfont));
    for (int i = 0; i < set->nfont; ++i) {
        if (!isUsable(set->fonts[i]))
            continue;
        CatalogueFace face = readFace(set->fonts[i]);
        if (face.file && face.characters && !face.families.isEmpty())
            m_faces.push_back(std::move(face));
    }
}

const std::vector<int> &FontCatalogue::family(const QString &name) const
{
    static const std::vector<int> none;
    const auto found = m_families.constFind(name.toCaseFolded());
    return found == m_families.constEnd() ? none : *found;
}

} // namespace vitae
