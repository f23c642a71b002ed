// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct WordRow {
    QLatin1StringView language;
    QStringView present;
    QStringView summary;
};

constexpr std::array<WordRow, 16> words{{
    {"en"_L1, u"present", u"Summary"},
    {"de"_L1, u"heute", u"Profil"},
    {"fr"_L1, u"aujourd’hui", u"Profil"},
    {"es"_L1, u"actualidad", u"Perfil"},
    {"it"_L1, u"oggi", u"Profilo"},
    {"pt"_L1, u"atualmente", u"Perfil"},
    {"nl"_L1, u"heden", u"Profiel"},
    {"sv"_L1, u"nu", u"Profil"},
    {"pl"_L1, u"obecnie", u"Profil"},
    {"tr"_L1, u"günümüz", u"Profil"},
    {"ru"_L1, u"настоящее время", u"Профиль"},
    {"el"_L1, u"σήμερα", u"Προφίλ"},
    {"ar"_L1, u"الآن", u"نبذة"},
    {"he"_L1, u"היום", u"תקציר"},
    {"zh"_L1, u"至今", u"简介"},
    {"ja"_L1, u"現在", u"概要"},
}};

QLocale localeOf(const QByteArray &language)
{
    return language.isEmpty() ? QLocale(QLocale::English) : QLocale(QString::fromLatin1(language));
}

/// The parts of a pattern that a partial date can fill: no day, no month where none was given. Without a
/// pattern the day is left out: a CV counts in months.
QString fittingPattern(const PartialDate &date, const QString &pattern, const QByteArray &language)
{
    if (date.month == 0)
        return u"yyyy"_s;
    if (!pattern.isEmpty() && (date.day != 0 || !pattern.contains(u'd')))
        return pattern;
    if (language.startsWith("zh") || language.startsWith("ja"))
        return u"yyyy'年'M'月'"_s;
    return language.startsWith("ko") ? u"yyyy'년' M'월'"_s : u"MMM yyyy"_s;
}

} // namespace

QString word(Word which, const QByteArray &language)
{
    const WordRow *row = &words.front();
    for (const WordRow &candidate : words)
        if (language.startsWith(candidate.language))
            row = &candidate;
    return (which == Word::Present ? row->present : row->summary).toString();
}

QString sectionWord(SectionKind kind, const QByteArray &)
{
    return QCoreApplication::translate("Schema", kindSpec(kind).title);
}

QString formatDate(const Date &date, const QString &pattern, const QByteArray &language)
{
    if (!date.typed.isEmpty() && (pattern.isEmpty() || date.meaning.isNull()))
        return date.typed;
    if (date.meaning.isNull())
        return date.present ? word(Word::Present, language) : date.typed;
    const QDate day(date.meaning.year, std::max(date.meaning.month, 1), std::max(date.meaning.day, 1));
    return localeOf(language).toString(day, fittingPattern(date.meaning, pattern, language));
}

QString formatDates(const DateRange &range, const QString &pattern, const QByteArray &language)
{
    const QString start = formatDate(range.start, pattern, language);
    // "since 2020" is typed as a start that goes on; a pattern says the rest.
    const bool goesOn = range.end.isEmpty() && range.start.present && !range.start.meaning.isNull();
    const bool asTyped = pattern.isEmpty() && !range.start.typed.isEmpty();
    const QString end =
        goesOn && !asTyped ? word(Word::Present, language) : formatDate(range.end, pattern, language);
    if (start.isEmpty() || end.isEmpty())
        return start + end;
    return u"%1 – %2"_s.arg(start, end);
}

} // namespace vitae
