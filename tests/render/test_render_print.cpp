// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "layout/pageinterval.h"
#include "pdfstructure.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

#include <QGuiApplication>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QByteArray forPrinters(const PageList &pages)
{
    return PdfWriter(PdfWriter::Fonts::Type1).write(pages);
}

/// The share of pixels that differ by more than a shade.
double difference(const QImage &a, const QImage &b)
{
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24;
    return double(different) / (double(a.width()) * a.height());
}

} // namespace

/// What printers get: fonts that print systems keep as fonts, and some of the pages.
class TestPrint : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void textComesBackFromTheFontsForPrinters_data()
    {
        QTest::addColumn<QString>("family");
        for (const QString &family :
             {u"Inter"_s, u"Lato"_s, u"EB Garamond"_s, u"Carlito"_s, u"Source Sans 3"_s, u"Noto Serif"_s})
            QTest::addRow("%s", qPrintable(family)) << family;
    }
    void textComesBackFromTheFontsForPrinters()
    {
        QFETCH(QString, family);
        const QStringList lines{u"(+65) 5550 0100"_s,
                                u"efficient office fine-tuning flow first"_s,
                                u"Größe café naïve Łódź İstanbul"_s,
                                u"Ελληνικά Αθήνα"_s,
                                u"Москва Жуковский"_s,
                                u"中文简历 北京大学"_s};
        SamplePages pages(m_fonts);
        for (const QString &line : lines)
            pages.addText(line, {family, 400, false});
        const QByteArray pdf = forPrinters(pages.list);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), readback::normalised(lines.join(u'\n')));
        const QByteArray plain = readback::plain(pdf);
        QVERIFY(plain.contains("/Subtype /Type1"));
        QVERIFY(!plain.contains("/Type0"));
        const QSize size(1200, 800);
        const double off = difference(readback::popplerPicture(pdf, size),
                                      readback::popplerPicture(PdfWriter().write(pages.list), size));
        QVERIFY2(off < 0.001, qPrintable(QString::number(off)));
    }

    void aFaceWithManyGlyphsBecomesSeveralFonts()
    {
        SamplePages pages(m_fonts);
        QStringList lines;
        for (char16_t c = 0x4e00; c < 0x4e00 + 400; c += 20) {
            QString line;
            for (char16_t i = 0; i < 20; ++i)
                line += QChar(c + i);
            lines << line;
            pages.addText(line, {u"Noto Sans CJK SC"_s, 400, false});
        }
        const QByteArray pdf = forPrinters(pages.list);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), readback::normalised(lines.join(u'\n')));
        QCOMPARE(forPrinters(pages.list), pdf);
    }

    void somePagesAreADocumentOfTheirOwn()
    {
        SamplePages pages(m_fonts);
        const QStringList texts{u"first"_s, u"second"_s, u"third"_s};
        for (int i = 0; i < 3; ++i) {
            if (i > 0)
                pages.addPage();
            pages.addText(texts[i], {u"Lato"_s, 400, false});
            pages.list.outline.push_back({0, texts[i], i, 60, -1});
        }
        for (size_t i = 0; i < 3; ++i)
            pages.list.pages[i].label = QString::number(i + 1);
        const PageList part = pagesIn(pages.list, {{2, 3}, {7, 9}});
        QCOMPARE(part.pages.size(), size_t(2));
        const QByteArray pdf = PdfWriter().write(part);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), u"second third");
        QCOMPARE(readback::outline(pdf), QStringList({u"second"_s, u"third"_s}));
        QCOMPARE(readback::structure(pdf).filter(u"P "_s).size(), 2);
        QCOMPARE(part.pages.front().label, u"2"_s);
        QVERIFY(pagesIn(pages.list, {}).pages.empty());
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestPrint)
#include "test_render_print.moc"
