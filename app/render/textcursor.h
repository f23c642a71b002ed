// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <optional>
#include <string>

namespace vitae {

class PrintFonts;

/// Writes the text operators of a content stream (ISO 32000-1, 9.4) and knows where a reader's pen stands
/// after each, so that positions never drift.
class TextCursor {
  public:
    /// `print`: whose codes stand for the glyphs; null: the glyphs' numbers, of two bytes.
    TextCursor(std::string &out, double pageHeight, const PrintFonts *print)
        : m_out(out),
          m_pageHeight(pageHeight),
          m_print(print)
    {
    }

    void begin(); ///< BT, unless within a text object
    void end();   ///< ET, unless outside
    void flush(); ///< shows what is pending
    /// After Q, or where the state is unknown.
    void forget();
    void setColor(Color color); ///< of text and of what is filled
    /// Shows glyphs [begin, end) of a run whose origin is on the page at `origin`. `font`: the number of /F….
    void show(const Run &run, QPointF origin, size_t begin, size_t end, int font);

  private:
    void setFont(int font, float size);
    void setRise(int thousandths);
    void moveTo(double x, double baseline);
    void openString();
    void closeString();
    void appendGlyph(const Face &face, quint32 glyph);
    void appendByte(char byte);
    [[nodiscard]] double widthOf(const Face &face, quint32 glyph) const; ///< that readers take, in ems
    void appendMove(int thousandths);

    std::string &m_out;
    double m_pageHeight;
    const PrintFonts *m_print;
    bool m_inText = false;
    bool m_placed = false; ///< m_pen is known
    bool m_inArray = false;
    bool m_inString = false;
    qint64 m_lineX = 0, m_lineY = 0; ///< origin of the text line matrix, hundredths of a point
    double m_pen = 0; ///< on the page, points
    int m_font = -1;
    qint64 m_size = 0; ///< thousandths of a point
    int m_rise = 0;
    std::optional<Color> m_color;
};

/// "r g b rg", or "x g" for a grey.
void appendFillColor(std::string &out, Color color);

} // namespace vitae
