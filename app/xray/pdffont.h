// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace vitae {

/// What reading needs of a font in a PDF.
struct PdfFont {
    std::map<int, QString> meanings; ///< of codes, by ToUnicode
    std::map<int, double> widths; ///< in thousandths of the em
    double usualWidth = 1000;
    int bytes = 2; ///< to a code
};

[[nodiscard]] PdfFont readPdfFont(const QPDFObjectHandle &font);
/// A code of some bytes, the highest first.
[[nodiscard]] int codeOf(const std::string &bytes);

} // namespace vitae
