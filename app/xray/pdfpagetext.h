// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffont.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace vitae {

using PdfFonts = std::map<std::string, const PdfFont *>; ///< by their names in the page's resources

/// The text that a page's content stream shows, ActualText in the place of what it covers
/// (ISO 32000-1, 9.4.4 and 14.9.4).
struct PdfPageText {
    std::map<int, QString> marked; ///< by MCID, without artifacts; what has none under -1
    QString inStreamOrder; ///< all; a space or a new line where the pen moves on
};

[[nodiscard]] PdfPageText readPageText(QPDFPageObjectHelper page, const PdfFonts &fonts);

} // namespace vitae
