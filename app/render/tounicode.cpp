// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffonts.h"
#include "pdfsyntax.h"

namespace vitae {

using namespace pdf;

namespace {

constexpr size_t blockLimit = 100; ///< entries between begin… and end… (Adobe Technical Note 5014)

void appendHex4(std::string &out, quint32 value)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(value >> shift) & 15];
}

std::string code(quint32 glyph)
{
    std::string out = "<";
    appendHex4(out, glyph);
    return out + '>';
}

std::string utf16(const QString &text)
{
    std::string out = "<";
    for (const QChar unit : text)
        appendHex4(out, unit.unicode());
    return out + '>';
}

/// Glyphs first…last that stand for consecutive characters from `text` on.
struct Range {
    quint32 first, last, text;
};

/// Whether the range may grow by a glyph: within one high byte of code and character.
bool continues(const Range &range, quint32 glyph, quint32 text)
{
    return glyph == range.last + 1 && glyph >> 8 == range.first >> 8 && text < 0x10000
        && text == range.text + (glyph - range.first) && text >> 8 == range.text >> 8;
}

void appendBlocks(std::string &out, const std::vector<std::string> &entries, std::string_view kind)
{
    for (size_t begin = 0; begin < entries.size(); begin += blockLimit) {
        const size_t end = std::min(entries.size(), begin + blockLimit);
        appendInt(out, qint64(end - begin));
        out += " begin";
        out += kind;
        out += '\n';
        for (size_t i = begin; i < end; ++i)
            out += entries[i];
        out += "end";
        out += kind;
        out += '\n';
    }
}

std::string cmap(std::string_view codeSpace, const std::vector<std::string> &single,
                 const std::vector<std::string> &several)
{
    std::string out = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n";
    out += codeSpace;
    out += "\nendcodespacerange\n";
    appendBlocks(out, single, "bfchar");
    appendBlocks(out, several, "bfrange");
    return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

} // namespace

std::string toUnicode(const DocumentFont &font, const TextPool &pool, const std::vector<quint32> &glyphs)
{
    std::vector<Range> ranges;
    for (const quint32 glyph : glyphs) {
        const quint32 text = font.textOf(glyph);
        if (text == TextPool::none)
            continue;
        if (!ranges.empty() && continues(ranges.back(), glyph, text))
            ranges.back().last = glyph;
        else
            ranges.push_back({glyph, glyph, text});
    }
    std::vector<std::string> single, several;
    for (const Range &range : ranges) {
        const std::string text = utf16(pool.textOf(range.text)) + '\n';
        if (range.first == range.last)
            single.push_back(code(range.first) + text);
        else
            several.push_back(code(range.first) + code(range.last) + text);
    }
    return cmap("<0000><FFFF>", single, several);
}

std::string toUnicode(std::span<const ByteText> texts)
{
    std::vector<std::string> single;
    for (const auto &[byte, text] : texts) {
        if (!text.isEmpty())
            single.push_back(code(byte).replace(1, 2, "") + utf16(text) + '\n');
    }
    return cmap("<00><FF>", single, {});
}

} // namespace vitae
