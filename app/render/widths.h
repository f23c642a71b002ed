// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <cmath>

namespace vitae {

/// A glyph's width as /W says it, in thousandths of a glyph space unit (a millionth of the em). `unit`: 1000
/// / units per em.
[[nodiscard]] inline qint64 widthThousandths(const Face &face, quint32 glyph, double unit)
{
    return std::llround(face.advance(glyph) * unit * 1000);
}

} // namespace vitae
