// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinefont.h"

#include "cffdata.h"
#include "cidfont.h"

#include <array>
#include <cmath>
#include <memory>
#include <vector>

namespace vitae {

namespace {

/// Type 2 charstring operators (Adobe Technical Note 5177).
constexpr char rLineTo = 5, rrCurveTo = 8, endChar = 14, rMoveTo = 21;

/// One glyph's charstring in the making, in whole font units.
struct Charstring {
    std::string code;
    int x = 0, y = 0;

    void to(float newX, float newY)
    {
        const int roundX = int(std::lround(newX)), roundY = int(std::lround(newY));
        appendCffInt(code, roundX - x);
        appendCffInt(code, roundY - y);
        x = roundX;
        y = roundY;
    }
};

Charstring &glyph(void *data)
{
    return *static_cast<Charstring *>(data);
}

void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    glyph(data).to(x, y);
    glyph(data).code += rMoveTo;
}

void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    glyph(data).to(x, y);
    glyph(data).code += rLineTo;
}

void curveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x1, float y1, float x2, float y2,
             float x3, float y3, void *)
{
    glyph(data).to(x1, y1);
    glyph(data).to(x2, y2);
    glyph(data).to(x3, y3);
    glyph(data).code += rrCurveTo;
}

using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)>;

DrawFunctions drawFunctions() // without a function for quadratic curves HarfBuzz gives cubic ones
{
    DrawFunctions functions(hb_draw_funcs_create(), &hb_draw_funcs_destroy);
    hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), curveTo, nullptr, nullptr);
    return functions;
}

std::vector<std::string> charstrings(const Face &face, std::span<const quint32> glyphs)
{
    const DrawFunctions functions = drawFunctions();
    std::vector<std::string> result;
    for (const quint32 id : glyphs) {
        Charstring charstring;
        appendCffInt(charstring.code, face.advance(id)); // with the first operator, less nominalWidthX = 0
        hb_font_draw_glyph(face.hbFont(), id, functions.get(), &charstring);
        result.push_back(charstring.code + endChar);
    }
    return result;
}

/// "1/unitsPerEm 0 0 1/unitsPerEm 0 0" and the operator FontMatrix.
std::string fontMatrix(int unitsPerEm)
{
    const QByteArray number = QByteArray::number(1.0 / unitsPerEm, 'f', 10);
    std::string real(1, char(30));
    std::vector<int> nibbles;
    for (const char c : number)
        nibbles.push_back(c == '.' ? 10 : c - '0');
    nibbles.push_back(15);
    if (nibbles.size() % 2)
        nibbles.push_back(15);
    for (size_t i = 0; i < nibbles.size(); i += 2)
        real += char(nibbles[i] << 4 | nibbles[i + 1]);
    std::string out = real;
    appendCffInt(out, 0);
    appendCffInt(out, 0);
    out += real;
    appendCffInt(out, 0);
    appendCffInt(out, 0);
    return out + "\x0c\x07";
}

/// A name-keyed font without names, encoding and subroutines: what cidKeyed() takes.
std::string nameKeyed(const Face &face, std::span<const quint32> glyphs)
{
    const std::string start = std::string("\1\0\4\4", 4) + cffIndex(std::array{std::string("A")});
    const std::string after = cffIndex({}) + cffIndex({});
    const std::string outlines = cffIndex(charstrings(face, glyphs));
    const auto top = [&](size_t outlinesAt) {
        std::string out = face.unitsPerEm() == 1000 ? std::string() : fontMatrix(face.unitsPerEm());
        appendCffOffset(out, outlinesAt);
        out += char(17); // CharStrings
        appendCffOffset(out, 0);
        appendCffOffset(out, outlinesAt + outlines.size());
        out += char(18); // Private, empty
        return cffIndex(std::array{out});
    };
    return start + top(start.size() + top(0).size() + after.size()) + after + outlines;
}

} // namespace

std::string outlineFont(const Face &face, std::span<const quint32> glyphs, std::string_view fontName)
{
    return cidKeyed(nameKeyed(face, glyphs), glyphs, fontName).value_or(std::string());
}

} // namespace vitae
