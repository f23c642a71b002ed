// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// A line that was cut in two keeps its marks: the part before the cut with those that are open there closed,
/// the part after it with them opened anew. Marks around nothing fall away.
[[nodiscard]] QString beforeCut(const QString &rich, qsizetype cut);
[[nodiscard]] QString afterCut(const QString &rich, qsizetype cut);

/// The rich text from that character of the displayed text on.
[[nodiscard]] QString richFrom(const QString &rich, qsizetype plainOffset);

} // namespace vitae
