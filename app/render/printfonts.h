// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fontuse.h"
#include "pdffile.h"
#include "type1font.h"

namespace vitae {

/// The fonts of a document as Type 1 fonts with one byte to a glyph (ISO 32000-1, 9.6): each face is divided
/// into as many as its glyphs need. Glyphs are named after their text. Print systems make PostScript of a PDF
/// and, on the way to a file, PDF of that; composite fonts come out as pictures of glyphs that say nothing,
/// these come out as what they are.
class PrintFonts {
  public:
    PrintFonts(const DocumentFonts &fonts, const TextPool &pool);

    struct Code {
        int font = 0; ///< of all
        quint8 byte = 0;
    };
    [[nodiscard]] Code codeOf(const Face &face, quint32 glyph) const;
    [[nodiscard]] int count() const { return int(m_fonts.size()); }
    /// Sets the objects from `first` on, one for each font.
    void write(PdfFile &file, int first, Deflater &deflater) const;

  private:
    struct Font {
        FacePtr face;
        std::vector<Type1Glyph> glyphs;
        std::vector<QString> texts; ///< of the glyphs
    };
    void write(PdfFile &file, int number, const Font &font, Deflater &deflater) const;

    std::vector<Font> m_fonts;
    QHash<std::pair<quint64, quint32>, Code> m_codes; ///< by Face::hash() and glyph
};

} // namespace vitae
