// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values.h"

namespace vitae {

/// Strict ISO 8601 of reduced precision: "2021", "2021-04", "2021-04-30"; nothing for other text and for days
/// that no calendar has.
[[nodiscard]] std::optional<PartialDate> partialDateFromIso(QStringView text);

/// 1 to 12 for a month's name or its abbreviation in any of many languages, 0 for other words. The word is in
/// lower case (toCaseFolded) and has no full stop at its end.
[[nodiscard]] int monthNamed(const QString &word);

/// True for "present", "now", "heute", "至今" and their like, written as for monthNamed().
[[nodiscard]] bool meansPresent(const QString &words);

} // namespace vitae
