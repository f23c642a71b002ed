// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paragraphtext.h"

#include <unicode/ubidi.h>

namespace vitae {

/// Embedding levels (UAX 9) per unit of the shown text; empty when all are 0. What an Inline isolates is
/// isolated for the algorithm only: the text itself never holds a control character for it.
///
/// Right to left, a paragraph whose letters all run left to right (an English reference in a Hebrew CV) stays
/// in one piece, unless it holds items (contacts) that keep the paragraph's order in any case.
[[nodiscard]] std::vector<UBiDiLevel> bidiLevels(const std::vector<Inline> &content,
                                                 const ParagraphText &text, bool rightToLeft, UBiDi *bidi);

} // namespace vitae
