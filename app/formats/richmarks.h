// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// Displayed text of a line of rich text.
[[nodiscard]] QString plainOf(const QString &rich);
/// True when every character of the line is bold.
[[nodiscard]] bool isWhollyBold(const QString &rich);
/// Takes away marks that cover the whole of a line: a heading's or a name's boldness is the theme's business.
[[nodiscard]] QString withoutOuterMarks(const QString &rich);

/// A line that was cut in two keeps its marks: the part before the cut with those that are open there closed,
/// the part after it with them opened anew. Marks around nothing fall away.
[[nodiscard]] QString beforeCut(const QString &rich, qsizetype cut);
[[nodiscard]] QString afterCut(const QString &rich, qsizetype cut);

/// The rich text from that character of the displayed text on.
[[nodiscard]] QString richFrom(const QString &rich, qsizetype plainOffset);

} // namespace vitae
