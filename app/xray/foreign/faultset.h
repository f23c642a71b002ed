// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/pdftext.h"
#include "xray/rules/findings.h"

#include <qpdf/QPDF.hh>

/// The faults, by what they are looked for in.
namespace vitae {

/// Two ways to read the same pages.
struct ReadPages {
    QString byQtPdf;
    PdfText own;
};

/// Tags, title, language, locks.
void checkDocumentOf(QPDF &file, const QByteArray &pdf, Findings &findings);
void checkFontsOf(QPDF &file, Findings &findings);
/// Text that is missing, means nothing, is cut or runs in another order than it is read.
void checkTextOf(const ReadPages &pages, Findings &findings);
/// Addresses that are missing, or shown but no links.
void checkAddressesOf(QPDF &file, const ReadPages &pages, Findings &findings);

} // namespace vitae
