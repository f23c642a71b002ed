// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffont.h"
#include "pdftextitem.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace vitae {

/// The text that a page's content stream shows, ActualText in the place of what it covers
/// (ISO 32000-1, 9.4.4 and 14.9.4).
struct PdfPageText {
    std::map<int, QString> marked; ///< by MCID, without artifacts; what has none under -1
    QString inStreamOrder; ///< all; a space or a new line where the pen moves on
    std::vector<PdfTextItem>
        items; ///< the glyphs alone: no ActualText, artifacts too; the page turned upright
    std::map<QString, int> meaningless; ///< font → codes shown that mean nothing
    int unknown = 0; ///< codes that may mean something by tables that are not here
};

/// Throws PdfTooLarge.
[[nodiscard]] PdfPageText readPageText(QPDFPageObjectHelper page, PdfFontStore &fonts, ReadingBudget &budget);

} // namespace vitae
