// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <map>
#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace vitae {

/// What reading needs of a font in a PDF.
struct PdfFont {
    QString name; ///< BaseFont, without the tag of a subset
    std::map<int, QString> meanings; ///< of codes, by ToUnicode, else by the encoding
    bool isMapped = false; ///< has a ToUnicode
    bool isKnown = true; ///< false: its codes may mean something by tables that are not here
    std::map<int, double> widths; ///< in thousandths of the em
    double usualWidth = 1000;
    int bytes = 2; ///< to a code
};

using PdfFonts = std::map<std::string, const PdfFont *>; ///< by their names in resources

[[nodiscard]] PdfFont readPdfFont(const QPDFObjectHandle &object);

/// The fonts of a file, each read once.
class PdfFontStore {
  public:
    [[nodiscard]] PdfFonts fontsIn(const QPDFObjectHandle &resources);

  private:
    std::map<QPDFObjGen, PdfFont> m_fonts;
    std::vector<std::unique_ptr<PdfFont>> m_direct; ///< those that are no objects of their own
};

/// A code of some bytes, the highest first.
[[nodiscard]] int codeOf(const std::string &bytes);

} // namespace vitae
