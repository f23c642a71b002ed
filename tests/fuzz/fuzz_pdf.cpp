// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdfsource.h"
#include "xray/foreign/pdffaults.h"
#include "xray/pdftext.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

/// Whatever calls itself a PDF is opened, read or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto imported = importPdf(bytes);
    if (!imported && imported.error().what.isEmpty())
        std::abort();
    (void)filesInPdf(bytes);
    (void)readPdfText(bytes);
    (void)pdfFaults(bytes);
    return 0;
}
