// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdfsource.h"
#include "handmadepdf.h"
#include "xray/conformance/conformance.h"
#include "xray/foreign/pdffaults.h"
#include "xray/pdftext.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;
using test::pdfPage;
using test::pdfStream;

namespace {

const QByteArray ada = "BT /F 12 Tf 50 700 Td (Ada Lovelace) Tj ET ";

QStringList rulesOf(const QByteArray &pdf)
{
    QStringList rules;
    for (const Finding &finding : pdfFaults(pdf))
        rules << finding.rule;
    return rules;
}

QString readIn(const QByteArray &pdf)
{
    return readPdfText(pdf).inStreamOrder.trimmed();
}

QByteArray simpleFont(const QByteArray &entries)
{
    return "<</Type/Font/Subtype/Type1/BaseFont/Foo" + entries + ">>";
}

QByteArray compositeFont(const QByteArray &encoding, const QByteArray &entries = {})
{
    return "<</Type/Font/Subtype/Type0/BaseFont/Foo/Encoding " + encoding + "/DescendantFonts[20 0 R]"
        + entries + ">>";
}

const QByteArray cidFont =
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Foo/DW 1000/FontDescriptor<</Flags 4>>";

} // namespace

/// What the reader makes of PDFs that others made, or made to do harm.
class XRayReaderTest : public QObject {
    Q_OBJECT
  private slots:
    void endlessTagsAreRead_data();
    void endlessTagsAreRead();
    void endlessPagesAreRefused();
    void formsAreShownOnceInThemselves();
    void tooLargeFilesAreToldInOneSentence_data();
    void tooLargeFilesAreToldInOneSentence();
    void oneOddObjectHidesNothing_data();
    void oneOddObjectHidesNothing();
    void extremeNumbersAreRead_data();
    void extremeNumbersAreRead();
    void graphicsStateIsRestored_data();
    void graphicsStateIsRestored();
    void codesAreRead_data();
    void codesAreRead();
    void whatOnlyTheFontKnowsIsNoFault_data();
    void whatOnlyTheFontKnowsIsNoFault();
    void unknownTextHasNoOrder();
    void turnedTextIsReadInItsDirection_data();
    void turnedTextIsReadInItsDirection();
};

void XRayReaderTest::endlessTagsAreRead_data()
{
    QTest::addColumn<QByteArray>("pdf");
    std::map<int, QByteArray> chain{{9, "<</Type/StructTreeRoot/K 10 0 R>>"}};
    constexpr int length = 30'000;
    for (int i = 10; i < 10 + length; ++i)
        chain[i] = "<</S/Div/K " + QByteArray::number(i + 1) + " 0 R>>";
    QTest::newRow("a chain") << pdfPage(ada, chain, "/StructTreeRoot 9 0 R");
    QTest::newRow("a circle") << pdfPage(ada,
                                         {{9, "<</Type/StructTreeRoot/K 10 0 R>>"},
                                          {10, "<</S/Div/K[10 0 R 11 0 R]>>"},
                                          {11, "<</S/P/K 10 0 R>>"}},
                                         "/StructTreeRoot 9 0 R");
}

void XRayReaderTest::endlessTagsAreRead()
{
    QFETCH(const QByteArray, pdf);
    QCOMPARE(readIn(pdf), u"Ada Lovelace"_s);
    const QStringList rules = rulesOf(pdf);
    QVERIFY2(rules.contains(u"pdf.accessibility") && !rules.contains(u"pdf.damaged"),
             qPrintable(rules.join(u' ')));
}

void XRayReaderTest::endlessPagesAreRefused()
{
    std::map<int, QByteArray> chain{{2, "<</Type/Pages/Kids[10 0 R]/Count 1>>"}};
    constexpr int length = 30'000;
    for (int i = 10; i < 10 + length; ++i)
        chain[i] = "<</Type/Pages/Count 1/Kids[" + QByteArray::number(i + 1) + " 0 R]>>";
    const QByteArray pdf = pdfPage(ada, chain);
    QCOMPARE(rulesOf(pdf).join(u' '), u"pdf.damaged"_s);
    QVERIFY(!importPdf(pdf));
    const QByteArray circle = pdfPage(ada,
                                      {{2, "<</Type/Pages/Kids[8 0 R]/Count 1>>"},
                                       {8, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1/Parent 2 0 R>>"}});
    QCOMPARE(rulesOf(circle).join(u' '), u"pdf.damaged"_s);
}

void XRayReaderTest::formsAreShownOnceInThemselves()
{
    const QByteArray entries =
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<<";
    const QByteArray itself = entries + "/X 7 0 R>>>>", other = entries + "/X 8 0 R>>>>";
    const QByteArray shown = ada + "/X Do /X Do ";
    QCOMPARE(readIn(pdfPage("/X Do", {{7, pdfStream(shown, itself)}})), u"Ada Lovelace"_s);
    QCOMPARE(readIn(pdfPage("/X Do", {{7, pdfStream("/X Do", other)}, {8, pdfStream(shown, itself)}})),
             u"Ada Lovelace"_s);
}

void XRayReaderTest::tooLargeFilesAreToldInOneSentence_data()
{
    QTest::addColumn<QByteArray>("pdf");
    std::map<int, QByteArray> forms;
    for (int i = 7; i < 15; ++i)
        forms[i] = pdfStream(QByteArray("/X Do ").repeated(40),
                             "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
                                 + QByteArray::number(i + 1) + " 0 R>>>>");
    QTest::newRow("forms in forms") << pdfPage("/X Do", forms);
    QTest::newRow("states") << pdfPage(QByteArray("q ").repeated(200'000));
    QTest::newRow("operators") << pdfPage(QByteArray("n\n").repeated(3'000'000));
    QTest::newRow("one content, often")
        << pdfPage({},
                   {{3, "<</Type/Page/Parent 2 0 R/Contents[" + QByteArray("4 0 R ").repeated(60) + "]>>"},
                    {4, pdfStream(QByteArray(1'000'000, ' '))}});
    const auto withFont = [](const QByteArray &font, const std::map<int, QByteArray> &more) {
        std::map<int, QByteArray> objects = more;
        objects[6] = font;
        return pdfPage("BT /G 12 Tf (" + QByteArray(4'000, 'A') + ") Tj ET", objects);
    };
    const QByteArray mapped = simpleFont("/ToUnicode 8 0 R"), composite = compositeFont("/Identity-H");
    QTest::newRow("ranges of meanings") << withFont(
        mapped,
        {{8,
          pdfStream("1 beginbfrange " + QByteArray("<0000> <ffff> <0041> ").repeated(1000) + "endbfrange")}});
    QTest::newRow("a long meaning") << withFont(
        mapped,
        {{8, pdfStream("1 beginbfchar <41> <" + QByteArray("0041").repeated(20'000) + "> endbfchar")}});
    QTest::newRow("ranges of widths")
        << withFont(composite, {{20, cidFont + "/W[" + QByteArray("0 65535 500 ").repeated(1000) + "]>>"}});
    QTest::newRow("ranges of CIDs") << withFont(
        compositeFont("8 0 R"),
        {{20, cidFont + ">>"},
         {8, pdfStream("1 begincidrange " + QByteArray("<0000> <ffff> 0 ").repeated(1000) + "endcidrange")}});
    QTest::newRow("a text, often") << pdfPage(
        "/P <</MCID 0>> BDC " + ada + "EMC",
        {{9, "<</K 10 0 R>>"}, {10, "<</S/P/Pg 3 0 R/K[" + QByteArray("0 ").repeated(200'000) + "]>>"}},
        "/StructTreeRoot 9 0 R");
    std::map<int, QByteArray> kids{{9, "<</K[10 0 R]>>"}};
    QByteArray all = "[";
    for (int i = 10; i < 3000; ++i) {
        kids[i] = "<</S/P/K 5000 0 R>>";
        all += QByteArray::number(i) + " 0 R ";
    }
    kids[5000] = all + "]";
    QTest::newRow("kids of kids") << pdfPage(ada, kids, "/StructTreeRoot 9 0 R");
}

void XRayReaderTest::tooLargeFilesAreToldInOneSentence()
{
    QFETCH(const QByteArray, pdf);
    const PdfText text = readPdfText(pdf);
    QVERIFY(text.isTooLarge);
    QVERIFY(text.inStreamOrder.isEmpty());
    QCOMPARE(rulesOf(pdf).join(u' '), u"pdf.too-large"_s);
}

void XRayReaderTest::oneOddObjectHidesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("catalog");
    QTest::addColumn<QByteArray>("font");
    const auto row = [](const char *name, const QByteArray &content, const QByteArray &catalog = {},
                        const QByteArray &font = {}) { QTest::newRow(name) << content << catalog << font; };
    const auto tree = [](const QByteArray &entries) { return "/StructTreeRoot<<" + entries + ">>"; };
    row("kids that are none", {}, tree("/K[null 5 (x)]"));
    row("a kid of another kind", {}, tree("/K<</S 5/K<</S(x)/K[<</MCID null>> <</MCID(0)>> <</Obj 5>>]>>>>"));
    row("texts of another kind", {}, tree("/K<</S/P/ActualText 5/Pg 7/K 0>>"));
    row("roles of another kind", {}, tree("/RoleMap 5/K<</S/Mine>>"));
    row("a mode of another kind", "null Tr 0.5 Tr ", tree("/K[]"));
    row("a font of another kind", "5 5 Tf null null Tf ", tree("/K[]"));
    row("strings of another kind", "5 Tj 5 TJ 5 ' [null (A) /B] TJ ", tree("/K[]"));
    row("marks of another kind", "5 BMC EMC 5 5 BDC EMC /P <</MCID/A/ActualText 5>> BDC EMC ", tree("/K[]"));
    row("a form of another kind", "5 Do /None Do ", tree("/K[]"));
    const QByteArray shown = "BT /G 12 Tf (A) Tj ET ";
    row("no dictionary for a font", shown, {}, "5");
    row("entries of a font", shown, {},
        simpleFont(
            "/Subtype 5/FirstChar(x)/Widths[null(x)]/Encoding<</Differences[null(x)/A]>>/FontDescriptor 5"));
    row("a composite font", shown, {},
        "<</Subtype/Type0/BaseFont 5/Encoding 5/DescendantFonts[5]/ToUnicode 5>>");
    row("widths of CIDs", shown, {},
        "<</Subtype/Type0/DescendantFonts[<</W[null[null(x)](x) 5 null 1]/DW/A>>]>>");
}

void XRayReaderTest::oneOddObjectHidesNothing()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, catalog);
    QFETCH(const QByteArray, font);
    const QByteArray pdf = pdfPage(content + ada, {{6, font.isEmpty() ? "null" : font}}, catalog);
    const QStringList rules = rulesOf(pdf);
    QVERIFY2(!rules.contains(u"pdf.damaged"), qPrintable(rules.join(u' ')));
    QVERIFY2(readIn(pdf).endsWith(u"Ada Lovelace"), qPrintable(readIn(pdf)));
    (void)archiveFaults(pdf);
    (void)fontFaults(pdf);
}

void XRayReaderTest::extremeNumbersAreRead_data()
{
    QTest::addColumn<QByteArray>("font");
    QTest::addColumn<QByteArray>("map");
    QTest::newRow("first code") << simpleFont("/FirstChar 2147483647/Widths[1 1 1]") << QByteArray();
    QTest::newRow("differences") << simpleFont("/Encoding<</Differences[2147483647/A/B/C]>>") << QByteArray();
    QTest::newRow("widths") << compositeFont("/Identity-H")
                            << QByteArray("2147483647[1 1 1]2147483640 2147483647 1");
    QTest::newRow("a range") << simpleFont("/ToUnicode 8 0 R")
                             << QByteArray("1 beginbfrange <7fffff00> <7fffffff> <0041> endbfrange");
    QTest::newRow("a range of negative codes")
        << simpleFont("/ToUnicode 8 0 R")
        << QByteArray("1 beginbfrange <00> <ffffffff> <0041> <80000000> <ffffffff> <0041> endbfrange");
    QTest::newRow("CIDs") << compositeFont("8 0 R")
                          << QByteArray("1 begincidrange <7fffff00> <7fffffff> 2147483647 endcidrange");
}

void XRayReaderTest::extremeNumbersAreRead()
{
    QFETCH(const QByteArray, font);
    QFETCH(const QByteArray, map);
    const QByteArray pdf =
        pdfPage("1e38 0 0 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm " + ada + "BT /G 12 Tf (AB) Tj ET",
                {{6, font}, {8, pdfStream(map)}, {20, cidFont + "/W[" + map + "]>>"}});
    QVERIFY(readIn(pdf).startsWith(u"Ada Lovelace"));
    (void)pdfFaults(pdf);
    (void)fontFaults(pdf);
}

void XRayReaderTest::graphicsStateIsRestored_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("form");
    const QByteArray shown = "BT 50 700 Td (Ada) Tj 22 0 Td (Byron) Tj ET ",
                     changed = "/G 99 Tf 9 Tc 9 Tw 900 Tz 99 TL 5 0 0 5 0 0 cm ";
    QTest::newRow("by Q") << "/F 12 Tf q " + changed + "Q " + shown << QByteArray();
    QTest::newRow("after a form") << "/F 12 Tf /X Do " + shown << changed;
    QTest::newRow("after a form that restores too much")
        << "/F 12 Tf q /X Do " + shown + "Q" << QByteArray("Q Q " + changed);
    QTest::newRow("after a form that restores too little")
        << "/F 12 Tf q 1 0 0 1 0 0 cm /X Do Q " + shown << QByteArray("q q q " + changed);
    QTest::newRow("marks after a form")
        << "/F 12 Tf /P <</MCID 0>> BDC /X Do " + shown + "EMC" << QByteArray("EMC EMC /A BMC");
}

void XRayReaderTest::graphicsStateIsRestored()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, form);
    QByteArray widths; // of a third of the em for all letters
    for (int i = 0; i < 224; ++i)
        widths += "333 ";
    const PdfText text =
        readPdfText(pdfPage(content,
                            {{5, simpleFont("/Encoding/WinAnsiEncoding/FirstChar 32/Widths[" + widths + "]")},
                             {6, simpleFont("/Encoding<</Differences[65/nothing/nothing]>>")},
                             {7, pdfStream(form, "/Subtype/Form/BBox[0 0 9 9]")}}));
    QCOMPARE(text.inStreamOrder.trimmed(), u"Ada Byron"_s);
    QVERIFY(!text.items.empty());
    QCOMPARE(text.items.front().height, 12.0);
    QCOMPARE(text.items.front().x, 50.0);
}

void XRayReaderTest::codesAreRead_data()
{
    QTest::addColumn<QByteArray>("font");
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QByteArray &font, const QByteArray &map,
                        const QByteArray &shown,
                        const QString &read) { QTest::newRow(name) << font << map << shown << read; };
    row("an encoding", simpleFont("/Encoding/WinAnsiEncoding"), {}, "(Ada)", u"Ada"_s);
    const QByteArray both = simpleFont("/Encoding/WinAnsiEncoding/ToUnicode 8 0 R");
    row("a map without use", both, "1 beginbfchar <41> 65 <42> /space <43> <> endbfchar", "(ABC)", u"ABC"_s);
    row("a map over an encoding", both, "1 beginbfchar <42> <0062> endbfchar", "(AB)", u"Ab"_s);
    row("a list in a range", both, "1 beginbfrange <41> <43> [<0061> <0062>] endbfrange", "(ABC)", u"abC"_s);
    row("Symbol", "<</Subtype/Type1/BaseFont/Symbol>>", {}, "(\\267a)", u"•α"_s);
    row("ZapfDingbats", "<</Subtype/Type1/BaseFont/ZapfDingbats>>", {}, "(4%)", u"✔☎"_s);
    row("UCS-2", compositeFont("/UniGB-UCS2-H"), {}, "<5de57a0b>", u"工程"_s);
    row("UTF-16", compositeFont("/UniJIS-UTF16-V"), {}, "<5de5d840dc0b>", u"工𠀋"_s);
    const QByteArray mapped = "/ToUnicode 8 0 R";
    const QByteArray meanings =
        "1 begincodespacerange <00> <7f> <8100> <ffff> endcodespacerange 2 beginbfchar <41> <0061> <8141> <5de5> endbfchar";
    row("two bytes", compositeFont("/Identity-H", mapped), meanings, "<00418141>", u"a工"_s);
    row("a map with one and two bytes", compositeFont("8 0 R", mapped), meanings, "<418141>", u"a工"_s);
    row("an unknown map", compositeFont("/90ms-RKSJ-H", mapped), meanings, "<418141>", u"a工"_s);
}

void XRayReaderTest::codesAreRead()
{
    QFETCH(const QByteArray, font);
    QFETCH(const QByteArray, map);
    QFETCH(const QByteArray, shown);
    QFETCH(const QString, read);
    const PdfText text = readPdfText(
        pdfPage("BT /G 12 Tf " + shown + " Tj ET", {{6, font}, {8, pdfStream(map)}, {20, cidFont + ">>"}}));
    QCOMPARE(text.inStreamOrder.trimmed(), read);
    QVERIFY(text.meaningless.empty());
}

void XRayReaderTest::whatOnlyTheFontKnowsIsNoFault_data()
{
    QTest::addColumn<QByteArray>("font");
    QTest::addColumn<bool>("isFault");
    const QByteArray symbolic = "/FontDescriptor<</Type/FontDescriptor/Flags 4>>";
    QTest::newRow("signs of its own") << simpleFont(symbolic) << false;
    QTest::newRow("differences from its own")
        << simpleFont(symbolic + "/Encoding<</Differences[1/a]>>") << false;
    QTest::newRow("names without a meaning")
        << simpleFont(symbolic + "/Encoding<</Differences[65/g1/g2]>>") << true;
    QTest::newRow("glyph numbers") << compositeFont("/Identity-H") << true;
    QTest::newRow("a map that is not here") << compositeFont("/GBK-EUC-H") << false;
    QTest::newRow("a map inside") << compositeFont("8 0 R") << false;
}

void XRayReaderTest::whatOnlyTheFontKnowsIsNoFault()
{
    QFETCH(const QByteArray, font);
    QFETCH(const bool, isFault);
    const PdfText text =
        readPdfText(pdfPage("BT /G 12 Tf (AB) Tj ET", {{6, font}, {8, pdfStream({})}, {20, cidFont + ">>"}}));
    QCOMPARE(!text.meaningless.empty(), isFault);
}

void XRayReaderTest::unknownTextHasNoOrder()
{
    const QByteArray name = "<b9a4b3ccca a6d5d4c7ae> Tj 0 -20 Td ";
    const QByteArray pdf = pdfPage(
        ada + "BT /G 12 Tf 50 600 Td " + name.repeated(9) + "ET",
        {{6, compositeFont("/GBK-EUC-H")},
         {20,
          "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
          "/Ordering(GB1)/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags "
          "4>>>>"}});
    const QStringList rules = rulesOf(pdf);
    QVERIFY2(!rules.contains(u"pdf.order") && !rules.contains(u"pdf.meaning"), qPrintable(rules.join(u' ')));
}

void XRayReaderTest::turnedTextIsReadInItsDirection_data()
{
    QTest::addColumn<QByteArray>("matrix");
    QTest::addColumn<QByteArray>("rotate");
    QTest::addColumn<bool>("isUpright");
    QTest::newRow("upright") << QByteArray("1 0 0 1 100 400 Tm") << QByteArray() << true;
    QTest::newRow("upwards") << QByteArray("0 1 -1 0 400 100 Tm") << QByteArray() << false;
    QTest::newRow("landscape") << QByteArray("0 1 -1 0 195 100 Tm") << QByteArray("/Rotate 90") << true;
    QTest::newRow("upside down") << QByteArray("-1 0 0 -1 495 442 Tm") << QByteArray("/Rotate 180") << true;
    QTest::newRow("landscape, the other way")
        << QByteArray("0 -1 1 0 400 742 Tm") << QByteArray("/Rotate -90") << true;
}

void XRayReaderTest::turnedTextIsReadInItsDirection()
{
    QFETCH(const QByteArray, matrix);
    QFETCH(const QByteArray, rotate);
    QFETCH(const bool, isUpright);
    // A Type 3 font of which each glyph is half an em wide, in its own measure.
    const QByteArray font =
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/CharProcs<<>>"
        "/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 127/Widths["
        + QByteArray("5 ").repeated(95) + "]>>";
    const PdfText text = readPdfText(pdfPage(
        "BT /G 10 Tf " + matrix + " [(A) 40 (d) -40 (a)] TJ 20 0 Td (Byron) Tj -20 -12 Td (King) Tj ET",
        {{6, font}}, {}, rotate));
    QCOMPARE(text.inStreamOrder.trimmed(), u"Ada Byron\nKing"_s);
    QCOMPARE(text.items.size(), size_t(2));
    QCOMPARE(text.items.front().text, u"Ada Byron"_s);
    QVERIFY(text.items.front().endsLine);
    QCOMPARE(text.items.front().height, 10.0);
    if (isUpright) {
        QCOMPARE(text.items.front().x, 100.0);
        QCOMPARE(text.items.front().y, 400.0);
        QCOMPARE(text.items.back().y, 388.0);
    }
}

QTEST_GUILESS_MAIN(XRayReaderTest)
#include "test_xray_reader.moc"
