// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

using namespace vitae;
using namespace Qt::StringLiterals;

class TestPdf : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void qpdfFindsNothingToComplainAbout()
    {
        const QByteArray pdf = sample();
        save(pdf, u"sample.pdf"_s);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QVERIFY(readback::pdftotext(pdf).contains(u"efficient"_s));
        QVERIFY2(readback::qtPdf(pdf).contains(u"efficient"_s), qPrintable(readback::qtPdf(pdf)));
    }

    void textComesBackFromEveryFace_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("weight");
        QTest::addColumn<bool>("italic");
        for (const QString &family : {u"Inter"_s, u"Lato"_s, u"EB Garamond"_s, u"Carlito"_s, u"Source Sans 3"_s,
                                      u"Noto Sans"_s, u"Noto Serif"_s, u"DejaVu Sans"_s, u"Roboto"_s}) {
            QTest::addRow("%s", qPrintable(family)) << family << 400 << false;
            QTest::addRow("%s bold", qPrintable(family)) << family << 700 << false;
            QTest::addRow("%s italic", qPrintable(family)) << family << 400 << true;
        }
    }
    void textComesBackFromEveryFace()
    {
        QFETCH(QString, family);
        QFETCH(int, weight);
        QFETCH(bool, italic);
        if (!m_fonts->hasFamily(family))
            QSKIP("this font is not installed");
        const FontRequest font{family, weight, italic};
        const QStringList lines{u"(+65) 5550 0100"_s,
                                u"https://example.org/fi"_s,
                                u"efficient office fine-tuning flow first"_s,
                                u"AV To Wa"_s,
                                u"Größe café naïve Łódź İstanbul"_s,
                                u"Ελληνικά Αθήνα"_s,
                                u"Москва Жуковский"_s,
                                u"مرحبا بالعالم السلام"_s,
                                u"שלום עולם"_s,
                                u"中文简历 北京大学"_s,
                                u"日本語 履歴書 かな カナ"_s};
        SamplePages pages(m_fonts);
        for (const QString &line : lines)
            pages.addText(line, font);
        const QByteArray pdf = PdfWriter().write(pages.list);
        save(pdf, QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        const QString wanted = readback::normalised(lines.join(u'\n'));
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), wanted);
        QCOMPARE(readback::normalised(readback::qtPdf(pdf)), wanted);
    }

  private:
    QByteArray sample()
    {
        SamplePages pages(m_fonts);
        const int heading = pages.addNode(StructureRole::H1);
        pages.addParagraph({styled(u"Ada Example"_s, {u"EB Garamond"_s}, 24)}, heading);
        Inline link = styled(u"https://example.org/a/very/long/path"_s, {u"Lato"_s});
        link.link = u"https://example.org/"_s;
        link.linkContents = u"Web page"_s;
        link.breaks = Breaks::Address;
        pages.addParagraph({styled(u"An efficient office: see "_s, {u"Lato"_s}), link,
                            styled(u", or Colossal-AI and a long-winded compound-word at the end."_s, {u"Lato"_s})},
                           pages.addNode(StructureRole::P), 150);
        return PdfWriter().write(pages.list);
    }
    /// For looking at: kept where VITAE_KEEP names a folder.
    static void save(const QByteArray &pdf, const QString &name)
    {
        const QString folder = qEnvironmentVariable("VITAE_KEEP");
        QFile file(folder + u'/' + name);
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }

    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestPdf)
#include "test_render_pdf.moc"
