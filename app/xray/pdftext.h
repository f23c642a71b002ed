// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdftextitem.h"

#include <QByteArray>
#include <QStringList>
#include <map>
#include <vector>

namespace vitae {

/// The text of a PDF as programs read it that do not look at the pages. Codes are read through ToUnicode,
/// ActualText takes the place of what it covers (ISO 32000-1, 9.10.2 and 14.9.4).
struct PdfText {
    /// In the order of the content streams; where the pen moves on, a space or a new line.
    QString inStreamOrder;
    /// In the order of the structure tree, a line per element that holds text: as a screen reader hears it.
    /// Artifacts are left out. Empty without tags.
    QStringList inTreeOrder;
    /// The glyphs as a program has them that knows neither tags nor ActualText, page by page.
    std::vector<PdfTextItem> items;
    std::map<QString, int> meaningless; ///< font → codes shown that mean nothing
    int unknown = 0; ///< codes that may mean something by tables that are not here
    bool isTooLarge = false; ///< more than a ReadingBudget pays for, and so nothing of it
};

/// Of a PDF that qpdf can read; nothing of others.
[[nodiscard]] PdfText readPdfText(const QByteArray &pdf);

} // namespace vitae
