// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"

#include <QString>
#include <optional>

namespace vitae {

/// A line with the dates at its end or its start taken off.
struct DatedLine {
    QString rest; ///< rich text without the separators next to the dates; empty: the line is the dates alone
    std::optional<DateRange> dates;
};
[[nodiscard]] DatedLine splitDates(const QString &rich);
/// Dates at the start, set off by a gap as in a table: the line begins something new.
[[nodiscard]] bool leadsWithDates(const QString &rich);

} // namespace vitae
