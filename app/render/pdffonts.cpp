// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffonts.h"

#include "fontsubset.h"
#include "pdfsyntax.h"
#include "widths.h"

#include <map>

namespace vitae {

using namespace pdf;

namespace {

/// ISO 32000-1, table 123. Symbolic: its glyphs are not those of the Adobe standard set.
int flagsOf(const Face &face)
{
    constexpr int fixedPitch = 1, serif = 2, symbolic = 4, italic = 64;
    return symbolic | (face.isFixedPitch() ? fixedPitch : 0) | (face.isSerif() ? serif : 0)
        | (face.isItalic() ? italic : 0);
}

} // namespace

QByteArray subsetTag(const Fingerprint &print)
{
    quint64 value = print.high;
    QByteArray tag;
    for (int i = 0; i < 6; ++i, value /= 26)
        tag += char('A' + value % 26);
    return tag + '+';
}

std::string fontDescriptor(const Face &face, const QByteArray &name, std::string_view fileKey, int program)
{
    const double unit = 1000.0 / face.unitsPerEm();
    std::string out = "<</Type/FontDescriptor/FontName";
    appendName(out, name.toStdString());
    const auto entry = [&out](std::string_view key, double value) {
        out += key;
        appendNumber(out, value);
    };
    entry("/Flags ", flagsOf(face));
    out += "/FontBBox[";
    for (const int edge : face.bounds())
        entry(" ", edge * unit);
    out += ']';
    entry("/ItalicAngle ", face.italicAngle());
    entry("/Ascent ", face.ascent() * unit);
    entry("/Descent ", -face.descent() * unit);
    entry("/CapHeight ", face.capHeight() * unit);
    entry("/XHeight ", face.xHeight() * unit);
    const double weight = face.weight() / 65.0;
    entry("/StemV ", std::round(50 + weight * weight)); // the usual estimate; no font file says it
    out += fileKey;
    appendRef(out, program);
    return out + ">>";
}

std::string widthEntries(const Face &face, const std::vector<quint32> &glyphs)
{
    const double unit = 1000.0 / face.unitsPerEm();
    std::map<qint64, int> counts;
    for (const quint32 glyph : glyphs)
        ++counts[widthThousandths(face, glyph, unit)];
    qint64 common = 1'000'000; // what DW is when it is not there
    int most = 0;
    for (const auto &[width, count] : counts) {
        if (width % 1000 == 0 && count > most) { // DW is an integer; poppler overlooks any other
            common = width;
            most = count;
        }
    }
    std::string out;
    if (most > 0) {
        out = "/DW ";
        appendFixed(out, common, 3);
    }
    std::string list;
    quint32 next = 0; // the glyph that would go on the open list
    for (const quint32 glyph : glyphs) {
        const qint64 width = widthThousandths(face, glyph, unit);
        if (width == common)
            continue;
        if (list.empty() || glyph != next) {
            list += list.empty() ? "" : "]";
            appendInt(list, glyph);
            list += '[';
        } else {
            list += ' ';
        }
        appendFixed(list, width, 3);
        next = glyph + 1;
    }
    if (!list.empty())
        out += "/W[" + list + "]]";
    return out;
}

const FontStore::Program &FontStore::program(const DocumentFont &font, const std::vector<quint32> &glyphs,
                                             Deflater &deflater)
{
    Fingerprint key;
    key.add(font.face()->hash());
    for (const quint32 glyph : glyphs)
        key.add(quint64(glyph));
    Program &program = m_programs[key];
    program.used = true;
    if (program.deflated)
        return program;
    program.name = subsetTag(key) + font.face()->postScriptName();
    const FontSubset subset = subsetFont(*font.face(), glyphs, program.name.toStdString());
    program.cff = subset.cff;
    program.size = subset.program.size();
    program.deflated = deflater.deflateOnce(subset.program);
    return program;
}

void FontStore::nextGeneration()
{
    m_programs.removeIf([](const auto &entry) { return !entry.value().used; });
    for (Program &program : m_programs)
        program.used = false;
}

void FontStore::write(PdfFile &file, int number, const DocumentFont &font, const TextPool &pool,
                      Deflater &deflater)
{
    const Face &face = *font.face();
    const std::vector<quint32> glyphs = font.glyphs();
    const Program &used = program(font, glyphs, deflater);

    std::string entries = "/Length1 ";
    appendInt(entries, qint64(used.size));
    const int stream = file.addDeflated(used.cff ? "/Subtype/CIDFontType0C" : entries, used.deflated);
    const int described =
        file.add(fontDescriptor(face, used.name, used.cff ? "/FontFile3 " : "/FontFile2 ", stream));

    std::string name;
    appendName(name, used.name.toStdString());
    std::string descendant = "<</Type/Font/Subtype";
    descendant += used.cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
    descendant += "/BaseFont" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
    descendant += "/FontDescriptor ";
    appendRef(descendant, described);
    descendant += widthEntries(face, glyphs) + ">>";
    const int cidFont = file.add(descendant);

    const int map = file.addDeflated({}, deflater.deflate(toUnicode(font, pool, glyphs)));
    std::string composite = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont" + name;
    composite += used.cff ? "-Identity-H/DescendantFonts[" : "/DescendantFonts[";
    appendRef(composite, cidFont);
    composite += "]/ToUnicode ";
    appendRef(composite, map);
    file.set(number, composite + ">>");
}

} // namespace vitae
