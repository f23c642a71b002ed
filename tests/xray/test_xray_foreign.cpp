// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../render/changedpdf.h"
#include "../samples.h"
#include "layout/layout.h"
#include "render/pdfwriter.h"
#include "xray/foreign/pdffaults.h"

#include <QDir>
#include <QTest>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString rulesOf(const std::vector<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules << finding.rule;
    return rules.join(u' ');
}

/// A page with lines of Helvetica, which no file holds; "x y text".
QByteArray pageWith(const QStringList &lines)
{
    std::string content = "BT /F 10 Tf ";
    for (const QString &line : lines)
        content += "1 0 0 1 " + line.section(u' ', 0, 1).toStdString() + " Tm ("
            + line.section(u' ', 2).toStdString() + ") Tj ";
    QPDF file;
    file.emptyPDF();
    QPDFObjectHandle page = QPDFObjectHandle::parse(
        "<</Type/Page/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
        "/Encoding/WinAnsiEncoding>>>>>>>>");
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&file, content + "ET"));
    QPDFPageDocumentHelper(file).addPage(QPDFPageObjectHelper(file.makeIndirectObject(page)), false);
    QPDFWriter writer(file);
    writer.setStaticID(true);
    return test::writtenBy(writer);
}

QByteArray encrypted(const QByteArray &pdf, const char *password)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    QPDFWriter writer(file);
    writer.setR6EncryptionParameters(password, "owner", false, false, false, false, false, false,
                                     qpdf_r3p_none, true);
    return test::writtenBy(writer);
}

} // namespace

/// What is said of PDFs that others made.
class XRayForeignTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void ourFilesHaveNoFault_data();
    void ourFilesHaveNoFault();
    void faultsAreFound_data();
    void faultsAreFound();
    void lockedAndDamagedFilesAreTold();
    void eachFaultIsToldOnce();
    void filesOfOthersHaveTheirFaults_data();
    void filesOfOthersHaveTheirFaults();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void XRayForeignTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void XRayForeignTest::ourFilesHaveNoFault_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    for (const ThemeName &theme : builtInThemes()) {
        QTest::addRow("%s", qPrintable(theme.id)) << theme.id << test::sampleFile();
        if (QFile::exists(test::seedFile()))
            QTest::addRow("%s, academic", qPrintable(theme.id)) << theme.id << test::seedFile();
        QTest::addRow("%s, Arabic", qPrintable(theme.id))
            << theme.id << QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/arabic.json");
    }
}

void XRayForeignTest::ourFilesHaveNoFault()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    Cv cv = resolve(test::documentOf(file));
    cv.design.theme = theme;
    std::vector<Finding> ignored;
    const PageList pages = layout(cv, themeFor(cv.design, ignored), *m_fonts).pages;
    PdfMetadata metadata;
    metadata.date = u"2026-11-22T12:00:00Z"_s;
    QStringList told;
    for (const Finding &finding : pdfFaults(PdfWriter().write(pages, metadata)))
        if (finding.rule != u"pdf.columns") // of a theme that has them, it is true
            told << finding.text;
    QCOMPARE(told.join(u'\n'), QString());
}

void XRayForeignTest::faultsAreFound_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isFault");
    const auto row = [](const char *name, const char *rule, bool isFault, const QStringList &lines) {
        QTest::newRow(name) << lines << QString::fromLatin1(rule) << isFault;
    };
    row("a picture", "pdf.no-text", true, {});
    row("text", "pdf.no-text", false, {u"50 700 Ada Lovelace"_s});
    row("no address", "pdf.no-email", true, {u"50 700 Ada Lovelace"_s});
    row("an address", "pdf.no-email", false, {u"50 700 ada@example.org"_s});
    row("no number", "pdf.no-phone", true, {u"50 700 2018 - 2021"_s});
    row("a number", "pdf.no-phone", false, {u"50 700 +44 20 5550 0100"_s});
    row("a dead link", "pdf.links", true, {u"50 700 www.example.org/ada"_s});
    row("file names are no links", "pdf.links", false, {u"50 700 Node.js, main.cpp, ASP.NET"_s});
    row("cut words", "pdf.hyphens", true, {u"50 700 this is trust-"_s, u"50 688 worthy"_s});
    row("ranges", "pdf.hyphens", false, {u"50 700 2018 -"_s, u"50 688 2021"_s});
    row("no fonts", "pdf.fonts", true, {u"50 700 Ada"_s});
    row("no tags", "pdf.tags", true, {u"50 700 Ada"_s});
    row("no title", "pdf.title", true, {u"50 700 Ada"_s});
    row("no language", "pdf.language", true, {u"50 700 Ada"_s});
    QStringList left, right, across;
    for (int i = 0; i < 12; ++i) {
        left << u"50 %1 one%2 two%2 three%2 four%2"_s.arg(700 - 12 * i).arg(i);
        right << u"350 %1 five%2 six%2 seven%2 eight%2"_s.arg(700 - 12 * i).arg(i);
        across << left.back() << right.back();
    }
    row("columns", "pdf.columns", true, left + right);
    row("one column", "pdf.columns", false, left);
    row("rows", "pdf.columns", false, across);
    QStringList uneven;
    for (int i = 0; i < 20; ++i)
        uneven << u"50 %1.9 Left words of row %2"_s.arg(700 - 13 * i).arg(i)
               << u"400 %1.1 right words %2"_s.arg(701 - 13 * i).arg(i);
    row("rows not quite even", "pdf.columns", false, uneven);
}

void XRayForeignTest::faultsAreFound()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QString, rule);
    QFETCH(const bool, isFault);
    const QString rules = rulesOf(pdfFaults(pageWith(lines)));
    QVERIFY2(rules.split(u' ').contains(rule) == isFault, qPrintable(rules));
}

void XRayForeignTest::lockedAndDamagedFilesAreTold()
{
    const QByteArray page = pageWith({u"50 700 ada@example.org"_s});
    QCOMPARE(rulesOf(pdfFaults(encrypted(page, "secret"))), u"pdf.locked"_s);
    QVERIFY(rulesOf(pdfFaults(encrypted(page, ""))).contains(u"pdf.restricted"_s));
    QCOMPARE(rulesOf(pdfFaults("%PDF-1.7 and no more")), u"pdf.damaged"_s);
    QCOMPARE(rulesOf(pdfFaults({})), u"pdf.damaged"_s);
}

void XRayForeignTest::eachFaultIsToldOnce()
{
    QStringList lines;
    for (int i = 0; i < 40; ++i)
        lines << u"50 %1 www.example%2.org cut trust-"_s.arg(800 - 12 * i).arg(i)
              << u"50 %1 worthy"_s.arg(794 - 12 * i);
    const std::vector<Finding> findings = pdfFaults(pageWith(lines));
    QStringList rules = rulesOf(findings).split(u' ');
    QCOMPARE(rules.removeDuplicates(), 0);
    for (const Finding &finding : findings)
        QVERIFY2(finding.text.size() < 300, qPrintable(finding.text));
}

void XRayForeignTest::filesOfOthersHaveTheirFaults_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("rules");
    QTest::newRow("wkhtmltopdf") << u"hackmyresume_modern"_s << u"pdf.tags pdf.meaning"_s;
    QTest::newRow("react-pdf") << u"openresume_john-doe"_s << u"pdf.tags"_s;
    QTest::newRow("Typst, tagged") << u"rendercv_classic"_s << u"pdf.meaning"_s;
    QTest::newRow("Typst, two columns")
        << u"rustume_cli"_s << u"pdf.tags pdf.title pdf.hyphens pdf.columns"_s;
    QTest::newRow("Chromium, two columns") << u"two-column_john-doe"_s << u"pdf.tags pdf.columns"_s;
}

void XRayForeignTest::filesOfOthersHaveTheirFaults()
{
    QFETCH(const QString, file);
    QFETCH(const QString, rules);
    QFile pdf(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/pdf/") + file + u".pdf"_s);
    if (!pdf.open(QIODevice::ReadOnly))
        QSKIP("the files of others are not here");
    const QStringList told = rulesOf(pdfFaults(pdf.readAll())).split(u' ');
    for (const QString &rule : rules.split(u' '))
        QVERIFY2(told.contains(rule), qPrintable(told.join(u' ')));
}

QTEST_GUILESS_MAIN(XRayForeignTest)
#include "test_xray_foreign.moc"
