// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdfoperations.h"
#include "readingbudget.h"

namespace vitae {

/// What a stream unpacks to, so far as it does. Throws PdfTooLarge.
[[nodiscard]] std::string unpacked(const QPDFObjectHandle &stream, ReadingBudget &budget);

/// Reads streams that are one content together. They are paid for before they are read: qpdf keeps each
/// object until the outermost is complete. Throws PdfTooLarge.
void readContent(const std::vector<QPDFObjectHandle> &streams, PdfOperations &operations,
                 ReadingBudget &budget);

} // namespace vitae
