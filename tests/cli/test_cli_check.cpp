// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../render/changedpdf.h"
#include "../samples.h"
#include "document/json.h"
#include "document/vitaefile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

struct Told {
    int status = -1;
    QString text;
};

Told run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VITAE_PROGRAM), arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// `vitae check`: of what it is given it reads the very bytes.
class CliCheckTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void ourPdfIsFineAndDamageIsFound();
    void whatThePagesLackIsSaidOfAnyPdf();
    void aVariantIsKnownByWhatItShows();
    void findingsComeAsJson();
    void whatIsNoCvIsNoFinding();

  private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QByteArray m_pdf;
};

void CliCheckTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QString file = path(u"cv.pdf"_s);
    QCOMPARE(
        run({u"export"_s, QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/sample.json"), u"-o"_s, file})
            .status,
        0);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    m_pdf = pdf.readAll();
}

void CliCheckTest::ourPdfIsFineAndDamageIsFound()
{
    const Told fine = run({u"check"_s, path(u"cv.pdf"_s)});
    QVERIFY2(fine.status == 0, qPrintable(fine.text));
    QVERIFY2(!fine.text.contains(u"pdf."_s) && !fine.text.contains(u"read."_s), qPrintable(fine.text));
    write(path(u"blank.pdf"_s), test::changedPdf(m_pdf, [](QPDF &file) {
              for (QPDFObjectHandle page : file.getAllPages())
                  page.replaceKey("/Contents", QPDFObjectHandle::newStream(&file, ""));
          }));
    const Told blank = run({u"check"_s, path(u"blank.pdf"_s)});
    QCOMPARE(blank.status, 1);
    QVERIFY2(blank.text.contains(u"read.lost"_s) && blank.text.contains(u"pdf.no-text"_s),
             qPrintable(blank.text));
    write(path(u"untagged.pdf"_s),
          test::changedPdf(m_pdf, [](QPDF &file) { file.getRoot().removeKey("/StructTreeRoot"); }));
    QVERIFY(run({u"check"_s, path(u"untagged.pdf"_s)}).text.contains(u"pdf.tags"_s));
}

void CliCheckTest::whatThePagesLackIsSaidOfAnyPdf()
{
    write(path(u"other.pdf"_s), test::changedPdf(m_pdf, [](QPDF &file) {
              for (const char *key : {"/Names", "/AF", "/Lang"})
                  file.getRoot().removeKey(key);
              for (QPDFObjectHandle page : file.getAllPages())
                  page.removeKey("/Annots");
          }));
    const Told told = run({u"check"_s, path(u"other.pdf"_s)});
    for (const auto &rule : {u"pdf.links"_s, u"pdf.language"_s})
        QVERIFY2(told.text.contains(rule), qPrintable(told.text));
    QVERIFY2(!told.text.contains(u"fields read whole"_s), qPrintable(told.text));
}

/// The PDF of a variant that hides a section carries the whole CV: what is hidden is not lost.
void CliCheckTest::aVariantIsKnownByWhatItShows()
{
    Document document = test::documentOf(test::sampleFile());
    Variant variant;
    variant.name = u"short"_s;
    variant.shown.emplace_back(document.root->children.back()->id, false);
    document.variants.push_back(variant);
    write(path(u"two.vitae"_s), writeVitae(document));
    QCOMPARE(run({u"export"_s, path(u"two.vitae"_s), u"-o"_s, path(u"short.pdf"_s), u"--variant"_s,
                  u"short"_s, u"--source"_s, u"whole"_s})
                 .status,
             0);
    const Told told = run({u"check"_s, path(u"short.pdf"_s)});
    QVERIFY2(told.status == 0, qPrintable(told.text));
}

void CliCheckTest::findingsComeAsJson()
{
    write(path(u"damaged.pdf"_s), "%PDF-1.7\n");
    const Told told = run({u"check"_s, u"--json"_s, path(u"damaged.pdf"_s)});
    QCOMPARE(told.status, 1);
    const auto json = parseJson(told.text.toUtf8());
    QVERIFY(json);
    const Json *findings = json->find(u"findings");
    QVERIFY(findings && findings->array() && findings->array()->size() == 1);
    QCOMPARE(*findings->array()->front().find(u"rule")->string(), u"pdf.damaged"_s);
    const auto ours = parseJson(run({u"check"_s, u"--json"_s, path(u"cv.pdf"_s)}).text.toUtf8());
    QVERIFY(ours && ours->find(u"parsed") && ours->find(u"parsed")->array()->size() > 5);
}

void CliCheckTest::whatIsNoCvIsNoFinding()
{
    write(path(u"picture.png"_s), "\x89PNG\r\n");
    QCOMPARE(run({u"check"_s, path(u"picture.png"_s)}).status, 3);
    QCOMPARE(run({u"check"_s, path(u"absent.pdf"_s)}).status, 3);
}

QTEST_GUILESS_MAIN(CliCheckTest)
#include "test_cli_check.moc"
