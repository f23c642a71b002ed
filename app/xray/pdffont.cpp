// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffont.h"

#include "pdfvalue.h"
#include "simpleencoding.h"

#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

using Object = QPDFObjectHandle;

namespace {

constexpr int highestCid = 0xffff, highestSimple = 0xff;

/// Type 3 glyphs are measured in a space of their own (ISO 32000-1, 9.6.5), and where that is none of
/// thousandths, the font's size says little: the box of its glyphs does.
void scaleType3(const Object &object, PdfFont &font)
{
    const std::vector<Object> matrix = itemsOf(entryOf(object, "/FontMatrix")),
                              box = itemsOf(entryOf(object, "/FontBBox"));
    if (matrix.size() != 6)
        return;
    for (auto &[code, width] : font.widths)
        width *= 1000 * numberOf(matrix[0]);
    const double height =
        box.size() == 4 ? std::abs((numberOf(box[3]) - numberOf(box[1])) * numberOf(matrix[3])) : 0;
    constexpr double smallest = 0.5, largest = 2;
    if (height > 0 && (height < smallest || height > largest))
        font.em = height;
}

void readSimple(const Object &object, PdfFont &font, ReadingBudget &budget)
{
    SimpleEncoding encoding = encodingOf(object, budget);
    font.meanings = std::move(encoding.texts);
    font.isKnown = encoding.isWhole;
    font.spaces = {{1, 0, highestSimple}};
    const std::vector<Object> widths = itemsOf(entryOf(object, "/Widths"));
    budget.codes.spend(widths.size());
    int code = std::clamp(integerOf(entryOf(object, "/FirstChar")), 0, highestSimple + 1);
    for (size_t i = 0; i < widths.size() && code <= highestSimple; ++i, ++code)
        font.widths[code] = numberOf(widths[i]);
    if (entryOf(object, "/Subtype").isNameAndEquals("/Type3"))
        scaleType3(object, font);
}

/// What is known of the CMaps that readers are to have (ISO 32000-1, 9.7.5.2): the codes of some are UTF-16.
void usePredefined(const QString &name, PdfFont &font)
{
    static const QRegularExpression unicode(u"^/Uni\\w+-(?:UCS2|UTF16)-(?:\\w+-)?[HV]$"_s);
    font.isUnicode = unicode.match(name).hasMatch();
    font.isKnown = font.isUnicode || name.startsWith("/Identity-"_L1);
    if (!font.isUnicode)
        return;
    font.spaces = {{2, 0, 0xd7ff}, {2, 0xe000, 0xffff}, {4, 0xd800dc00, 0xdbffdfff}};
    font.widths.clear(); // which CIDs the codes mean, only the CMap knows
}

void readComposite(const Object &object, PdfFont &font, const PdfCMap &toUnicode, ReadingBudget &budget)
{
    const Object descendant = itemsOf(entryOf(object, "/DescendantFonts")).front(),
                 encoding = entryOf(object, "/Encoding");
    font.widths = widthsByCid(entryOf(descendant, "/W"), budget);
    font.usualWidth = numberOf(entryOf(descendant, "/DW"), font.usualWidth);
    std::vector<CodeSpace> spaces = toUnicode.spaces; // where the encoding is unknown, the best there is
    if (encoding.isStream()) {
        PdfCMap map = readCMap(encoding, budget);
        font.isKnown = false;
        font.cids = std::move(map.cids);
        spaces = std::move(map.spaces);
    } else {
        usePredefined(QString::fromStdString(nameOf(encoding)), font);
    }
    if (!spaces.empty() && (encoding.isStream() || !font.isKnown))
        font.spaces = std::move(spaces);
}

} // namespace

std::optional<QString> PdfFont::meaningOf(int code) const
{
    if (const auto found = meanings.find(code); found != meanings.end())
        return found->second;
    if (!isUnicode)
        return {};
    const QChar high(char16_t(quint32(code) >> 16)), low(char16_t(code & 0xffff));
    return high.isNull() ? QString(low) : QString(high) + low;
}

double PdfFont::widthOf(int code) const
{
    const auto cid = cids.find(code);
    const auto width = widths.find(cid == cids.end() ? code : cid->second);
    return width == widths.end() ? usualWidth : width->second;
}

PdfCode PdfFont::codeAt(const std::string &shown, size_t at) const
{
    size_t shortest = 4;
    for (const CodeSpace &space : spaces) {
        const int code = codeOf(shown.substr(at, space.bytes));
        if (at + space.bytes <= shown.size() && space.holds(quint32(code)))
            return {code, space.bytes};
        shortest = std::min(shortest, space.bytes);
    }
    return {codeOf(shown.substr(at, shortest)), shortest}; // in none of them (ISO 32000-1, 9.7.6.3)
}

std::vector<PdfCode> PdfFont::codesIn(const std::string &shown) const
{
    std::vector<PdfCode> codes;
    for (size_t at = 0; at < shown.size();) {
        const PdfCode code = codeAt(shown, at);
        at += code.bytes;
        if (at <= shown.size())
            codes.push_back(code);
    }
    return codes;
}

std::map<int, double> widthsByCid(const Object &list, ReadingBudget &budget)
{
    std::map<int, double> widths;
    const std::vector<Object> items = list.isArray() ? list.getArrayAsVector() : std::vector<Object>();
    budget.codes.spend(items.size());
    for (size_t i = 0; i + 1 < items.size();) {
        int cid = std::max(integerOf(items[i]), 0);
        if (items[i + 1].isArray()) {
            for (const Object &width : items[i + 1].getArrayAsVector()) {
                budget.codes.spend(1);
                if (cid <= highestCid)
                    widths[cid++] = numberOf(width);
            }
            i += 2;
            continue;
        }
        const int last = std::min(integerOf(items[i + 1], -1), highestCid);
        for (; i + 2 < items.size() && cid <= last; ++cid) {
            budget.codes.spend(1);
            widths[cid] = numberOf(items[i + 2]);
        }
        i += 3;
    }
    return widths;
}

QString pdfFontName(const Object &object)
{
    return QString::fromStdString(nameOf(entryOf(object, "/BaseFont"))).mid(1).section(u'+', -1);
}

PdfFont readPdfFont(const Object &object, ReadingBudget &budget)
{
    constexpr size_t costOfFont = 100; // codes that could be read in the time that it takes to begin
    budget.codes.spend(costOfFont);
    PdfFont font;
    font.name = pdfFontName(object);
    if (!object.isDictionary())
        return font;
    const Object map = entryOf(object, "/ToUnicode");
    PdfCMap toUnicode = map.isStream() ? readCMap(map, budget) : PdfCMap();
    if (itemsOf(entryOf(object, "/DescendantFonts")).empty())
        readSimple(object, font, budget);
    else
        readComposite(object, font, toUnicode, budget);
    font.isKnown = font.isKnown || !toUnicode.texts.empty();
    for (auto &[code, text] : toUnicode.texts)
        if (QString &meaning = font.meanings[code]; !text.isEmpty())
            meaning = std::move(text);
    return font;
}

const PdfFont *PdfFontStore::read(const Object &font)
{
    if (!font.isIndirect())
        return m_direct.emplace_back(std::make_unique<PdfFont>(readPdfFont(font, m_budget))).get();
    const auto [at, isNew] = m_fonts.try_emplace(font.getObjGen());
    if (isNew)
        at->second = readPdfFont(font, m_budget);
    return &at->second;
}

PdfFonts::PdfFonts(PdfFontStore &store, const Object &resources)
    : m_store(&store),
      m_named(entryOf(resources, "/Font"))
{
}

const PdfFont *PdfFonts::named(const std::string &name)
{
    const auto [at, isNew] = m_read.try_emplace(name, nullptr);
    if (!isNew)
        return at->second;
    if (const Object font = entryOf(m_named, name); font.isDictionary())
        at->second = m_store->read(font);
    return at->second;
}

} // namespace vitae
