// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// Signs before names and headings that are drawn, not written, so that no reader takes them for text:
/// "none", "hash", "two-hashes", "square".

/// Room that a mark takes, with the gap after it; 0 for none.
[[nodiscard]] float drawnMarkWidth(const QString &mark, const CharStyle &style);
/// Draws it on a line from x, as high as the capitals of a style.
void addDrawnMark(FragmentBuilder &builder, int line, const QString &mark, const CharStyle &style, float x);

} // namespace vitae
