// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffile.h"
#include "pdfwriter.h"
#include "structuretree.h"

namespace vitae {

/// The document-level parts of a PDF. Each writes its objects and returns the number of the first, 0 for
/// none.

/// Document information dictionary (ISO 32000-1, 14.3.3).
int writeInformation(PdfFile &file, const PageList &pages, const PdfMetadata &metadata);
/// The same as XMP (ISO 16684-1), not deflated: programs look for it without reading the PDF.
int writeXmp(PdfFile &file, const PageList &pages, const PdfMetadata &metadata);
/// Bookmarks, nested by level; entries are closed, so that the sections are seen at once.
int writeOutline(PdfFile &file, const PageList &pages, const std::vector<int> &pageNumbers,
                 const StructureTree &tree);
/// "/OutputIntents[…]": the colours are those of sRGB (ISO 19005-3, 6.2.3).
[[nodiscard]] std::string outputIntent(PdfFile &file, Deflater &deflater);
/// "/PageLabels<<…>>", or nothing where the labels are 1, 2, 3 ….
[[nodiscard]] std::string pageLabels(const PageList &pages);

/// That the file tells; empty: none.
[[nodiscard]] const QString &isoDate(const PageList &pages, const PdfMetadata &metadata);
/// "D:20261122151628Z" from ISO 8601; empty when it is not a date. Times without a zone are taken as UTC: the
/// place of the machine must not show.
[[nodiscard]] QByteArray pdfDate(const QString &iso);

} // namespace vitae
