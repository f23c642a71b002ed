// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <algorithm>

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
        for (const QString &family :
             {u"Inter"_s, u"Lato"_s, u"EB Garamond"_s, u"Carlito"_s, u"Source Sans 3"_s, u"Noto Sans"_s,
              u"Noto Serif"_s, u"DejaVu Sans"_s, u"Roboto"_s}) {
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
        const auto fonts = FontSet::fromFolders(
            {u"/usr/share/fonts/opentype"_s, u"/usr/share/fonts/truetype"_s}); // the pinned ones and Roboto
        if (!fonts->hasFamily(family))
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
        SamplePages pages(fonts);
        for (const QString &line : lines)
            pages.addText(line, font);
        const QByteArray pdf = PdfWriter().write(pages.list);
        save(pdf, QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        const QString wanted = readback::normalised(lines.join(u'\n'));
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), wanted);
        QCOMPARE(readback::normalised(readback::qtPdf(pdf)), wanted);
    }

    void brokenWordsComeBackWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("address");
        QTest::newRow("compound")
            << u"Written with Colossal-AI and a ring-style, gather-split-style reduction."_s << false;
        QTest::newRow("DOI") << u"doi.org/10.18653/v1/2023.acl-long.134 https://example.org/a/long-path/fi"_s
                             << true;
    }
    void brokenWordsComeBackWhole()
    {
        QFETCH(QString, text);
        QFETCH(bool, address);
        int broken = 0;
        for (float width = 60; width < 220; width += 9) {
            SamplePages pages(m_fonts);
            Inline piece = styled(text, {u"Lato"_s});
            if (address)
                piece.breaks = Breaks::Address;
            const ParagraphPtr paragraph =
                pages.addParagraph({piece}, pages.addNode(StructureRole::P), width);
            for (const Line &line : paragraph->lines)
                broken += line.endsInsideWord;
            const QByteArray pdf = PdfWriter().write(pages.list);
            QCOMPARE(readback::normalised(readback::pdftotext(pdf)), text);
            QCOMPARE(readback::normalised(readback::qtPdf(pdf)), text);
        }
        QVERIFY(broken > 2);
    }

    void wordsBrokenAcrossALinkAreNeitherDoubledNorLost()
    {
        for (float width = 60; width < 260; width += 13) {
            SamplePages pages(m_fonts);
            Inline link = styled(u"https://example.org/one/two-three/four"_s, {u"Lato"_s});
            link.link = link.text;
            link.breaks = Breaks::Address;
            pages.addParagraph(
                {styled(u"(see pre-"_s, {u"Lato"_s}), link, styled(u"-post), then more"_s, {u"Lato"_s})},
                pages.addNode(StructureRole::P), width);
            const QByteArray pdf = PdfWriter().write(pages.list);
            const QString wanted = u"(seepre-https://example.org/one/two-three/four-post),thenmore"_s;
            QCOMPARE(squeezed(readback::pdftotext(pdf)), wanted);
            QCOMPARE(squeezed(readback::qtPdf(pdf)), wanted);
        }
    }

    void textIsReadAsTypedWhateverItLooksLike()
    {
        SamplePages pages(m_fonts);
        Inline caps = styled(u"Small Capitals"_s, {u"EB Garamond"_s});
        caps.style.letterCase = LetterCase::SmallCaps;
        Inline upper = styled(u"Upper straße"_s, {u"Lato"_s});
        upper.style.letterCase = LetterCase::Upper;
        Inline wide = styled(u"Wide tracking"_s, {u"Inter"_s});
        wide.style.tracking = 0.3F;
        for (const Inline &piece : {caps, upper, wide})
            pages.addParagraph({piece}, pages.addNode(StructureRole::P));
        const QByteArray pdf = PdfWriter().write(pages.list);
        const QString wanted = u"Small Capitals Upper straße Wide tracking"_s;
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), wanted);
        QCOMPARE(readback::normalised(readback::qtPdf(pdf)), wanted);
    }

    void oneGlyphForTwoTextsIsReadAsEach()
    {
        const QString text = u"5 \u00b5m or 5 \u03bcm; 7 \u2126 or \u03a9; a\u00a0b c-d e\u2011f"_s;
        for (const QString &family :
             {u"Inter"_s, u"Carlito"_s, u"DejaVu Sans"_s, u"Source Sans 3"_s, u"Lato"_s}) {
            SamplePages pages(m_fonts);
            pages.addText(text, {family});
            const QByteArray pdf = PdfWriter().write(pages.list);
            QString wanted = text;
            wanted.replace(u'\u00a0', u' ');
            QCOMPARE(readback::pdftotext(pdf).simplified(), wanted);
        }
    }

    void wordsStandWhereTheLayoutPutThem()
    {
        SamplePages pages(m_fonts);
        for (const char *family : {"Lato", "Inter", "EB Garamond"})
            pages.addText(u"Evaluation of AV To Wa efficient kerning at the end of a long line"_s,
                          {QString::fromLatin1(family)});
        QList<double> wanted;
        for (const Item &item : pages.list.pages[0].items) {
            const Run &run = *std::get<TextItem>(item.content).run;
            for (const WordSpan &word : run.words) {
                const auto glyph = std::ranges::find(run.glyphs, word.begin, &Glyph::cluster);
                wanted << item.origin.x() + double(glyph->x);
            }
        }
        const QString boxes = readback::pdftotext(PdfWriter().write(pages.list), {u"-bbox"_s});
        static const QRegularExpression start(u"xMin=\"([0-9.]+)\""_s);
        qsizetype found = 0;
        for (const QRegularExpressionMatch &match : start.globalMatch(boxes)) {
            QVERIFY(found < wanted.size());
            QCOMPARE_LT(qAbs(match.captured(1).toDouble() - wanted[found]), 0.03);
            ++found;
        }
        QCOMPARE(found, wanted.size());
    }

    void equalPagesGiveEqualBytes()
    {
        const QByteArray cold = sample();
        SamplePages other(m_fonts);
        other.addText(u"Ωμ Another document with other glyphs, 履歴書, efficient"_s, {u"Lato"_s});
        PdfWriter writer;
        (void)writer.write(other.list);
        const PageList list = samplePages();
        QCOMPARE(writer.write(list), cold);
        (void)writer.write(other.list);
        QCOMPARE(writer.write(list), cold);
        QCOMPARE(writer.write(list), cold);
    }

    void anotherProcessWritesTheSameBytes()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--write-sample"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), sample());
    }

  public:
    QByteArray sample() { return PdfWriter().write(samplePages()); }
    void useFonts() { m_fonts = pinnedFonts(); }

  private:
    PageList samplePages()
    {
        SamplePages pages(m_fonts);
        const int heading = pages.addNode(StructureRole::H1);
        pages.addParagraph({styled(u"Ada Example"_s, {u"EB Garamond"_s}, 24)}, heading);
        Inline link = styled(u"https://example.org/a/very/long/path"_s, {u"Lato"_s});
        link.link = u"https://example.org/"_s;
        link.linkContents = u"Web page"_s;
        link.breaks = Breaks::Address;
        pages.addParagraph(
            {styled(u"An efficient office: see "_s, {u"Lato"_s}), link,
             styled(u", or Colossal-AI and a long-winded compound-word at the end."_s, {u"Lato"_s})},
            pages.addNode(StructureRole::P), 150);
        return pages.list;
    }
    static QString squeezed(const QString &text) { return readback::normalised(text).remove(u' '); }
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

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    TestPdf test;
    if (argc > 1 && qstrcmp(argv[1], "--write-sample") == 0) { // what the other process of a test does
        test.useFonts();
        const QByteArray pdf = test.sample();
        return fwrite(pdf.constData(), 1, size_t(pdf.size()), stdout) == size_t(pdf.size()) ? 0 : 1;
    }
    return QTest::qExec(&test, argc, argv);
}

#include "test_render_pdf.moc"
