// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "type1font.h"

#include "charstring.h"

#include <cmath>

namespace vitae {

namespace {

constexpr double unitsPerEm = 1000;
/// Charstring commands (Adobe Type 1 Font Format, 6.4).
constexpr char hsbw = 13, endChar = 14;
constexpr quint16 eexecKey = 55665, charstringKey = 4330; ///< 7.1
constexpr size_t leadingBytes = 4;

/// 7.1; the leading bytes that a reader drops are zeros, so that equal fonts are equal bytes.
std::string encrypted(const std::string &plain, quint16 key)
{
    std::string out;
    for (const char c : std::string(leadingBytes, '\0') + plain) {
        const auto cipher = quint8(quint8(c) ^ (key >> 8));
        key = quint16((cipher + key) * 52845u + 22719u);
        out += char(cipher);
    }
    return out;
}

void appendNumber(std::string &out, int value) ///< 6.2
{
    if (value >= -107 && value <= 107) {
        out += char(value + 139);
    } else if (std::abs(value) <= 1131) {
        const int rest = std::abs(value) - 108;
        out += char((rest >> 8) + (value > 0 ? 247 : 251));
        out += char(rest & 255);
    } else {
        out += char(255);
        for (int shift = 24; shift >= 0; shift -= 8)
            out += char(quint32(value) >> shift & 255);
    }
}

void appendCharstring(std::string &out, std::string_view name, const std::string &code)
{
    const std::string bytes = encrypted(code, charstringKey);
    out += '/';
    out += name;
    out += ' ' + std::to_string(bytes.size()) + " RD " + bytes + " ND\n";
}

std::string charstring(const Face &face, quint32 id)
{
    const CharstringForm form{unitsPerEm / face.unitsPerEm(), appendNumber, true};
    std::string out;
    appendNumber(out, 0);
    appendNumber(out, type1Width(face, id));
    out += hsbw;
    return out + charstringOutline(face, id, form) + endChar;
}

std::string privatePart(const Face &face, std::span<const Type1Glyph> glyphs)
{
    std::string out = "dup /Private 8 dict dup begin\n"
                      "/RD {string currentfile exch readstring pop} executeonly def\n"
                      "/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n"
                      "/BlueValues [] def\n/MinFeature {16 16} def\n/password 5839 def\n"
                      "2 index /CharStrings "
        + std::to_string(glyphs.size() + 1) + " dict dup begin\n";
    appendCharstring(out, ".notdef", charstring(face, 0));
    for (const Type1Glyph &each : glyphs)
        appendCharstring(out, each.name, charstring(face, each.glyph));
    return out
        + "end\nend\nreadonly put\nnoaccess put\n"
          "dup /FontName get exch definefont pop\nmark currentfile closefile\n";
}

} // namespace

int type1Width(const Face &face, quint32 glyph)
{
    return int(std::lround(face.advance(glyph) * unitsPerEm / face.unitsPerEm()));
}

Type1Font type1Font(const Face &face, std::span<const Type1Glyph> glyphs, std::string_view fontName)
{
    const std::string name(fontName);
    Type1Font font;
    font.clear = "%!PS-AdobeFont-1.0: " + name + " 001.000\n12 dict begin\n/FontName /" + name
        + " def\n/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n"
          "/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n";
    for (const Type1Glyph &each : glyphs)
        font.clear += "dup " + std::to_string(each.code) + " /" + each.name + " put\n";
    font.clear += "readonly def\n/FontBBox {";
    for (const int edge : face.bounds())
        font.clear += std::to_string(std::lround(edge * unitsPerEm / face.unitsPerEm())) + ' ';
    font.clear += "} readonly def\ncurrentdict end\ncurrentfile eexec\n";
    font.encrypted = encrypted(privatePart(face, glyphs), eexecKey);
    for (int line = 0; line < 8; ++line)
        font.trailer += std::string(64, '0') + '\n';
    font.trailer += "cleartomark\n";
    return font;
}

} // namespace vitae
