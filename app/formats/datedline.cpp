// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datedline.h"

#include "joints.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString stripJoints(QString text)
{
    static const QString loose = u" \t,;:|–—-•·@"_s;
    text = text.trimmed();
    while (!text.isEmpty() && loose.contains(text.back()))
        text.chop(1);
    qsizetype start = 0;
    while (start < text.size() && loose.contains(text[start]))
        ++start;
    return text.sliced(start);
}

/// The date text within marks and brackets: "*(2019 – 2021)*".
QString bareDates(QStringView text)
{
    static const QString around = u" \t*`_()[],;|"_s;
    while (!text.isEmpty() && around.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && around.contains(text.back()))
        text.chop(1);
    return text.toString();
}

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// A range whose end is a word that no language table knows: "1667 – death", "2010–2014 (expected)".
std::optional<DateRange> looseRange(const QString &text)
{
    static const QRegularExpression open(u"^(.{4,24}?)\\s*[–—-]\\s*(\\p{L}[\\p{L}. ]{1,18})$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression unknown(u"^(\\?+)\\s*[–—-]\\s*(\\S.{2,24})$"_s);
    if (const auto match = unknown.match(text); match.hasMatch()) {
        const Date end = parseDate(match.captured(2));
        if (!end.meaning.isNull() || end.present)
            return DateRange{Date{match.captured(1), {}, false}, end};
    }
    static const QRegularExpression noted(u"^(.{4,40}?)\\s*(\\([\\p{L}. ]{2,20}\\))$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = noted.match(text); match.hasMatch()) {
        if (auto range = parseDateRange(match.captured(1))) {
            Date &last = range->end.isEmpty() ? range->start : range->end;
            last.typed = (last.typed.isEmpty() ? last.meaning.iso() : last.typed) + u' ' + match.captured(2);
            return range;
        }
    }
    if (const auto match = open.match(text); match.hasMatch()) {
        const Date start = parseDate(match.captured(1));
        if (!start.meaning.isNull())
            return DateRange{start, Date{match.captured(2), {}, false}};
    }
    return std::nullopt;
}

/// "Juin 17 – Aujourd'hui": years of two digits, read only where both sides have a month or mean the present.
std::optional<DateRange> shortYears(const QString &text)
{
    static const QRegularExpression sides(u"^(\\p{L}{3,9}\\.? \\d{2})\\s*[–—-]\\s*(.+)$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression month(u"^(\\p{L}{3,9}\\.?) (\\d{2})$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto read = [](const QString &side) {
        const auto match = month.match(side);
        Date date = parseDate(match.hasMatch() ? match.captured(1) + u" 20"_s + match.captured(2) : side);
        date.typed = side;
        return date;
    };
    const auto match = sides.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const DateRange range{read(match.captured(1)), read(match.captured(2))};
    const bool understood =
        range.start.meaning.month > 0 && (range.end.meaning.month > 0 || range.end.present);
    return understood ? std::optional(range) : std::nullopt;
}

/// "02/15 - 12/18": months and years of two digits, read only where both sides are.
std::optional<DateRange> shortMonths(const QString &text)
{
    static const QRegularExpression both(u"^(\\d\\d?/(\\d\\d))\\s*[–—-]\\s*(\\d\\d?/(\\d\\d))$"_s);
    constexpr int thisCentury = 50;
    const auto read = [](const QString &typed, const QString &year) {
        const QString century = year.toInt() < thisCentury ? u"20"_s : u"19"_s;
        Date date = parseDate(typed.first(typed.indexOf(u'/') + 1) + century + year);
        date.typed = typed;
        return date;
    };
    const auto match = both.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const DateRange range{read(match.captured(1), match.captured(2)),
                          read(match.captured(3), match.captured(4))};
    const bool understood = range.start.meaning.month > 0 && range.end.meaning.month > 0
        && range.start.meaning <= range.end.meaning;
    return understood ? std::optional(range) : std::nullopt;
}

std::optional<DateRange> datesIn(QStringView text)
{
    constexpr qsizetype longest = 60;
    const QString bare = bareDates(text).replace(u"--"_s, u"–"_s);
    if (bare.isEmpty() || bare.size() > longest)
        return std::nullopt;
    if (auto range = shortYears(bare))
        return range;
    if (auto range = shortMonths(bare))
        return range;
    return parseDateRange(bare);
}

/// Closes what taking the dates away has left open: "Avature (Trainee" → "Avature (Trainee)".
QString balanced(QString text)
{
    const qsizetype open = text.lastIndexOf(u'(');
    if (open < 0 || text.indexOf(u')', open) >= 0)
        return text;
    if (stripJoints(text.sliced(open + 1)).isEmpty())
        return stripJoints(text.first(open));
    return text + u')';
}

QString withoutEmptyMarks(QString text)
{
    for (const QString &mark : {u"**"_s, u"*"_s, u"`"_s}) {
        if (text == mark || (text.endsWith(u' ' + mark) && text.count(mark) % 2 == 1))
            text.chop(mark.size());
    }
    return stripJoints(text);
}

/// "… since 2008": the date belongs to the sentence before it.
bool endsInSentence(const QString &rich, const QString &rest)
{
    if (rich.endsWith(u'.') && rest.count(u' ') > 2)
        return true;
    static const QStringList words{u"in"_s,     u"since"_s,  u"of"_s,  u"from"_s, u"by"_s, u"until"_s,
                                   u"during"_s, u"for"_s,    u"the"_s, u"seit"_s, u"im"_s, u"von"_s,
                                   u"en"_s,     u"depuis"_s, u"em"_s,  u"nel"_s,  u"в"_s,  u"с"_s,
                                   u"to"_s,     u"and"_s,    u"with"_s};
    return words.contains(rest.sliced(rest.lastIndexOf(u' ') + 1).toLower());
}

/// "(renewed 2024)": words and a date that say one thing together.
std::optional<DateRange> phrasedDate(QStringView inBrackets)
{
    static const QRegularExpression phrase(
        u"^(\\p{Ll}[\\p{L}. ]{1,24}?) (\\S*\\d\\S*|\\p{L}+\\.? \\d{4})\\)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 48;
    if (inBrackets.size() > longest)
        return std::nullopt;
    const auto match = phrase.matchView(inBrackets);
    Date date = match.hasMatch() ? parseDate(match.captured(2)) : Date();
    if (date.meaning.isNull())
        return std::nullopt;
    date.typed = inBrackets.chopped(1).toString();
    return DateRange{date, {}};
}

std::optional<DatedLine> datesAtEnd(const QString &rich)
{
    constexpr qsizetype reach = 64;
    constexpr int mostTokens = 10;
    std::optional<DatedLine> found;
    int tokens = 0;
    for (qsizetype at = rich.size() - 1; at > 0 && rich.size() - at < reach && tokens < mostTokens; --at) {
        const QChar before = rich[at - 1];
        if (!before.isSpace() && before != u'(' && before != u'[')
            continue;
        ++tokens;
        const QStringView tail = QStringView(rich).sliced(at);
        if (!hasDigit(tail) && !tail.startsWith(u"?"))
            continue;
        auto dates = datesIn(tail);
        if (!dates && (before == u'(' || rich.endsWith(u')')))
            dates = looseRange(bareDates(tail));
        if (!dates && before == u'(')
            dates = phrasedDate(tail);
        const QString rest = stripJoints(beforeCut(rich, at));
        if (dates && !endsInSentence(rich, rest))
            found = DatedLine{withoutEmptyMarks(balanced(rest)), dates};
    }
    return found;
}

std::optional<DatedLine> datesAtStart(const QString &rich)
{
    constexpr qsizetype reach = 48;
    std::optional<DatedLine> found;
    for (qsizetype at = 4; at < std::min(reach, rich.size()); ++at) {
        const QChar c = rich[at];
        const bool sure = QStringView(u":|\t`,*").contains(c) || isGap(QStringView(rich).sliced(at));
        if (!sure && !c.isSpace())
            continue;
        const auto dates = datesIn(QStringView(rich).first(at));
        if (!dates)
            continue;
        const QString rest = withoutEmptyMarks(stripJoints(afterCut(rich, at)));
        const QStringView after = QStringView(rich).sliced(at).trimmed();
        const bool joined =
            sure || after.startsWith(u'–') || after.startsWith(u'—') || after.startsWith(u"- ");
        // A year alone before a word is more often part of a sentence: "2019 saw …".
        if (!rest.isEmpty() && (joined || !dates->end.isEmpty()))
            found = DatedLine{rest, dates};
    }
    return found;
}

/// "BSc, 1872 – 1876, London": dates between commas.
std::optional<DatedLine> datesBetween(const QString &rich)
{
    constexpr qsizetype longest = 200;
    if (rich.size() > longest)
        return std::nullopt;
    QString before;
    QString rest = rich;
    for (Halves halves = splitAt(rest, Joint::Comma); !halves.second.isEmpty();
         halves = splitAt(rest, Joint::Comma)) {
        const auto dates = before.isEmpty() ? std::nullopt : datesIn(halves.first);
        if (dates)
            return DatedLine{before + u", "_s + halves.second, dates};
        before += (before.isEmpty() ? QString() : u", "_s) + halves.first;
        rest = halves.second;
    }
    return std::nullopt;
}

} // namespace

bool leadsWithDates(const QString &rich)
{
    const auto dated = hasDigit(rich) ? datesAtStart(rich) : std::nullopt;
    const qsizetype rest = dated ? rich.lastIndexOf(dated->rest) : -1;
    return rest > 0 && std::ranges::any_of(std::array{1, 2}, [&](int back) {
               return rest >= back && isGap(QStringView(rich).sliced(rest - back));
           });
}

DatedLine splitDates(const QString &rich)
{
    if (!hasDigit(rich) && !rich.contains(u"(?"))
        return {rich, std::nullopt};
    const QString plain = plainOf(rich).trimmed();
    if (auto dates = datesIn(plain))
        return {{}, dates};
    if (auto dates = looseRange(plain))
        return {{}, dates};
    if (auto dates = looseRange(bareDates(plain)))
        return {{}, dates};
    if (auto atEnd = datesAtEnd(rich))
        return *atEnd;
    if (auto atStart = datesAtStart(rich))
        return *atStart;
    if (auto between = datesBetween(rich))
        return *between;
    return {rich, std::nullopt};
}

} // namespace vitae
