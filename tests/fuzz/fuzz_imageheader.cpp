// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/imageheader.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

/// A picture that has a header has pixels, not too many.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto header = readImageHeader({data, qsizetype(size)});
    if (!header)
        return 0;
    const QSize shown = header->size();
    if (shown.isEmpty() || shown.width() > 64'000'000 / shown.height() || header->components < 1)
        std::abort();
    return 0;
}
