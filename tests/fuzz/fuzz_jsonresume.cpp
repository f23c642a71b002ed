// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "formats/jsonresume.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

/// What is imported is written as it was read, also from the .vitae file that it is saved in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto imported = importJsonResume(bytes);
    if (!imported) {
        if (imported.error().what.isEmpty())
            std::abort();
        return 0;
    }
    const QByteArray written = exportJsonResume(imported->document);
    // A file with a document of Vitae in it may be written anew; any other is the same but for white space.
    if (!bytes.contains("vitae") && !bytes.contains('\\') && written != writeJson(*parseJson(bytes)))
        std::abort();
    const auto saved = documentFromJson(documentToJson(imported->document));
    if (!saved || documentToJson(*saved) != documentToJson(imported->document))
        std::abort();
    const auto again = importJsonResume(written);
    if (!again || exportJsonResume(again->document) != written)
        std::abort();
    return 0;
}
