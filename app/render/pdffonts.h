// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fontuse.h"
#include "pdffile.h"

#include <span>

namespace vitae {

/// Writes fonts into PDF files and remembers the deflated programs of the last one by face and glyphs.
class FontStore {
  public:
    /// A composite font (ISO 32000-1, 9.7) with the encoding Identity-H, whose codes are the face's glyph
    /// numbers; sets the object `number`.
    void write(PdfFile &file, int number, const DocumentFont &font, const TextPool &pool, Deflater &deflater);
    void nextGeneration(); ///< forgets programs not used since the last call

  private:
    struct Program {
        QByteArray name; ///< with its subset tag
        bool cff = false;
        size_t size = 0; ///< of the program before deflating
        SharedBytes deflated;
        bool used = false;
    };
    const Program &program(const DocumentFont &font, const std::vector<quint32> &glyphs, Deflater &deflater);

    QHash<Fingerprint, Program> m_programs;
};

/// The /ToUnicode CMap of a font (ISO 32000-1, 9.10.3).
[[nodiscard]] std::string toUnicode(const DocumentFont &font, const TextPool &pool,
                                    const std::vector<quint32> &glyphs);
/// The same for a font with one byte to a glyph.
struct ByteText {
    quint8 byte = 0;
    QString text; ///< empty: none
};
[[nodiscard]] std::string toUnicode(std::span<const ByteText> texts);
/// "/FontDescriptor" dictionary (ISO 32000-1, 9.8); `fileKey`: "/FontFile… " of the object `program`.
[[nodiscard]] std::string fontDescriptor(const Face &face, const QByteArray &name, std::string_view fileKey,
                                         int program);
/// Six capitals and a plus sign, which tell subsets apart (ISO 32000-1, 9.6.4).
[[nodiscard]] QByteArray subsetTag(const Fingerprint &print);
/// " /DW … /W …": the glyph widths, in the shortest form.
[[nodiscard]] std::string widthEntries(const Face &face, const std::vector<quint32> &glyphs);

} // namespace vitae
