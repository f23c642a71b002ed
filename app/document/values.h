// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

namespace vitae {

/// What a date means, as far as it was given: a year, a month of it, a day of that. 0 = not given.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
    [[nodiscard]] bool isNull() const { return year == 0; }
    /// ISO 8601 reduced precision: "2021", "2021-04", "2021-04-30"; empty when null.
    [[nodiscard]] QString iso() const;
    auto operator<=>(const PartialDate &) const = default;
};

/// A date as the person typed it beside what it means. Either may be missing: text that cannot be
/// understood keeps an empty meaning; a date from a structured file has no typed text.
struct Date {
    QString typed;
    PartialDate meaning;
    /// "present", "now", "heute" …, for the end of a range. At a start without an end: goes on ("since
    /// 2020"), and the typed text says so itself.
    bool present = false;
    [[nodiscard]] bool isEmpty() const { return typed.isEmpty() && meaning.isNull() && !present; }
    bool operator==(const Date &) const = default;
};

struct DateRange {
    Date start;
    Date end; ///< empty: the range is the single date `start`
    [[nodiscard]] bool isEmpty() const { return start.isEmpty() && end.isEmpty(); }
    bool operator==(const DateRange &) const = default;
};

/// A picture kept in the document's assets.
struct Photo {
    QString asset; ///< name in Document::assets, e.g. "photo.jpg"; empty: none
    QString alt;   ///< alternative text for screen readers
    [[nodiscard]] bool isEmpty() const { return asset.isEmpty(); }
    bool operator==(const Photo &) const = default;
};

/// The content of one field. Which alternative a field holds follows from its type in the schema table:
/// QString for Text, RichText (inline Markdown), Url, Level and Choice; QStringList for Tags and for
/// fields of cardinality many (Email, Phone).
using Value = std::variant<std::monostate, QString, QStringList, Date, DateRange, Photo>;

[[nodiscard]] bool isEmpty(const Value &value);

/// Understands dates as people type them: ISO 8601, "04/2021", "30.04.2021", "Apr 2021", "avril 2021",
/// "2021年4月", season and month names of all bundled CV languages. Never fails: what is not understood
/// keeps its text with an empty meaning.
[[nodiscard]] Date parseDate(const QString &typed);
/// A range in one string, split at its dash or "to": "Aug 2024 – Present", "2018-2019", "since 2020".
/// Nothing when the text is not wholly a date or a range of dates.
[[nodiscard]] std::optional<DateRange> parseDateRange(const QString &typed);

} // namespace vitae
