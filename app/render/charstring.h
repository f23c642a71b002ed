// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/face.h"

#include <string>

namespace vitae {

/// What Type 1 and Type 2 charstrings have each of their own.
struct CharstringForm {
    double scale = 1; ///< of font units
    void (*appendNumber)(std::string &out, int value) = nullptr;
    bool closesPaths = false; ///< Type 2 closes them by itself
};

/// The outline of a glyph, from the origin, in the operators that both have in common (Adobe Type 1 Font
/// Format, 6.4; Technical Note 5177): without its width and its end.
[[nodiscard]] std::string charstringOutline(const Face &face, quint32 glyph, const CharstringForm &form);

} // namespace vitae
