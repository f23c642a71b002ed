// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "changedpdf.h"
#include "formats/pdfsource.h"
#include "layout/layout.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "xray/conformance/conformance.h"

#include <QDir>
#include <QTest>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QStringList cvFiles()
{
    QStringList files{test::sampleFile()};
    const QDir stress(QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress"));
    for (const QFileInfo &file : stress.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        files << file.filePath();
    return files;
}

QByteArray pdfOf(const QString &file, const QString &theme, const FontSet &fonts)
{
    const Document document = test::documentOf(file);
    Cv cv = resolve(document);
    cv.design.theme = theme;
    std::vector<Finding> findings;
    PdfMetadata metadata;
    metadata.date = u"2026-11-22T12:00:00Z"_s;
    metadata.attachments = sourceInside(document, cv, SourceInside::Shown);
    return PdfWriter().write(layout(cv, themeFor(cv.design, findings), fonts).pages, metadata);
}

QPDFObjectHandle firstPage(QPDF &file)
{
    return file.getAllPages().front();
}

QPDFObjectHandle firstFont(QPDF &file)
{
    return firstPage(file).getKey("/Resources").getKey("/Font").getDictAsMap().begin()->second;
}

/// Replaces a string in the first page's content.
void editContent(QPDF &file, const std::string &from, const std::string &to)
{
    QPDFObjectHandle contents = firstPage(file).getKey("/Contents");
    const auto bytes = contents.getStreamData();
    std::string text(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
    const size_t at = text.find(from);
    if (at != std::string::npos)
        text.replace(at, from.size(), to);
    contents.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void editMetadata(QPDF &file, const std::string &from, const std::string &to)
{
    QPDFObjectHandle metadata = file.getRoot().getKey("/Metadata");
    const auto bytes = metadata.getStreamData();
    std::string text(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
    text.replace(text.find(from), from.size(), to);
    metadata.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// The first element of a role below `element`.
QPDFObjectHandle elementOf(const QPDFObjectHandle &element, const std::string &role)
{
    if (element.getKey("/S").isName() && element.getKey("/S").getName() == role)
        return element;
    QPDFObjectHandle kids = element.getKey("/K");
    for (const QPDFObjectHandle &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
        if (!kid.isDictionary())
            continue;
        if (QPDFObjectHandle found = elementOf(kid, role); !found.isNull())
            return found;
    }
    return QPDFObjectHandle::newNull();
}

QPDFObjectHandle element(QPDF &file, const std::string &role)
{
    return elementOf(file.getRoot().getKey("/StructTreeRoot"), role);
}

QPDFObjectHandle firstLink(QPDF &file)
{
    return firstPage(file).getKey("/Annots").getArrayItem(0);
}

} // namespace

Q_DECLARE_METATYPE(test::PdfChange)

/// PDF/UA-1 and PDF/A-3a, clause by clause.
class ConformanceTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void ourFilesHaveNoFault_data();
    void ourFilesHaveNoFault();
    void whatIsBrokenIsFound_data();
    void whatIsBrokenIsFound();
    void filesOfOthersHaveFaults_data();
    void filesOfOthersHaveFaults();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void ConformanceTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ConformanceTest::ourFilesHaveNoFault_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    for (const ThemeName &theme : builtInThemes())
        for (const QString &file : cvFiles())
            QTest::addRow("%s, %s", qPrintable(theme.id), qPrintable(QFileInfo(file).baseName()))
                << theme.id << file;
}

void ConformanceTest::ourFilesHaveNoFault()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    const QByteArray pdf = pdfOf(file, theme, *m_fonts);
    QCOMPARE(accessibilityFaults(pdf).join(u'\n'), QString());
    QCOMPARE(archiveFaults(pdf).join(u'\n'), QString());
    QCOMPARE(fontFaults(pdf).join(u'\n'), QString());
}

void ConformanceTest::whatIsBrokenIsFound_data()
{
    QTest::addColumn<QString>("clause");
    QTest::addColumn<test::PdfChange>("change");
    const auto row = [](const char *clause, const char *what, const test::PdfChange &change) {
        QTest::addRow("%s %s", clause, what) << QString::fromLatin1(clause) << change;
    };
    const auto withoutRootKey = [](const char *key) {
        return [key](QPDF &file) { file.getRoot().removeKey(key); };
    };
    row("01-003", "an artifact in a heading",
        [](QPDF &file) { editContent(file, "BDC", "BDC /Artifact BMC EMC"); });
    row("01-004", "tags in an artifact",
        [](QPDF &file) { editContent(file, "BDC", "BDC EMC /Artifact BMC /P <</MCID 99>> BDC EMC"); });
    row("01-005", "loose content", [](QPDF &file) { editContent(file, "", "0 0 9 9 re f "); });
    row("01-005", "an element lost", [](QPDF &file) { element(file, "/H1").removeKey("/K"); });
    row("01-007", "suspects", [](QPDF &file) {
        file.getRoot().getKey("/MarkInfo").replaceKey("/Suspects", QPDFObjectHandle::newBool(true));
    });
    row("02-001", "an unknown role",
        [](QPDF &file) { element(file, "/H2").replaceKey("/S", QPDFObjectHandle::newName("/Chapter")); });
    row("06-001", "no metadata", withoutRootKey("/Metadata"));
    row("06-002", "no claim", [](QPDF &file) { editMetadata(file, "<pdfuaid:part>1<", "<pdfuaid:part>9<"); });
    row("06-003", "no title", [](QPDF &file) { editMetadata(file, "<dc:title>", "<dc:name_>"); });
    row("07-001", "no preference", withoutRootKey("/ViewerPreferences"));
    row("09-005", "a list item outside of lists",
        [](QPDF &file) { element(file, "/L").replaceKey("/S", QPDFObjectHandle::newName("/Div")); });
    row("11-001", "no language", withoutRootKey("/Lang"));
    row("14-002", "no first heading",
        [](QPDF &file) { element(file, "/H1").replaceKey("/S", QPDFObjectHandle::newName("/H2")); });
    row("14-003", "a heading skipped",
        [](QPDF &file) { element(file, "/H2").replaceKey("/S", QPDFObjectHandle::newName("/H4")); });
    row("21-001", "a file without a name",
        [](QPDF &file) { file.getRoot().getKey("/AF").getArrayItem(0).removeKey("/UF"); });
    row("28-008", "no tab order", [](QPDF &file) { firstPage(file).removeKey("/Tabs"); });
    row("28-009", "another tab order",
        [](QPDF &file) { firstPage(file).replaceKey("/Tabs", QPDFObjectHandle::newName("/R")); });
    row("28-011", "a link alone", [](QPDF &file) { element(file, "/Link").removeKey("/K"); });
    row("28-012", "a silent link", [](QPDF &file) { firstLink(file).removeKey("/Contents"); });
    row("31-027", "no meaning", [](QPDF &file) { firstFont(file).removeKey("/ToUnicode"); });
    row("31-009", "not embedded", [](QPDF &file) {
        QPDFObjectHandle descriptor =
            firstFont(file).getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
        descriptor.removeKey("/FontFile2");
        descriptor.removeKey("/FontFile3");
    });
    row("31-016", "other widths",
        [](QPDF &file) { firstFont(file).getKey("/DescendantFonts").getArrayItem(0).removeKey("/W"); });
    row("6.2.3", "no output intent", withoutRootKey("/OutputIntents"));
    row("6.2.4.3", "inks", [](QPDF &file) { editContent(file, "", "0 0 0 1 k "); });
    row("6.3.2", "a link that is not printed",
        [](QPDF &file) { firstLink(file).replaceKey("/F", QPDFObjectHandle::newInteger(0)); });
    row("6.5.2", "something happens", [](QPDF &file) {
        file.getRoot().replaceKey("/OpenAction", QPDFObjectHandle::parse("<</S/JavaScript/JS(app)>>"));
    });
    row("6.6.4", "no claim", [](QPDF &file) { editMetadata(file, "<pdfaid:part>3<", "<pdfaid:part>1<"); });
    row("6.7.2.2", "not tagged", withoutRootKey("/MarkInfo"));
    row("6.7.3.3", "no tree", withoutRootKey("/StructTreeRoot"));
    row("6.7.4", "no language", withoutRootKey("/Lang"));
    row("6.8", "files that belong to nothing", withoutRootKey("/AF"));
    row("6.8", "a file without a relation",
        [](QPDF &file) { file.getRoot().getKey("/AF").getArrayItem(0).removeKey("/AFRelationship"); });
}

void ConformanceTest::whatIsBrokenIsFound()
{
    QFETCH(const QString, clause);
    QFETCH(const test::PdfChange, change);
    const QByteArray pdf = test::changedPdf(pdfOf(test::sampleFile(), u"plain"_s, *m_fonts), change);
    const QStringList faults = accessibilityFaults(pdf) + archiveFaults(pdf) + fontFaults(pdf);
    QVERIFY2(
        std::ranges::any_of(faults, [&clause](const QString &fault) { return fault.startsWith(clause); }),
        qPrintable(faults.join(u'\n')));
}

void ConformanceTest::filesOfOthersHaveFaults_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/pdf"));
    const QFileInfoList files = folder.entryInfoList({u"*.pdf"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    if (files.isEmpty())
        QTest::newRow("none") << QString();
}

void ConformanceTest::filesOfOthersHaveFaults()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("the files of others are not here");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    const QStringList accessibility = accessibilityFaults(pdf), archive = archiveFaults(pdf);
    QVERIFY(!accessibility.isEmpty());
    QVERIFY(archive.contains(u"6.2.3 there is no output intent"_s));
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "test_render_conformance.moc"
