// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"
#include "words.h"

namespace vitae {

/// How dates are written.
struct DateForm {
    QString pattern; ///< of QLocale, e.g. "MMM yyyy"; empty: as typed
    /// Of start, end and duration, see filledPattern(). A text without names stands between start and end.
    QString range = QStringLiteral("{start} – {end}");
    QString present; ///< for the end of what goes on; empty: the word of the language
    bool showsDuration = false;
    bool shortUnits = false; ///< "2 yrs" instead of "2 years"
    PartialDate today; ///< where what goes on has got to; null: nobody knows
};

/// A date as it was typed; where nothing was typed, or where the form has a pattern and the date was
/// understood, formatted in the CV's language. Month names without a day beside them stand as the language
/// has them alone ("апрель 2021").
[[nodiscard]] QString formatDate(const Date &date, const DateForm &form, const Words &words);
/// Start and end in one; one of them where both read the same or the other is missing.
[[nodiscard]] QString formatDates(const DateRange &range, const DateForm &form, const Words &words);

/// The day of an ISO 8601 date and time; null where there is none.
[[nodiscard]] PartialDate dayOf(const QString &iso);

/// How long something took. Months count from the first to the last, both included.
struct Duration {
    int years = 0, months = 0;
    bool operator==(const Duration &) const = default;
};
/// Null where a year is missing or nothing has passed.
[[nodiscard]] Duration durationOf(const DateRange &range, const PartialDate &today);

} // namespace vitae
