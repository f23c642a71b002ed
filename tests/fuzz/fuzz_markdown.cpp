// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "formats/jsonresume.h"
#include "formats/loosetext.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

namespace {

/// What is recognised can be saved and sent on, without loss.
void check(const tl::expected<Imported, Failure> &imported)
{
    if (!imported) {
        if (imported.error().what.isEmpty())
            std::abort();
        return;
    }
    const QByteArray json = documentToJson(imported->document);
    const auto saved = documentFromJson(json);
    if (!saved || documentToJson(*saved) != json)
        std::abort();
    const auto back = importJsonResume(exportJsonResume(imported->document));
    if (!back || documentToJson(back->document) != json)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(importMarkdown(bytes));
    check(importPlainText(bytes));
    return 0;
}
