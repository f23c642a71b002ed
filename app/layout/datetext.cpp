// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"

#include "textpattern.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <unicode/measfmt.h>
#include <unicode/measunit.h>
#include <unicode/measure.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QByteArray languageOf(const Words &words)
{
    return words.language().isEmpty() ? QByteArrayLiteral("en") : words.language();
}

/// A pattern cut where letters change; a quoted stretch is one piece, with its quotes.
QStringList piecesOf(const QString &pattern)
{
    QStringList pieces;
    for (qsizetype at = 0; at < pattern.size();) {
        qsizetype end = at + 1;
        if (pattern[at] == u'\'') {
            end = pattern.indexOf(u'\'', end);
            end = end < 0 ? pattern.size() : end + 1;
        } else {
            while (end < pattern.size() && pattern[end] == pattern[at])
                ++end;
        }
        pieces += pattern.sliced(at, end - at);
        at = end;
    }
    return pieces;
}

bool asksForDay(const QStringList &pieces)
{
    return std::ranges::any_of(pieces, [](const QString &piece) { return piece.startsWith(u'd'); });
}

/// QLocale's patterns have month names as they stand beside a day ("2 апреля"); alone they may read
/// differently. Short names that only lose their stop ("Apr.") keep it; German's alone are those of tables.
QString monthAlone(int month, QLocale::FormatType format, const QLocale &locale)
{
    const QString beside = locale.monthName(month, format), alone = locale.standaloneMonthName(month, format);
    const bool isAbbreviation = beside == alone + u'.' || locale.language() == QLocale::German;
    return isAbbreviation && format == QLocale::ShortFormat ? beside : alone;
}

QString withMonthsAlone(QStringList pieces, int month, const QLocale &locale)
{
    for (QString &piece : pieces) {
        if (!piece.startsWith(u"MMM"_s))
            continue;
        QString name =
            monthAlone(month, piece.size() > 3 ? QLocale::LongFormat : QLocale::ShortFormat, locale);
        piece = u'\'' + name.replace(u'\'', u"''"_s) + u'\'';
    }
    return pieces.join(QString());
}

/// Without a pattern the day is left out: a CV counts in months.
QString usualPattern(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::Chinese:
    case QLocale::Japanese: return u"yyyy'年'M'月'"_s;
    case QLocale::Korean: return u"yyyy'년' M'월'"_s;
    default: return u"MMM yyyy"_s;
    }
}

/// As much of the pattern as a partial date can fill: no day, no month where none was given.
QString formatted(const PartialDate &date, const QString &wanted, const Words &words)
{
    const QLocale locale(QString::fromLatin1(languageOf(words)));
    const QDate day(date.year, std::max(date.month, 1), std::max(date.day, 1));
    if (date.month == 0)
        return locale.toString(day, u"yyyy"_s);
    QStringList pieces = piecesOf(wanted);
    if (wanted.isEmpty() || (date.day == 0 && asksForDay(pieces)))
        pieces = piecesOf(usualPattern(locale));
    return locale.toString(day, asksForDay(pieces) ? wanted : withMonthsAlone(pieces, date.month, locale));
}

/// In words of the language, with its plurals, from ICU: "2 years, 3 months".
QString inWords(const std::vector<icu::Measure> &measures, const DateForm &form, const Words &words)
{
    if (measures.empty())
        return {};
    UErrorCode error = U_ZERO_ERROR;
    const icu::MeasureFormat format(icu::Locale::createCanonical(languageOf(words).constData()),
                                    form.shortUnits ? UMEASFMT_WIDTH_SHORT : UMEASFMT_WIDTH_WIDE, error);
    icu::UnicodeString text;
    icu::FieldPosition position;
    format.formatMeasures(measures.data(), int32_t(measures.size()), text, position, error);
    return U_SUCCESS(error) ? QStringView(text.getBuffer(), text.length()).toString() : QString();
}

std::vector<icu::Measure> measure(int count, icu::MeasureUnit *(*unit)(UErrorCode &))
{
    UErrorCode error = U_ZERO_ERROR;
    std::vector<icu::Measure> measures;
    if (count > 0)
        measures.emplace_back(icu::Formattable(count), unit(error), error);
    return measures;
}

std::optional<QString> durationNamed(const QString &name, const Duration &duration, const DateForm &form,
                                     const Words &words)
{
    const auto years = measure(duration.years, icu::MeasureUnit::createYear);
    const auto months = measure(duration.months, icu::MeasureUnit::createMonth);
    if (name == u"years")
        return inWords(years, form, words);
    if (name == u"months")
        return inWords(months, form, words);
    if (name != u"duration")
        return {};
    auto both = years;
    both.insert(both.end(), months.begin(), months.end());
    return inWords(both, form, words);
}

} // namespace

QString formatDate(const Date &date, const DateForm &form, const Words &words)
{
    const bool goesOn = date.present && date.meaning.isNull();
    if (goesOn && !form.present.isEmpty())
        return form.present;
    if (!date.typed.isEmpty() && (form.pattern.isEmpty() || date.meaning.isNull()))
        return date.typed;
    if (date.meaning.isNull())
        return goesOn ? words.present() : date.typed;
    return formatted(date.meaning, form.pattern, words);
}

QString formatDates(const DateRange &range, const DateForm &form, const Words &words)
{
    QString start = formatDate(range.start, form, words);
    // "since 2020" is typed as a start that goes on; a pattern says the rest.
    const bool goesOn = range.end.isEmpty() && range.start.present && !range.start.meaning.isNull();
    const bool asTyped = form.pattern.isEmpty() && !range.start.typed.isEmpty();
    const Date present{{}, {}, true};
    const QString end = formatDate(goesOn && !asTyped ? present : range.end, form, words);
    if (start.isEmpty() || end.isEmpty())
        return start + end;
    const Duration duration = form.showsDuration ? durationOf(range, form.today) : Duration();
    if (start == end && !form.pattern.isEmpty() && duration == Duration())
        return start; // both in one year, and only years are shown
    const QString pattern =
        form.range.contains(u'{') ? form.range : u"{start} %1 {end}"_s.arg(form.range.trimmed());
    return filledPattern(pattern, [&](const QString &name) -> std::optional<QString> {
        if (name == u"start")
            return start;
        return name == u"end" ? end : durationNamed(name, duration, form, words);
    });
}

PartialDate dayOf(const QString &iso)
{
    return parseDate(iso.left(int(sizeof("2026-01-31")) - 1)).meaning;
}

Duration durationOf(const DateRange &range, const PartialDate &today)
{
    const bool goesOn = range.end.present || (range.end.isEmpty() && range.start.present);
    const PartialDate &from = range.start.meaning;
    const PartialDate &to = goesOn ? today : range.end.meaning;
    if (from.isNull() || to.isNull())
        return {};
    const bool countsMonths = from.month > 0 && to.month > 0;
    const int months =
        countsMonths ? (to.year - from.year) * 12 + to.month - from.month + 1 : (to.year - from.year) * 12;
    return months > 0 ? Duration{months / 12, months % 12} : Duration{};
}

} // namespace vitae
