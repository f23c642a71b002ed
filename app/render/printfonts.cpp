// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printfonts.h"

#include "pdffonts.h"
#include "pdfsyntax.h"

#include <set>

namespace vitae {

using namespace pdf;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstCode = 33; // a space would be taken for a word space
constexpr size_t mostGlyphs = 256 - firstCode;

QString hex4(const QString &text)
{
    QString out;
    for (const QChar unit : text)
        out += u"%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0')).toUpper();
    return out;
}

/// By the rules of the Adobe Glyph List: "uni" and UTF-16; what follows a dot tells glyphs of one text apart.
std::string glyphName(quint32 glyph, const QString &text, std::set<std::string> &taken)
{
    const std::string name = text.isEmpty() ? "silent" : "uni" + hex4(text).toStdString();
    return taken.insert(name).second ? name : name + '.' + std::to_string(glyph);
}

} // namespace

PrintFonts::PrintFonts(const DocumentFonts &fonts, const TextPool &pool)
{
    for (const DocumentFont &font : fonts.fonts()) {
        std::set<std::string> names;
        size_t left = 0;
        for (const quint32 glyph : font.glyphs()) {
            if (left == 0) {
                m_fonts.push_back({.face = font.face(), .glyphs = {}, .texts = {}});
                names.clear();
                left = mostGlyphs;
            }
            Font &part = m_fonts.back();
            const int code = firstCode + int(mostGlyphs - left--);
            part.texts.push_back(pool.textOf(font.textOf(glyph)));
            part.glyphs.push_back({glyph, glyphName(glyph, part.texts.back(), names), code});
            m_codes.insert({font.face()->hash(), glyph}, {int(m_fonts.size()) - 1, quint8(code)});
        }
    }
}

PrintFonts::Code PrintFonts::codeOf(const Face &face, quint32 glyph) const
{
    return m_codes.value({face.hash(), glyph}, m_codes.value({face.hash(), 0}));
}

void PrintFonts::write(PdfFile &file, int first, Deflater &deflater) const
{
    for (const Font &font : m_fonts)
        write(file, first++, font, deflater);
}

void PrintFonts::write(PdfFile &file, int number, const Font &font, Deflater &deflater) const
{
    Fingerprint print;
    print.add(font.face->hash());
    for (const Type1Glyph &each : font.glyphs)
        print.add(quint64(each.glyph));
    const QByteArray name = subsetTag(print) + font.face->postScriptName();

    const Type1Font program = type1Font(*font.face, font.glyphs, name.toStdString());
    std::string lengths = "/Length1 ";
    appendInt(lengths, qint64(program.clear.size()));
    lengths += "/Length2 ";
    appendInt(lengths, qint64(program.encrypted.size()));
    lengths += "/Length3 ";
    appendInt(lengths, qint64(program.trailer.size()));
    const int stream =
        file.addDeflated(lengths, deflater.deflate(program.clear + program.encrypted + program.trailer));

    std::string widths, names;
    std::vector<ByteText> texts;
    for (size_t i = 0; i < font.glyphs.size(); ++i) {
        const Type1Glyph &each = font.glyphs[i];
        widths += i > 0 ? " " : "";
        appendInt(widths, type1Width(*font.face, each.glyph));
        appendName(names, each.name);
        texts.push_back({quint8(each.code), font.texts[i]});
    }
    std::string out = "<</Type/Font/Subtype/Type1/BaseFont";
    appendName(out, name.toStdString());
    out += "/FirstChar ";
    appendInt(out, firstCode);
    out += "/LastChar ";
    appendInt(out, font.glyphs.back().code);
    out += "/Widths[" + widths + "]/Encoding<</Type/Encoding/Differences[";
    appendInt(out, firstCode);
    out += names + "]>>/FontDescriptor ";
    appendRef(out, file.add(fontDescriptor(*font.face, name, "/FontFile ", stream)));
    out += "/ToUnicode ";
    appendRef(out, file.addDeflated({}, deflater.deflate(toUnicode(texts))));
    file.set(number, out + ">>");
}

} // namespace vitae
