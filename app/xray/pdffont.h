// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdfcmap.h"

#include <memory>
#include <optional>

namespace vitae {

/// A code in a string that is shown.
struct PdfCode {
    int value = 0;
    size_t bytes = 1;
};

/// What reading needs of a font in a PDF.
struct PdfFont {
    QString name; ///< BaseFont, without the tag of a subset
    std::map<int, QString> meanings; ///< of codes: by ToUnicode, else by the encoding
    bool isKnown = true; ///< false: what has no meaning may have one by tables that are not here
    bool isUnicode = false; ///< codes are UTF-16
    std::map<int, int> cids; ///< of codes; none: they are the codes
    std::map<int, double> widths; ///< of CIDs, or of a simple font's codes; in thousandths of the em
    double usualWidth = 1000;
    double em = 1; ///< in units of the font's size; Type 3 fonts have glyphs of any scale
    std::vector<CodeSpace> spaces{CodeSpace()}; ///< that codes lie in

    /// Nothing where none of the tables has it.
    [[nodiscard]] std::optional<QString> meaningOf(int code) const;
    [[nodiscard]] double widthOf(int code) const;
    /// Without bytes at the end that make no code.
    [[nodiscard]] std::vector<PdfCode> codesIn(const std::string &shown) const;

  private:
    [[nodiscard]] PdfCode codeAt(const std::string &shown, size_t at) const;
};

/// Throws PdfTooLarge.
[[nodiscard]] PdfFont readPdfFont(const QPDFObjectHandle &object, ReadingBudget &budget);
[[nodiscard]] QString pdfFontName(const QPDFObjectHandle &object);
/// /W of a font with CIDs (ISO 32000-1, 9.7.4.3). Throws PdfTooLarge.
[[nodiscard]] std::map<int, double> widthsByCid(const QPDFObjectHandle &list, ReadingBudget &budget);

/// The fonts of a file, each read once.
class PdfFontStore {
  public:
    explicit PdfFontStore(ReadingBudget &budget) : m_budget(budget) {}
    [[nodiscard]] const PdfFont *read(const QPDFObjectHandle &font);

  private:
    ReadingBudget &m_budget;
    std::map<QPDFObjGen, PdfFont> m_fonts;
    std::vector<std::unique_ptr<PdfFont>> m_direct; ///< those that are no objects of their own
};

/// The fonts that resources name, each read when it is first used.
class PdfFonts {
  public:
    PdfFonts(PdfFontStore &store, const QPDFObjectHandle &resources);
    [[nodiscard]] const PdfFont *named(const std::string &name); ///< null where there is none

  private:
    PdfFontStore *m_store;
    QPDFObjectHandle m_named;
    std::map<std::string, const PdfFont *> m_read;
};

} // namespace vitae
