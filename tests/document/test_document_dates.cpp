// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/values.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestDates : public QObject {
    Q_OBJECT

  private slots:
    void understandsDatesAsTyped_data();
    void understandsDatesAsTyped();
    void understandsRanges_data();
    void understandsRanges();
};

void TestDates::understandsDatesAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char16_t *typed, const char *meaning) {
        const QString text = QString::fromUtf16(typed);
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(meaning);
    };
    row(u"2021", "2021");
    row(u"2021-04", "2021-04");
    row(u"2021-04-30", "2021-04-30");
    row(u"2021-04-30T10:00:00Z", "2021-04-30");
    row(u"2020-19", "");
    row(u"2021-02-30", "");
    row(u"04/2021", "2021-04");
    row(u"13/2021", "");
    row(u"30.04.2021", "2021-04-30");
    row(u"30/04/2021", "2021-04-30");
    row(u"04/30/2021", "2021-04-30");
    row(u"04/05/2021", "2021");
    row(u"Apr 2021", "2021-04");
    row(u"Apr. 2021", "2021-04");
    row(u"Sept 2021", "2021-09");
    row(u"APRIL, 2021", "2021-04");
    row(u"April 30th, 2021", "2021-04-30");
    row(u"30 Apr 2021", "2021-04-30");
    row(u"Apr '21", "2021-04");
    row(u"avril 2021", "2021-04");
    row(u"1er août 2021", "2021-08-01");
    row(u"4 de julio de 2020", "2020-07-04");
    row(u"març de 2020", "2020-03");
    row(u"März 2021", "2021-03");
    row(u"3. Oktober 1990", "1990-10-03");
    row(u"października 2019", "2019-10");
    row(u"сентябрь 2019 г.", "2019-09");
    row(u"ΜΆΡΤΙΟΣ 2019", "2019-03");
    row(u"Şubat 2018", "2018-02");
    row(u"2021年4月", "2021-04");
    row(u"2021年4月30日", "2021-04-30");
    row(u"2021년 4월", "2021-04");
    row(u"tháng 4 năm 2021", "2021-04");
    row(u"أبريل ٢٠٢١", "2021-04");
    row(u"Spring 2021", "2021");
    row(u"WS 2020/21", "2020");
    row(u"2020/21", "2020");
    row(u"Expected May 2027", "2027-05");
    row(u"2018-2019", "2018");
    row(u"May", "");
    row(u"Room 2021", "");
    row(u"5550 0100", "");
    row(u"in press", "");
    row(u"", "");
}

void TestDates::understandsDatesAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, meaning);
    const Date date = parseDate(typed);
    QCOMPARE(date.typed, typed);
    QCOMPARE(date.meaning.iso(), meaning);
}

void TestDates::understandsRanges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); ///< start|meaning|end|meaning, "now" for the present
    const auto row = [](const char16_t *typed, const char16_t *expected) {
        const QString text = QString::fromUtf16(typed);
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf16(expected);
    };
    row(u"Aug 2024 – Present", u"Aug 2024|2024-08|Present|now");
    row(u"2018-2019", u"2018|2018|2019|2019");
    row(u"2018/2019", u"2018|2018|2019|2019");
    row(u"2018–19", u"2018|2018|19|2019");
    row(u"2021-04", u"2021-04|2021-04||");
    row(u"2023", u"2023|2023||");
    row(u"Jan 2020 – June 2021", u"Jan 2020|2020-01|June 2021|2021-06");
    row(u"Jan 2020 - June 2021", u"Jan 2020|2020-01|June 2021|2021-06");
    row(u"Jan – Mar 2020", u"Jan|2020-01|Mar 2020|2020-03");
    row(u"12–15 June 2023", u"12|2023-06-12|15 June 2023|2023-06-15");
    row(u"2020-01 – 2021-06", u"2020-01|2020-01|2021-06|2021-06");
    row(u"2020-01-2021-06", u"2020-01|2020-01|2021-06|2021-06");
    row(u"04/2020 - 06/2021", u"04/2020|2020-04|06/2021|2021-06");
    row(u"April 2021 to now", u"April 2021|2021-04|now|now");
    row(u"März 2019 bis heute", u"März 2019|2019-03|heute|now");
    row(u"2019年4月至今", u"2019年4月|2019-04|至今|now");
    row(u"2019年4月 – 至今", u"2019年4月|2019-04|至今|now");
    row(u"2019年4月~现在", u"2019年4月|2019-04|现在|now");
    row(u"янв 2019 — настоящее время", u"янв 2019|2019-01|настоящее время|now");
    row(u"since 2020", u"since 2020|2020+||");
    row(u"2020 –", u"2020 –|2020+||");
    row(u"Tower 42 – Level 3", u"");
    row(u"Present", u"");
    row(u"Working 2018 - 2019", u"");
    row(u"ISC 2021", u"");
    row(u"391–404", u"");
    row(u"2391–2404", u"");
    row(u"", u"");
}

void TestDates::understandsRanges()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const std::optional<DateRange> range = parseDateRange(typed);
    QString result;
    if (range)
        result = QStringList({range->start.typed,
                              range->start.meaning.iso() + (range->start.present ? u"+"_s : QString()),
                              range->end.typed, range->end.present ? u"now"_s : range->end.meaning.iso()})
                     .join(u'|');
    QCOMPARE(result, expected);
}

QTEST_GUILESS_MAIN(TestDates)
#include "test_document_dates.moc"
