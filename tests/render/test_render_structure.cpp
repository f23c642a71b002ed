// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "pdfstructure.h"
#include "readback.h"
#include "render/jpegsegments.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

#include <QBuffer>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TestStructure : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void treeFollowsTheReadingOrder()
    {
        SamplePages pages(m_fonts);
        pages.addParagraph({plain(u"Ada Example"_s)}, pages.addNode(StructureRole::H1));
        const int paragraph = pages.addNode(StructureRole::P);
        pages.addParagraph({plain(u"See "_s), link(u"example.org"_s), plain(u" or not."_s)}, paragraph);
        const int list = pages.addNode(StructureRole::L);
        const int item = pages.addNode(StructureRole::LI, list);
        pages.addParagraph({plain(u"•"_s)}, pages.addNode(StructureRole::Lbl, item));
        pages.addParagraph({plain(u"First."_s)}, pages.addNode(StructureRole::LBody, item));
        pages.list.structure[size_t(item)].language = "de";
        pages.addNode(StructureRole::P); // nothing on the pages belongs to it
        pages.addFooter(u"Ada Example 1"_s);
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::structure(pdf).join(u'\n'),
                 QStringList({u"Document"_s, u" H1 pages:1"_s, u" P pages:1"_s, u"  Link pages:1 links:1"_s,
                              u" L numbering:Disc"_s, u"  LI lang:de"_s, u"   Lbl pages:1"_s,
                              u"   LBody pages:1"_s})
                     .join(u'\n'));
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
        QVERIFY(readback::contents(pdf).contains("/Artifact<</Type/Pagination/Subtype/Footer>>BDC"));
    }

    void elementsSpanPages()
    {
        SamplePages pages(m_fonts);
        const int paragraph = pages.addNode(StructureRole::P);
        pages.addParagraph({plain(u"One page"_s)}, paragraph);
        pages.addPage();
        pages.addParagraph({plain(u"and the next."_s)}, paragraph);
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::structure(pdf), QStringList({u"Document"_s, u" P pages:1,2"_s}));
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
    }

    void largeParentTreesAreWhole()
    {
        SamplePages pages(m_fonts);
        for (int i = 0; i < 150; ++i) {
            pages.addParagraph({plain(u"Page "_s), link(QString::number(i))},
                               pages.addNode(StructureRole::P));
            pages.addPage();
        }
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
    }

    void everyPartOfALinkIsAnAnnotationOfOneElement()
    {
        SamplePages pages(m_fonts);
        pages.addParagraph({plain(u"An efficient office: see "_s),
                            link(u"https://example.org/a/very/long/path"_s), plain(u"."_s)},
                           pages.addNode(StructureRole::P), 150);
        const QByteArray pdf = PdfWriter().write(pages.list);
        const QString row = u"1 https://example.org/ Web page of Ada"_s;
        QCOMPARE(readback::links(pdf), QStringList({row, row}));
        QCOMPARE(readback::structure(pdf),
                 QStringList({u"Document"_s, u" P pages:1"_s, u"  Link pages:1 links:2"_s}));
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
    }

    void outlineNestsByLevel()
    {
        SamplePages pages(m_fonts);
        pages.list.outline = {{0, u"Work"_s, 0, 60, 0},
                              {1, u"Ärzte"_s, 0, 80, 0},
                              {1, u"B"_s, 0, 90, 0},
                              {0, u"Studies"_s, 0, 100, 0},
                              {1, u"C"_s, 0, 120, -1}};
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::outline(pdf),
                 QStringList({u"Work"_s, u" Ärzte"_s, u" B"_s, u"Studies"_s, u" C"_s}));
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
    }

    void metadataIsWhatWasGiven()
    {
        SamplePages pages(m_fonts);
        const QByteArray bare = PdfWriter().write(pages.list);
        QCOMPARE(readback::information(bare, "/Title"), u"Ada Example – CV"_s);
        QCOMPARE(readback::information(bare, "/Author"), u"Ada Example"_s);
        QCOMPARE(readback::information(bare, "/Producer"), u"Vitae"_s);
        QCOMPARE(readback::information(bare, "/CreationDate"), QString());
        QVERIFY(!bare.contains("xmp:CreateDate"));
        const QByteArray dated =
            PdfWriter().write(pages.list, {u"A & B"_s, {u"x"_s, u"y"_s}, u"2026-11-22T16:00:00Z"_s});
        QCOMPARE(readback::information(dated, "/ModDate"), u"D:20261122160000Z"_s);
        QCOMPARE(readback::information(dated, "/Keywords"), u"x, y"_s);
        QVERIFY(dated.contains("A &amp; B"));
        QVERIFY(dated.contains("<xmp:ModifyDate>2026-11-22T16:00:00Z"));
    }

    void jpegPassesThroughAndPngKeepsItsAlpha()
    {
        QImage picture(40, 30, QImage::Format_ARGB32);
        picture.fill(QColor(200, 40, 90, 128));
        const QByteArray jpeg = encoded(picture.convertToFormat(QImage::Format_RGB32), "JPG");
        SamplePages pages(m_fonts);
        const int figure = pages.addNode(StructureRole::Figure);
        pages.list.structure[size_t(figure)].alt = u"Ada"_s;
        pages.list.structure[size_t(figure)].box = QRectF(56, 60, 40, 30);
        Item item;
        item.structure = figure;
        item.origin = {56, 60};
        for (const QByteArray &bytes : {jpeg, encoded(picture, "PNG"), "broken"_ba}) {
            const auto image =
                std::make_shared<const Image>(Image{bytes, picture.size(), quint64(bytes.size())});
            item.content = ImageItem{image, QSizeF(40, 30), 5};
            pages.addItem(item);
        }
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QVERIFY(readback::rawImages(pdf).contains(jpeg));
        QVERIFY(readback::plain(pdf).contains("/SMask"));
        QCOMPARE(readback::structure(pdf), QStringList({u"Document"_s, u" Figure pages:1 alt:Ada"_s}));
    }

    void aPhotosPlaceAndCameraStayAtHome()
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QByteArray jpeg = encoded(picture, "JPG");
        const auto segment = [](char marker, const QByteArray &content) {
            const auto length = quint16(content.size() + 2);
            return QByteArray("\xff") + marker + char(length >> 8) + char(length & 0xff) + content;
        };
        QByteArray taken = jpeg;
        taken.insert(2,
                     segment('\xe1', "Exif GPS 48.137 N") + segment('\xed', "caption")
                         + segment('\xfe', "by a camera"));
        QCOMPARE(QByteArray::fromStdString(jpegWithoutMetadata(taken + "a second picture")), jpeg);
        QCOMPARE(QByteArray::fromStdString(jpegWithoutMetadata(jpeg)), jpeg);
        for (qsizetype length = 0; length < taken.size(); ++length) // broken ones are the decoder's business
            QCOMPARE(QByteArray::fromStdString(jpegWithoutMetadata(taken.first(length))),
                     taken.first(length));
    }

    void logicalTextOfDifficultScriptsStandsInTheTree_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("vowelled Arabic") << u"السَّلَامُ عَلَيْكُمْ"_s << true;
        QTest::newRow("Arabic in brackets") << u"مرحبا (بالعالم) السلام"_s << true;
        QTest::newRow("Hebrew in brackets") << u"שלום (עולם) 2024"_s << true;
        QTest::newRow("vowelled Hebrew") << u"שָׁלוֹם עוֹלָם"_s << true;
        QTest::newRow("Devanagari") << u"हिन्दी कृत्रिम बुद्धि"_s << false;
        QTest::newRow("Thai") << u"ภาษาไทย กรุงเทพฯ"_s << false;
    }
    void logicalTextOfDifficultScriptsStandsInTheTree()
    {
        QFETCH(QString, text);
        QFETCH(bool, rightToLeft);
        SamplePages pages(m_fonts);
        pages.addText(text, {u"Noto Sans"_s}, 480, rightToLeft);
        const QByteArray pdf = PdfWriter().write(pages.list);
        QString found;
        for (const QString &line : readback::structure(pdf)) {
            if (const qsizetype at = line.indexOf(u" text:"_s); at >= 0)
                found += line.sliced(at + 6);
        }
        QCOMPARE(found, text);
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
    }

    void sequencesAreNeverNested()
    {
        SamplePages pages(m_fonts);
        Inline caps = plain(u"Small Capitals"_s);
        caps.style.font.family = u"EB Garamond"_s;
        caps.style.letterCase = LetterCase::SmallCaps;
        pages.addParagraph({caps, plain(u" of Colossal-AI and "_s), link(u"a-long-link"_s), plain(u"."_s)},
                           pages.addNode(StructureRole::P), 90);
        pages.addFooter(u"Footer"_s);
        int depth = 0;
        for (const QByteArray &line : readback::contents(PdfWriter().write(pages.list)).split('\n')) {
            depth += line.endsWith("BDC") || line.endsWith("BMC") ? 1 : line == "EMC" ? -1 : 0;
            QVERIFY(depth == 0 || depth == 1);
        }
        QCOMPARE(depth, 0);
    }

  private:
    static Inline plain(const QString &text) { return styled(text, {u"Lato"_s}); }
    static Inline link(const QString &text)
    {
        Inline result = plain(text);
        result.link = u"https://example.org/"_s;
        result.linkContents = u"Web page of Ada"_s;
        result.breaks = Breaks::Address;
        return result;
    }

    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestStructure)
#include "test_render_structure.moc"
