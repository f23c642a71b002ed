// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/richtext.h"

namespace vitae {

using RichSpans = std::vector<RichSpan>;

/// The part of the text from `begin` up to `end`, UTF-16 units of displayed text.
[[nodiscard]] RichSpans slice(const RichSpans &spans, int begin, int end);
[[nodiscard]] RichSpans joined(RichSpans first, const RichSpans &second);
[[nodiscard]] int lengthOf(const RichSpans &spans);
/// Whether all of that part has the mark; an empty part has none.
[[nodiscard]] bool isMarked(const RichSpans &spans, Mark mark);
[[nodiscard]] RichSpans marked(RichSpans spans, Mark mark, bool on);
[[nodiscard]] RichSpans linked(RichSpans spans, const QString &target);
/// Without line feeds, for texts of one line.
/// Without line breaks at the ends, which come along when whole lines are copied.
[[nodiscard]] RichSpans withoutOuterBreaks(const RichSpans &spans);
[[nodiscard]] RichSpans onOneLine(RichSpans spans);

} // namespace vitae
