// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textcursor.h"

#include "glyphtext.h"
#include "pdfsyntax.h"
#include "printfonts.h"
#include "widths.h"

#include <cmath>

namespace vitae {

using namespace pdf;

namespace {

/// Deviations of the pen below this many thousandths of an em are left to add up.
constexpr double tolerance = 1;
/// Wider moves than this are written as a new position: a reader takes them for a new column, not for a
/// space.
constexpr double widestMove = 5000;

qint64 hundredths(double value)
{
    return std::llround(value * 100);
}

} // namespace

void appendFillColor(std::string &out, Color color)
{
    const auto component = [&out](quint8 value) {
        appendNumber(out, value / 255.0);
        out += ' ';
    };
    component(color.red);
    if (color.red == color.green && color.green == color.blue) {
        out += "g\n";
        return;
    }
    component(color.green);
    component(color.blue);
    out += "rg\n";
}

void TextCursor::begin()
{
    if (m_inText)
        return;
    m_out += "BT\n";
    m_inText = true;
    m_lineX = m_lineY = 0;
    m_placed = false;
}

void TextCursor::end()
{
    setRise(0);
    flush();
    if (m_inText)
        m_out += "ET\n";
    m_inText = false;
}

void TextCursor::forget()
{
    m_font = -1;
    m_size = 0;
    m_rise = 0;
    m_color.reset();
}

void TextCursor::setColor(Color color)
{
    if (m_color == color)
        return;
    flush();
    appendFillColor(m_out, color);
    m_color = color;
}

void TextCursor::setFont(int font, float size)
{
    const qint64 rounded = std::llround(double(size) * 1000);
    if (m_font == font && m_size == rounded)
        return;
    flush();
    m_out += "/F";
    appendInt(m_out, font);
    m_out += ' ';
    appendFixed(m_out, rounded, 3);
    m_out += " Tf\n";
    m_font = font;
    m_size = rounded;
}

void TextCursor::setRise(int thousandths)
{
    if (m_rise == thousandths)
        return;
    flush();
    appendFixed(m_out, thousandths, 3);
    m_out += " Ts\n";
    m_rise = thousandths;
}

void TextCursor::moveTo(double x, double baseline)
{
    const qint64 lineX = hundredths(x), lineY = hundredths(m_pageHeight - baseline);
    if (m_placed && lineY == m_lineY) { // the pen may already be there, or near
        const double off = (x - m_pen) / double(m_size) * 1e6;
        if (off > -1000 && off < widestMove)
            return;
    }
    flush();
    appendFixed(m_out, lineX - m_lineX, 2);
    m_out += ' ';
    appendFixed(m_out, lineY - m_lineY, 2);
    m_out += " Td\n";
    m_lineX = lineX;
    m_lineY = lineY;
    m_pen = double(lineX) / 100;
    m_placed = true;
}

void TextCursor::openString()
{
    if (!m_inArray)
        m_out += '[';
    if (!m_inString)
        m_out += '(';
    m_inArray = m_inString = true;
}

void TextCursor::closeString()
{
    if (m_inString)
        m_out += ')';
    m_inString = false;
}

void TextCursor::flush()
{
    closeString();
    if (m_inArray)
        m_out += "]TJ\n";
    m_inArray = false;
}

void TextCursor::appendGlyph(const Face &face, quint32 glyph)
{
    openString();
    if (m_print) {
        appendByte(char(m_print->codeOf(face, glyph).byte));
        return;
    }
    appendByte(char(glyph >> 8));
    appendByte(char(glyph & 255));
}

void TextCursor::appendByte(char byte)
{
    if (byte == '\r') { // 7.3.4.2: a bare one would be read as a line feed
        m_out += "\\r";
        return;
    }
    if (byte == '(' || byte == ')' || byte == '\\')
        m_out += '\\';
    m_out += byte;
}

double TextCursor::widthOf(const Face &face, quint32 glyph) const
{
    if (m_print)
        return type1Width(face, glyph) / 1e3;
    return double(widthThousandths(face, glyph, 1000.0 / face.unitsPerEm())) / 1e6;
}

void TextCursor::appendMove(int thousandths)
{
    closeString();
    if (!m_inArray)
        m_out += '[';
    m_inArray = true;
    appendInt(m_out, -thousandths);
}

void TextCursor::show(const Run &run, QPointF origin, size_t begin, size_t end, int font)
{
    setColor(run.color);
    setFont(font, run.size);
    const double size = double(m_size) / 1000;
    bool placed = false;
    for (size_t i = begin; i < end; ++i) {
        const Glyph &glyph = run.glyphs[i];
        if (glyph.advance == 0 && drawsNothing(run, i))
            continue;
        const double x = origin.x() + double(glyph.x);
        if (!placed)
            moveTo(x, origin.y());
        placed = true;
        setRise(-int(std::lround(double(glyph.y) * 1000)));
        const double off = (x - m_pen) / size * 1000;
        if (std::abs(off) > tolerance) {
            const int move = int(std::lround(off));
            appendMove(move);
            m_pen += move * size / 1000;
        }
        appendGlyph(*run.face, glyph.id);
        m_pen += widthOf(*run.face, glyph.id) * size;
    }
}

} // namespace vitae
