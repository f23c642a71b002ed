// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/datetext.h"
#include "pageitems.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

DateForm withPattern(const QString &pattern)
{
    DateForm form;
    form.pattern = pattern;
    return form;
}

} // namespace

/// How dates are written: patterns, ranges, the present, durations, in the language of the CV.
class DatePatternsTest : public QObject {
    Q_OBJECT
  private slots:
    void patternsSpeakTheLanguage_data();
    void patternsSpeakTheLanguage();
    void shortMonthsAreOfOneKind();
    void whatIsMissingIsNotInvented();
    void rangesTakeTheirForm_data();
    void rangesTakeTheirForm();
    void rangeWithinAYearIsSaidOnce();
    void presentTakesItsWord();
    void durationsCountBothEnds_data();
    void durationsCountBothEnds();
    void durationsTakeThePluralsOfTheLanguage_data();
    void durationsTakeThePluralsOfTheLanguage();
    void durationsStandWhereAsked();
    void presentLastsUntilTheDocumentsDate();
};

void DatePatternsTest::patternsSpeakTheLanguage_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *language, const QString &pattern, const QString &shown) {
        QTest::addRow("%s %s", language, qPrintable(pattern)) << QByteArray(language) << pattern << shown;
    };
    row("en", u"MMMM yyyy"_s, u"April 2021"_s);
    row("en", u"MMM yyyy"_s, u"Apr 2021"_s);
    row("en", u"MM/yyyy"_s, u"04/2021"_s);
    row("en", u"M/yy"_s, u"4/21"_s);
    row("en", u"yyyy-MM"_s, u"2021-04"_s);
    row("en", u"yyyy"_s, u"2021"_s);
    row("de", u"MMMM yyyy"_s, u"April 2021"_s);
    row("fr", u"MMM yyyy"_s, u"avr. 2021"_s);
    row("es", u"MMMM 'de' yyyy"_s, u"abril de 2021"_s); // the letters in quotes ask for no day
    row("ru", u"MMMM yyyy"_s, u"апрель 2021"_s); // not as in "2 апреля"
    row("pl", u"MMMM yyyy"_s, u"kwiecień 2021"_s);
    row("fi", u"MMM yyyy"_s, u"huhti 2021"_s);
    row("ca", u"MMM yyyy"_s, u"abr. 2021"_s);
    row("ja", u"yyyy年M月"_s, u"2021年4月"_s);
}

void DatePatternsTest::patternsSpeakTheLanguage()
{
    QFETCH(const QByteArray, language);
    QFETCH(const QString, pattern);
    const Date april{u"04.2021"_s, {2021, 4, 0}, false};
    QTEST(formatDate(april, withPattern(pattern), Words(language)), "shown");
}

void DatePatternsTest::shortMonthsAreOfOneKind()
{
    QStringList months;
    for (qint8 month = 1; month <= 12; ++month)
        months += formatDate({{}, {2021, month, 0}, false}, withPattern(u"MMM"_s), Words("de"));
    QCOMPARE(months.join(u' '), u"Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."_s);
}

void DatePatternsTest::whatIsMissingIsNotInvented()
{
    const Words english("en"), russian("ru");
    QCOMPARE(formatDate({u"2021"_s, {2021, 0, 0}, false}, withPattern(u"MMM yyyy"_s), english), u"2021");
    QCOMPARE(formatDate({{}, {2021, 4, 0}, false}, withPattern(u"d MMMM yyyy"_s), english), u"Apr 2021");
    QCOMPARE(formatDate({{}, {2021, 4, 2}, false}, withPattern(u"d MMMM yyyy"_s), english), u"2 April 2021");
    QCOMPARE(formatDate({{}, {2021, 4, 2}, false}, withPattern(u"d MMMM yyyy"_s), russian), u"2 апреля 2021");
    QCOMPARE(formatDate({u"after the war"_s, {}, false}, withPattern(u"yyyy"_s), english), u"after the war");
}

void DatePatternsTest::rangesTakeTheirForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("shown");
    QTest::newRow("template") << u"{start} – {end}"_s << u"2019 – 2021"_s;
    QTest::newRow("other template") << u"from {start} to {end}"_s << u"from 2019 to 2021"_s;
    QTest::newRow("sign") << u"—"_s << u"2019 — 2021"_s;
    QTest::newRow("word") << u"to"_s << u"2019 to 2021"_s;
    QTest::newRow("no duration asked for") << u"{start}–{end}[ ({duration})]"_s << u"2019–2021"_s;
    QTest::newRow("no template") << u"{start} – [{end}"_s << u"{start} – [{end}"_s;
}

void DatePatternsTest::rangesTakeTheirForm()
{
    QFETCH(const QString, form);
    DateForm dates;
    dates.range = form;
    QTEST(formatDates(range(u"2019"_s, u"2021"_s), dates, Words("en")), "shown");
    QCOMPARE(formatDates({parseDate(u"2019"_s), {}}, dates, Words("en")), u"2019"); // one date is no range
}

void DatePatternsTest::rangeWithinAYearIsSaidOnce()
{
    const DateRange year = range(u"2021-02"_s, u"2021-11"_s);
    QCOMPARE(formatDates(year, withPattern(u"yyyy"_s), Words("en")), u"2021");
    QCOMPARE(formatDates(year, withPattern(u"MM/yyyy"_s), Words("en")), u"02/2021 – 11/2021");
}

void DatePatternsTest::presentTakesItsWord()
{
    const DateRange open = range(u"2021"_s, u"present"_s);
    DateForm form;
    QCOMPARE(formatDates(open, form, Words("de")), u"2021 – present"); // as it was typed
    form.pattern = u"yyyy"_s;
    QCOMPARE(formatDates({{{}, {2021, 0, 0}, false}, {{}, {}, true}}, form, Words("de")), u"2021 – heute");
    form.present = u"jetzt"_s;
    QCOMPARE(formatDates(open, form, Words("de")), u"2021 – jetzt");
    QCOMPARE(formatDates({{u"since 2021"_s, {2021, 0, 0}, true}, {}}, form, Words("de")), u"2021 – jetzt");
}

void DatePatternsTest::durationsCountBothEnds_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("years");
    QTest::addColumn<int>("months");
    QTest::newRow("one month") << u"2021-04"_s << u"2021-04"_s << 0 << 1;
    QTest::newRow("months") << u"2021-01"_s << u"2021-03"_s << 0 << 3;
    QTest::newRow("a whole year") << u"2021-01"_s << u"2021-12"_s << 1 << 0;
    QTest::newRow("years and months") << u"2019-04"_s << u"2021-08"_s << 2 << 5;
    QTest::newRow("years alone") << u"2019"_s << u"2021"_s << 2 << 0;
    QTest::newRow("a year and a month") << u"2019"_s << u"2021-08"_s << 2 << 0;
    QTest::newRow("one year is no time") << u"2021"_s << u"2021"_s << 0 << 0;
    QTest::newRow("backwards") << u"2021-05"_s << u"2020-01"_s << 0 << 0;
    QTest::newRow("not understood") << u"once"_s << u"2021"_s << 0 << 0;
    QTest::newRow("goes on") << u"2024-12"_s << u"present"_s << 1 << 2;
}

void DatePatternsTest::durationsCountBothEnds()
{
    QFETCH(const QString, start);
    QFETCH(const QString, end);
    const Duration duration = durationOf(range(start, end), {2026, 1, 0});
    QTEST(duration.years, "years");
    QTEST(duration.months, "months");
    QCOMPARE(durationOf(range(u"2021-04"_s, u"present"_s), {}), Duration()); // nobody knows today
}

void DatePatternsTest::durationsTakeThePluralsOfTheLanguage_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("years"); // one, two, five
    const auto row = [](const char *language, const QString &years) {
        QTest::newRow(language) << QByteArray(language) << years;
    };
    row("en", u"1 year, 2 years, 5 years"_s);
    row("de", u"1 Jahr, 2 Jahre, 5 Jahre"_s);
    row("pl", u"1 rok, 2 lata, 5 lat"_s);
    row("ru", u"1 год, 2 года, 5 лет"_s);
    row("ja", u"1 年, 2 年, 5 年"_s);
}

void DatePatternsTest::durationsTakeThePluralsOfTheLanguage()
{
    QFETCH(const QByteArray, language);
    DateForm form;
    form.showsDuration = true;
    form.range = u"{years}"_s;
    QStringList shown;
    for (const QString &end : {u"2011"_s, u"2012"_s, u"2015"_s})
        shown += formatDates(range(u"2010"_s, end), form, Words(language)).replace(QChar(0xa0), u' ');
    QTEST(shown.join(u", "_s), "years");
    if (language == "en") {
        form.range = u"{years} {months}"_s;
        form.shortUnits = true;
        QCOMPARE(formatDates(range(u"2019-04"_s, u"2021-08"_s), form, Words("en")), u"2 yrs 5 mths");
    }
}

void DatePatternsTest::durationsStandWhereAsked()
{
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    CvBuilder cv;
    cv.section(SectionKind::Experience, u"Work"_s);
    cv.entry({{Field::Position, u"Analyst"_s}, {Field::Dates, range(u"2019-04"_s, u"2021-08"_s)}});
    cv.section(SectionKind::Education, u"School"_s);
    cv.entry({{Field::Degree, u"Diploma"_s}, {Field::Dates, range(u"2010-09"_s, u"2014-07"_s)}});
    const Theme theme = themeNamed(u"plain"_s, {set(u"date.duration"_s, u"experience, volunteer"_s)});
    const PageList pages = layout(cv.build(), theme, *fonts).pages;
    QVERIFY(textWith(pages.pages.front(), u"2019-04 – 2021-08 (2 years, 5 months)"_s).run);
    QVERIFY(textWith(pages.pages.front(), u"2010-09"_s).run->text.endsWith(u"2014-07"_s));
}

void DatePatternsTest::presentLastsUntilTheDocumentsDate()
{
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    CvBuilder builder;
    builder.section(SectionKind::Experience, u"Work"_s);
    builder.entry({{Field::Position, u"Analyst"_s}, {Field::Dates, range(u"2024-12"_s, u"present"_s)}});
    const Theme theme = themeNamed(u"plain"_s, {set(u"date.duration"_s, u"experience"_s)});
    Cv cv = builder.build();
    LayoutCache cache;
    const auto said = [&] {
        return textWith(layout(cv, theme, *fonts, &cache).pages.pages[0], u"2024"_s).run->text;
    };
    QCOMPARE(said(), u"2024-12 – present");
    cv.modified = u"2026-01-31T12:00:00Z"_s;
    QCOMPARE(said(), u"2024-12 – present (1 year, 2 months)"); // the cache knows that time has passed
}

QTEST_GUILESS_MAIN(DatePatternsTest)
#include "test_layout_datepatterns.moc"
