// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinefont.h"

#include "cffdata.h"
#include "charstring.h"
#include "cidfont.h"

#include <array>
#include <vector>

namespace vitae {

namespace {

std::vector<std::string> charstrings(const Face &face, std::span<const quint32> glyphs)
{
    constexpr char endChar = 14; // Adobe Technical Note 5177
    std::vector<std::string> result;
    for (const quint32 id : glyphs) {
        std::string charstring;
        appendCffInt(charstring, face.advance(id)); // with the first operator, less nominalWidthX = 0
        result.push_back(charstring + charstringOutline(face, id, {.appendNumber = appendCffInt}) + endChar);
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
