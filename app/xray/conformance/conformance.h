// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/// All throw what qpdf throws of a file that it cannot read, and PdfTooLarge.
namespace vitae {

/// Failure conditions of the Matterhorn Protocol 1.02 that a program can find and that can apply to pages
/// like ours, each with its number: "01-005 content is neither tagged nor an artifact (page 1)".
[[nodiscard]] QStringList accessibilityFaults(const QByteArray &pdf);

/// What of ISO 19005-3 (PDF/A-3a) a program can find and can apply to pages like ours, each with its clause:
/// "6.2.3 there is no output intent".
[[nodiscard]] QStringList archiveFaults(const QByteArray &pdf);

/// What both ask of fonts, under the number of Matterhorn (31-…) and the clause of ISO 19005-3 (6.2.11…).
[[nodiscard]] QStringList fontFaults(const QByteArray &pdf);

} // namespace vitae
