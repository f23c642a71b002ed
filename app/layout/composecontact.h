// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compose.h"

namespace vitae {

/// Where the contact details stand. Lengths in points, x as in TextBlock.
struct ContactBlock {
    float x = 0;
    float width = 0;
    float step = 0; ///< to the first line from the one before
    Align align = Align::Start;
};

/// In as few rows as fit, of even length; separators stand between the items of a row only.
void addContactRows(FragmentBuilder &builder, const Node &person, const ContactBlock &block);
/// One below the other.
void addContactStack(FragmentBuilder &builder, const Node &person, const ContactBlock &block);
/// The same as one paragraph, to stand beside something else. Empty where there are none.
[[nodiscard]] TextBlock contactStack(FragmentBuilder &builder, const Node &person, const ContactBlock &block);

} // namespace vitae
