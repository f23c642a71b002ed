// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/deflater.h"
#include "render/pdfcatalog.h"
#include "render/pdfsyntax.h"
#include "render/stretches.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestSyntax : public QObject {
    Q_OBJECT
  private slots:
    void numbersAreShortestAndNeverScientific_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("zero") << 0.0 << "0"_ba;
        QTest::newRow("minus zero") << -0.0001 << "0"_ba;
        QTest::newRow("whole") << 42.0 << "42"_ba;
        QTest::newRow("no leading zero") << 0.25 << ".25"_ba;
        QTest::newRow("negative") << -0.5 << "-.5"_ba;
        QTest::newRow("inner zeros") << 10.005 << "10.005"_ba;
        QTest::newRow("rounded") << 841.8898 << "841.89"_ba;
        QTest::newRow("large") << 1e9 << "1000000000"_ba;
    }
    void numbersAreShortestAndNeverScientific()
    {
        QFETCH(double, value);
        std::string out;
        pdf::appendNumber(out, value);
        QTEST(QByteArray::fromStdString(out), "written");
    }

    void stringsKeepEveryByte()
    {
        std::string out;
        pdf::appendLiteral(out, std::string_view("a(b)\\c\r\n\0d", 10));
        QCOMPARE(QByteArray::fromStdString(out), QByteArray("(a\\(b\\)\\\\c\\r\n\0d)", 16));
    }

    void textIsAsciiOrUtf16()
    {
        std::string out;
        pdf::appendText(out, u"CV (x)");
        pdf::appendText(out, u"Ł");
        QCOMPARE(QByteArray::fromStdString(out), "(CV \\(x\\))(\xfe\xff\x01\x41)"_ba);
    }

    void namesEscapeWhatIsNotRegular()
    {
        std::string out;
        pdf::appendName(out, "A#b c/ö");
        QCOMPARE(QByteArray::fromStdString(out), "/A#23b#20c#2F#C3#B6"_ba);
    }

    void datesDoNotDependOnThePlace()
    {
        QCOMPARE(pdfDate(u"2026-11-22T16:30:00+01:00"_s), "D:20261122153000Z"_ba);
        QCOMPARE(pdfDate(u"2026-11-22T16:30:00"_s), "D:20261122163000Z"_ba);
        QCOMPARE(pdfDate(u"2026-11-22"_s), "D:20261122000000Z"_ba);
        QCOMPARE(pdfDate(u"soon"_s), QByteArray());
        QCOMPARE(pdfDate(QString()), QByteArray());
    }

    void pageLabelsAreWrittenOnlyWhereTheySayMore()
    {
        PageList list;
        list.pages.resize(3);
        for (int i = 0; i < 3; ++i)
            list.pages[size_t(i)].label = QString::number(i + 1);
        QCOMPARE(pageLabels(list), std::string());
        list.pages[0].label = u"i"_s;
        QCOMPARE(pageLabels(list), std::string("/PageLabels<</Nums[0<</P(i)>> 1<</S/D/St 2>>]>>"));
    }

    void visualRunsReturnToLogicalOrder()
    {
        using Order = std::vector<size_t>;
        QCOMPARE(logicalOrder({0, 0}), Order({0, 1}));
        QCOMPARE(logicalOrder({1, 1, 1}), Order({2, 1, 0}));
        QCOMPARE(logicalOrder({1, 2, 2, 1}), Order({3, 1, 2, 0})); // a number within Hebrew
        QCOMPARE(logicalOrder({0, 1, 1, 0}), Order({0, 2, 1, 3}));
    }

    void sameBytesAreDeflatedOnce()
    {
        Deflater deflater;
        const SharedBytes first = deflater.deflate("some bytes");
        QCOMPARE(deflater.deflate("some bytes"), first);
        deflater.nextGeneration();
        QCOMPARE(deflater.deflate("some bytes"), first);
        deflater.nextGeneration();
        deflater.nextGeneration();
        const SharedBytes again = deflater.deflate("some bytes");
        QVERIFY(again != first);
        QCOMPARE(*again, *first);
    }
};

QTEST_GUILESS_MAIN(TestSyntax)
#include "test_render_syntax.moc"
