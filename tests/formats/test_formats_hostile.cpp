// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "formats/format.h"
#include "formats/jsonresume.h"
#include "formats/loosetext.h"

#include <KZip>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Broken, hostile and foreign files end with one sentence, or with what was readable.
class TestHostile : public QObject {
    Q_OBJECT

  private slots:
    void everyFileEndsWellOrWithOneSentence_data();
    void everyFileEndsWellOrWithOneSentence();
    void brokenJsonIsRefused();
    void foreignFilesAreNamed_data();
    void foreignFilesAreNamed();
    void hugeTextsTakeLinearTime_data();
    void hugeTextsTakeLinearTime();
};

namespace {

const QString corpus = QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/");

QString outcomeOf(const tl::expected<Imported, Failure> &result)
{
    if (result)
        return result->document.root && !result->document.root->children.empty() ? u"imported"_s
                                                                                 : u"no person"_s;
    const QString sentence = result.error().sentence();
    return sentence.isEmpty() || sentence.contains(u'\n') ? u"no sentence"_s : u"refused"_s;
}

QByteArray repeated(const char *text, qsizetype bytes)
{
    return QByteArray(text).repeated(bytes / qsizetype(qstrlen(text)) + 1);
}

} // namespace

void TestHostile::everyFileEndsWellOrWithOneSentence_data()
{
    QTest::addColumn<QString>("path");
    bool any = false;
    for (const QString &folder :
         {u"hostile/json"_s, u"hostile/zip"_s, u"hostile/xml"_s, u"hostile/csv"_s, u"hostile/pdf"_s,
          u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s, u"fresh"_s, u"europass-json"_s, u"markdown"_s, u"text"_s,
          u"jsonresume"_s, u"reactive-resume"_s, u"rendercv"_s, u"linkedin"_s}) {
        for (QDirIterator files(corpus + folder, QDir::Files); files.hasNext(); any = true) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.sliced(corpus.size()))) << path;
        }
    }
    if (!any)
        QSKIP("../shared/corpus is not here");
}

void TestHostile::everyFileEndsWellOrWithOneSentence()
{
    QFETCH(QString, path);
    const auto result = importFile(path);
    const QString outcome = outcomeOf(result);
    QVERIFY2(outcome == u"imported" || outcome == u"refused", qPrintable(outcome));
    const QString folder = path.sliced(corpus.size()).section(u'/', 0, 0);
    const bool ours = folder == u"markdown" || folder == u"text" || folder == u"jsonresume";
    if (ours)
        QCOMPARE(outcome, u"imported"_s);
    if (folder == u"docx" || folder == u"odt" || folder == u"pdf" || path.contains(u"hostile/zip"))
        QCOMPARE(outcome, u"refused"_s);
    if (outcome == u"refused")
        qInfo("%s", qPrintable(result.error().sentence()));
}

void TestHostile::brokenJsonIsRefused()
{
    KZip zip(corpus + u"hostile/JSONTestSuite_test_parsing.zip"_s);
    if (!zip.open(QIODevice::ReadOnly))
        QSKIP("../shared/corpus is not here");
    const auto *folder = dynamic_cast<const KArchiveDirectory *>(zip.directory()->entry(u"test_parsing"_s));
    QVERIFY(folder);
    int checked = 0;
    for (const QString &name : folder->entries()) {
        const auto *file = dynamic_cast<const KArchiveFile *>(folder->entry(name));
        if (!file)
            continue;
        const auto result = importJsonResume(file->data());
        QVERIFY2(outcomeOf(result) != u"no sentence", qPrintable(name));
        if (name.startsWith(u"n_"))
            QVERIFY2(!result, qPrintable(name));
        ++checked;
    }
    QVERIFY(checked > 150);
}

void TestHostile::foreignFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("PDF") << u"cv.pdf"_s << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("a PDF by another name") << u"cv.md"_s << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("PNG") << u"cv.txt"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"picture"_s;
    QTest::newRow("XML") << u"cv.xml"_s << QByteArray("<?xml version=\"1.0\"?><a/>") << u"XML"_s;
    QTest::newRow("empty") << u"cv.md"_s << QByteArray() << u"empty"_s;
    QTest::newRow("only white space") << u"cv.md"_s << QByteArray("  \n\n\t \n") << u"no text"_s;
    QTest::newRow("binary") << u"cv.txt"_s << QByteArray("a\0b\0\1\2\3", 7) << u"not text"_s;
    QTest::newRow("no extension") << u"cv"_s << QByteArray("Ada Lovelace\n") << u".vitae"_s;
    QTest::newRow("old Word") << u"cv.doc"_s << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"Word"_s;
    QTest::newRow("other JSON") << u"cv.json"_s << QByteArray("{\"name\": 1}") << u"not a JSON Resume"_s;
    QTest::newRow("list") << u"cv.json"_s << QByteArray("[1]") << u"not a JSON Resume"_s;
    QTest::newRow("newer document") << u"cv.vitae"_s << QByteArray("PK\x03\x04") << u""_s;
}

void TestHostile::foreignFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto result = importFile(file.fileName());
    QVERIFY(!result.has_value());
    QVERIFY2(result.error().sentence().contains(expected), qPrintable(result.error().sentence()));
}

void TestHostile::hugeTextsTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("json");
    for (const char *piece : {"- ",   "- \n",        "- a\n",     "\n",      "a\n",       "a",
                              "a b ", "[",           "[](",       "[a](b",   "![",        "](",
                              "<",    "<a ",         "<!--",      "`",       "``a`",      "*",
                              "**a ", "_a ",         "__",        "&amp;",   "http://a ", "\\",
                              "> ",   "# a\n",       ":   a\n",   "|a|b|\n", "a\n---\n",  "a, ",
                              "a – ", "2019 ",       "(2019",     "A B | ",  "1. a\n",    "EDUCATION\n\n",
                              "\t",   "---\na: b\n", "**A**\n\n", "a@b.c ",  "٣"})
        QTest::newRow(piece) << QByteArray(piece) << false;
    for (const char *piece : {"[", "{\"basics\":", "{\"a\":1,\"basics\":{}},", "\"", "1", "{\"work\":["})
        QTest::addRow("JSON %s", piece) << QByteArray(piece) << true;
}

/// A test of growth, not of speed: four times the text must not take sixteen times as long.
void TestHostile::hugeTextsTakeLinearTime()
{
    QFETCH(QByteArray, piece);
    QFETCH(bool, json);
    constexpr qsizetype large = 128 * 1024;
    const auto seconds = [&](qsizetype size) {
        const QByteArray bytes = repeated(piece.constData(), size);
        const std::clock_t begin = std::clock(); // of this process: the machine may be busy
        const auto markdown = json ? importJsonResume(bytes) : importMarkdown(bytes);
        const auto text = json ? tl::expected<Imported, Failure>() : importPlainText(bytes);
        return double(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    double small = 0, big = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        small = seconds(large / 4);
        big = seconds(large);
        if (big < 0.5 || big < 10 * small)
            return;
    }
    QFAIL(qPrintable(u"%1 s, then %2 s"_s.arg(small).arg(big)));
}

QTEST_APPLESS_MAIN(TestHostile)
#include "test_formats_hostile.moc"
