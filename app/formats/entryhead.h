// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace vitae {

/// Displayed text of a line of rich text.
[[nodiscard]] QString plainOf(const QString &rich);
/// True when every character of the line is bold.
[[nodiscard]] bool isWhollyBold(const QString &rich);
/// Takes away marks that cover the whole of a line: a heading's or a name's boldness is the theme's business.
[[nodiscard]] QString withoutOuterMarks(const QString &rich);
/// Wrapped lines become one with spaces; lines that were broken on purpose keep their breaks.
[[nodiscard]] QString joinProse(std::span<const QString> lines);

/// A line with the dates at its end or its start taken off.
struct DatedLine {
    QString rest; ///< rich text without the separators next to the dates; empty: the line is the dates alone
    std::optional<DateRange> dates;
};
[[nodiscard]] DatedLine splitDates(const QString &rich);
/// Dates at the start, set off by a gap as in a table: the line begins something new.
[[nodiscard]] bool leadsWithDates(const QString &rich);

/// How an entry's first line says who and where: "Organisation – Position", "Position @ Organisation" …
enum class Joint : quint8 { Dash, Bar, At, Semicolon, Paren, Comma };
inline constexpr Joint joints[] = {Joint::Dash,      Joint::Bar,   Joint::At,
                                   Joint::Semicolon, Joint::Paren, Joint::Comma};

/// The two sides of the first such joint outside brackets and links; the second is empty when there is none.
struct Halves {
    QString first;
    QString second;
    QString word; ///< of the joint, where it is one: "at", "bei"
};
[[nodiscard]] Halves splitAt(const QString &rich, Joint joint);
/// All parts between separators of any sort, in order: for lines that hold more than two facts.
[[nodiscard]] std::vector<QString> splitAll(const QString &rich);

} // namespace vitae
