// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/json.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

/// What can be read can be written and read again, with the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto value = parseJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!value) {
        if (value.error().message.isEmpty() || value.error().line < 1 || value.error().column < 1)
            std::abort();
        return 0;
    }
    for (const JsonLayout layout : {JsonLayout::Compact, JsonLayout::Indented}) {
        const QByteArray written = writeJson(*value, layout);
        const auto again = parseJson(written);
        if (!again || !(*again == *value) || writeJson(*again, layout) != written)
            std::abort();
    }
    return 0;
}
