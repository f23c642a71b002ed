// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "format.h"
#include "render/pdfwriter.h"

namespace vitae {

/// What a PDF carries of the CV that it was made from.
enum class SourceInside : quint8 {
    Shown, ///< what its pages say, and nothing that is hidden
    Whole, ///< the document with all that is hidden, and every variant
    None,
};

/// The document as `document.vitae` (source) and as `resume.json` (alternative). `document` is what the
/// person edits, in the design that the export used; `cv` is resolved from it.
[[nodiscard]] std::vector<PdfAttachment> sourceInside(const Document &document, const Cv &cv,
                                                      SourceInside what);

/// A file that a PDF carries.
struct PdfFileInside {
    QString name;
    QByteArray bytes;
};
/// The files inside any PDF, read with qpdf: at most 64 of 64 MiB together, and of no more than a name when
/// they are larger or none of those wanted. All are wanted where none is named.
[[nodiscard]] tl::expected<std::vector<PdfFileInside>, Failure> filesInPdf(const QByteArray &pdf,
                                                                           const QStringList &wanted = {});

/// The document in a PDF that Vitae wrote. Of others the failure says what can be done.
[[nodiscard]] tl::expected<Imported, Failure> importPdf(const QByteArray &pdf);
[[nodiscard]] bool looksLikePdf(const QByteArray &bytes);

} // namespace vitae
