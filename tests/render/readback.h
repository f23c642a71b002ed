// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

/// Reads PDF bytes with other people's programs. Failures come back as text that starts with "failed:".
namespace readback {

[[nodiscard]] QString pdftotext(const QByteArray &pdf, const QStringList &options = {});
[[nodiscard]] QString qtPdf(const QByteArray &pdf); ///< text of all pages
/// Empty when qpdf finds nothing to complain about.
[[nodiscard]] QString qpdfComplaints(const QByteArray &pdf);
/// The document in qpdf's own readable form: streams uncompressed, no object streams.
[[nodiscard]] QByteArray plain(const QByteArray &pdf);
/// The top left part of the first page as poppler draws it at 288 dpi: averaged from four times that, since
/// poppler sets glyphs of this size on whole pixels.
[[nodiscard]] QImage popplerPicture(const QByteArray &pdf, QSize pixels);
/// Without bidi controls, with line ends and runs of spaces as one space.
[[nodiscard]] QString normalised(const QString &text);

} // namespace readback
