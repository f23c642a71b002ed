// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext_tokens.h"

namespace vitae::richtext {

/// What a token of stars or tags turned out to be, in this order: marks that end, units of it that are shown
/// because they belong to no mark, marks that begin.
struct Effect {
    Marks ends;
    qsizetype literal = 0;
    Marks begins;
};

/// Pairs stars and tags; an effect for each token. Linear in their number.
[[nodiscard]] std::vector<Effect> paired(const std::vector<Token> &tokens);

} // namespace vitae::richtext
