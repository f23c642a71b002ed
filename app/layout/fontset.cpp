// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontset.h"

#include "contenthash.h"
#include "fontcatalogue.h"
#include "fontfallback.h"

#include <QDir>
#include <QHash>
#include <algorithm>
#include <mutex>
#include <tuple>
#include <unicode/uchar.h>

using namespace Qt::StringLiterals;

namespace vitae {

static size_t qHash(const FontRequest &request, size_t seed = 0)
{
    return qHashMulti(seed, request.family, request.weight, request.italic);
}

namespace {

/// What a fallback depends on.
struct FallbackKey {
    FontRequest request;
    QString cluster;
    hb_script_t script;
    QByteArray language;
    bool operator==(const FallbackKey &) const = default;
};

size_t qHash(const FallbackKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.request, key.cluster, quint32(key.script), key.language);
}

struct OpenKey {
    int face;
    int weight; ///< of a variable face; 0: not variable
    bool operator==(const OpenKey &) const = default;
};

size_t qHash(const OpenKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.face, key.weight);
}

/// Characters that need no glyph of their own: controls, joiners, variation selectors.
bool isInvisible(char32_t character)
{
    return character < 0x20 || u_hasBinaryProperty(UChar32(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

template<typename HasCharacter>
bool coversCharacters(QStringView text, HasCharacter has)
{
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(),
                       [&](char32_t character) { return isInvisible(character) || has(character); });
}

/// HarfBuzz composes where a face has only the composed character.
template<typename HasCharacter>
bool covers(QStringView cluster, HasCharacter has)
{
    if (coversCharacters(cluster, has))
        return true;
    if (cluster.size() < 2)
        return false;
    const QString composed = cluster.toString().normalized(QString::NormalizationForm_C);
    return composed != cluster && coversCharacters(composed, has);
}

bool covers(const Face &face, QStringView cluster)
{
    return covers(cluster, [&](char32_t character) { return face.glyphFor(character) != 0; });
}

/// Spaces and punctuation look best in the face of their neighbours, a script's own marks (the geresh of
/// Hebrew) as well as those that scripts share; digits and letters in the face that was asked for.
bool followsNeighbour(QStringView cluster)
{
    return std::all_of(cluster.begin(), cluster.end(), [](QChar c) { return c.isSpace() || c.isPunct(); });
}

bool isItalicScript(hb_script_t script)
{
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

/// Quotation marks and figures among letters that no italic face has stand upright as these do.
FontRequest besideUpright(FontRequest request, QStringView cluster, const Face &neighbour)
{
    const bool isCommon = std::all_of(cluster.begin(), cluster.end(), [](QChar c) {
        return c.script() == QChar::Script_Common || c.script() == QChar::Script_Inherited;
    });
    request.italic = request.italic && (neighbour.isItalic() || !isCommon);
    return request;
}

int weightDistance(const CatalogueFace &face, int weight)
{
    return std::max({face.minimumWeight - weight, weight - face.maximumWeight, 0});
}

/// Best first: slant, normal width, nearest weight (of two equally far the one on the bold side for bold, on
/// the light side for light), a design size made for text.
auto rank(const CatalogueFace &face, const FontRequest &request)
{
    const bool wrongSide = (request.weight > 450) != (face.minimumWeight > request.weight);
    const int textSize = 11;
    const int fromText = face.opticalSize == 0 ? 0 : qAbs(face.opticalSize - textSize);
    return std::tuple(face.italic != request.italic, qAbs(face.width - 100),
                      weightDistance(face, request.weight), wrongSide, fromText);
}

} // namespace

struct FontSet::Catalogue {
    explicit Catalogue(FcConfig *config) : fonts(config) {}

    [[nodiscard]] int best(const std::vector<int> &members, const FontRequest &request) const;
    [[nodiscard]] FacePtr open(int index, int weight);
    [[nodiscard]] FacePtr find(const FontRequest &request);
    [[nodiscard]] FacePtr fallback(const FallbackKey &key);
    [[nodiscard]] FacePtr search(const FallbackKey &key);
    [[nodiscard]] int inFamily(const QString &family, const FallbackKey &key) const;
    [[nodiscard]] int anywhere(const FallbackKey &key) const;

    const FontCatalogue fonts;
    std::mutex mutex; ///< guards all below
    QHash<OpenKey, FacePtr> opened;
    QHash<FontRequest, FacePtr> chosen;
    QHash<FallbackKey, FacePtr> fallbacks;
};

int FontSet::Catalogue::best(const std::vector<int> &members, const FontRequest &request) const
{
    const auto &faces = fonts.faces();
    const auto better = [&](int a, int b) {
        return rank(faces[size_t(a)], request) < rank(faces[size_t(b)], request);
    };
    const auto found = std::min_element(members.begin(), members.end(), better);
    return found == members.end() ? -1 : *found;
}

FacePtr FontSet::Catalogue::open(int index, int weight)
{
    const CatalogueFace &face = fonts.faces()[size_t(index)];
    const bool variable = face.minimumWeight != face.maximumWeight;
    const int instance = variable ? std::clamp(weight, face.minimumWeight, face.maximumWeight) : 0;
    const OpenKey key{index, instance};
    if (const auto found = opened.constFind(key); found != opened.constEnd())
        return *found;
    std::vector<Face::Axis> axes;
    if (variable)
        axes.push_back({HB_TAG('w', 'g', 'h', 't'), float(instance)});
    FacePtr result = Face::open(QFile::decodeName(face.file), face.index, std::move(axes));
    opened.insert(key, result);
    return result;
}

FacePtr FontSet::Catalogue::find(const FontRequest &request)
{
    if (const auto known = chosen.constFind(request); known != chosen.constEnd())
        return *known;
    const int index = best(fonts.family(request.family), request);
    FacePtr face = index < 0 ? nullptr : open(index, request.weight);
    chosen.insert(request, face);
    return face;
}

int FontSet::Catalogue::inFamily(const QString &family, const FallbackKey &key) const
{
    const int index = best(fonts.family(family), key.request);
    if (index < 0)
        return -1;
    const CatalogueFace &face = fonts.faces()[size_t(index)];
    return covers(key.cluster, [&](char32_t c) { return face.has(c); }) ? index : -1;
}

int FontSet::Catalogue::anywhere(const FallbackKey &key) const
{
    std::vector<int> members;
    const auto &faces = fonts.faces();
    for (int i = 0; i < int(faces.size()); ++i) {
        if (covers(key.cluster, [&](char32_t c) { return faces[size_t(i)].has(c); }))
            members.push_back(i);
    }
    return best(members, key.request); // the first of equals: faces are sorted by file
}

FacePtr FontSet::Catalogue::search(const FallbackKey &key)
{
    const FacePtr asked = find(key.request);
    for (const QString &family : fallbackFamilies(key.script, key.language, asked && asked->isSerif())) {
        const int index = inFamily(family, key);
        if (FacePtr face = index < 0 ? nullptr : open(index, key.request.weight))
            return face;
    }
    const int index = anywhere(key);
    return index < 0 ? nullptr : open(index, key.request.weight);
}

FacePtr FontSet::Catalogue::fallback(const FallbackKey &key)
{
    if (const auto found = fallbacks.constFind(key); found != fallbacks.constEnd())
        return *found;
    constexpr qsizetype enough = 8192; // clusters of a hostile text are many
    if (fallbacks.size() >= enough)
        fallbacks.clear();
    FacePtr face = search(key);
    fallbacks.insert(key, face);
    return face;
}

FontSet::FontSet() : m_hyphenation(Hyphenation::systemFolders()) {}
FontSet::~FontSet() = default;

std::shared_ptr<const FontSet> FontSet::system()
{
    // The process's own configuration: reading it costs 5 ms, and Qt may have done so already.
    FcInitBringUptoDate();
    std::shared_ptr<FontSet> set(new FontSet);
    set->m_catalogue = std::make_unique<Catalogue>(FcConfigReference(nullptr));
    return set;
}

std::shared_ptr<const FontSet> FontSet::fromFolders(const QStringList &folders)
{
    // The system's caches are only looked into for these folders; without them CJK files take a second.
    QString xml = u"<fontconfig><cachedir>/var/cache/fontconfig</cachedir>"
                  "<cachedir prefix=\"xdg\">fontconfig</cachedir>"_s;
    for (const QString &folder : folders)
        xml += u"<dir>%1</dir>"_s.arg(QDir(folder).absolutePath().toHtmlEscaped());
    xml += u"</fontconfig>"_s;
    FcConfig *config = FcConfigCreate();
    const QByteArray bytes = xml.toUtf8();
    FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8 *>(bytes.constData()), FcFalse);
    FcConfigBuildFonts(config);
    std::shared_ptr<FontSet> set(new FontSet);
    set->m_catalogue = std::make_unique<Catalogue>(config);
    return set;
}

QStringList FontSet::families() const
{
    QStringList names;
    for (const CatalogueFace &face : m_catalogue->fonts.faces())
        names << face.families;
    names.sort();
    names.removeDuplicates();
    return names;
}

bool FontSet::hasFamily(const QString &family) const
{
    return !m_catalogue->fonts.family(family).empty();
}

quint64 FontSet::hash() const
{
    return m_catalogue->fonts.hash();
}

FacePtr FontSet::face(const FontRequest &request) const
{
    const std::lock_guard lock(m_catalogue->mutex);
    return m_catalogue->find(request);
}

FacePtr FontSet::faceFor(const FontRequest &wanted, QStringView cluster, hb_script_t script,
                         const QByteArray &language, const FacePtr &neighbour) const
{
    const std::lock_guard lock(m_catalogue->mutex);
    const bool asNeighbour = neighbour && !isItalicScript(script);
    if (asNeighbour && followsNeighbour(cluster) && covers(*neighbour, cluster))
        return neighbour;
    const FontRequest request = asNeighbour ? besideUpright(wanted, cluster, *neighbour) : wanted;
    FacePtr asked = m_catalogue->find(request);
    if (asked && covers(*asked, cluster))
        return asked;
    if (neighbour && (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED)
        && covers(*neighbour, cluster))
        return neighbour;
    return m_catalogue->fallback({request, cluster.toString(), script, language});
}

} // namespace vitae
