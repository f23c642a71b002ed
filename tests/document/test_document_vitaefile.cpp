// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/archive.h"
#include "document/documentjson.h"
#include "document/vitaefile.h"
#include "sampledocument.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestVitaeFile : public QObject {
    Q_OBJECT

  private slots:
    void aDocumentComesBackWhole();
    void equalDocumentsGiveEqualBytes();
    void mimeTypeComesFirstAndStored();
    void unknownMembersStayInPlace();
    void unknownOverridesAndFilesStay();
    void brokenDocumentsAreRefused_data();
    void brokenDocumentsAreRefused();
    void newerSchemasAreRefused();
    void olderSchemasAreMigratedStepByStep();
    void hostileArchivesAreRefused_data();
    void hostileArchivesAreRefused();
    void hostileCorpusGivesSentences();
    void cutOffFilesAreRefused();
    void writingFailsWithASentence();
    void aFullDiskKeepsTheOldFile();
    void aPipeIsWrittenToAndNotReplaced();
    void aFailedWriteKeepsTheOldFile();
};

void TestVitaeFile::aDocumentComesBackWhole()
{
    const Document document = test::sampleDocument();
    const auto read = readVitae(writeVitae(document));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QVERIFY(*read->root == *document.root);
    QCOMPARE(read->nextId, document.nextId);
    QCOMPARE(read->assets, document.assets);
    QVERIFY(read->variants == document.variants);
    QVERIFY(read->design == document.design);
    QCOMPARE(documentToJson(*read), documentToJson(document));
}

void TestVitaeFile::equalDocumentsGiveEqualBytes()
{
    const QByteArray utc = writeVitae(test::sampleDocument(), "thumbnail");
    qputenv("TZ", "America/New_York");
    tzset();
    const QByteArray elsewhere = writeVitae(test::sampleDocument(), "thumbnail");
    qputenv("TZ", "UTC");
    tzset();
    QVERIFY(utc == elsewhere);
    QVERIFY(utc == writeVitae(*readVitae(utc), "thumbnail"));
}

void TestVitaeFile::mimeTypeComesFirstAndStored()
{
    // So that `file` and file managers know it by the bytes from offset 38 on.
    QCOMPARE(writeVitae(Document::empty()).sliced(30, 36), "mimetypeapplication/vnd.vitae.cv+zip");
}

void TestVitaeFile::unknownMembersStayInPlace()
{
    const QByteArray json = R"({
  "zero": 1.50,
  "schema": 1,
  "id": 1,
  "later": {
    "a": 1e5,
    "a": null
  },
  "nextId": 9,
  "design": {
    "theme": "plain",
    "glow": true
  },
  "person": {
    "early": "x",
    "id": 2,
    "name": "Ada",
    "doi": "not a field of persons",
    "children": [
      {
        "id": 3,
        "node": "profile",
        "network": "GitHub",
        "followers": 12
      }
    ]
  },
  "sections": [],
  "variants": [
    {
      "name": "V",
      "x": []
    }
  ],
  "end": {}
}
)";
    const auto document = documentFromJson(json);
    QVERIFY(document);
    QCOMPARE(documentToJson(*document), json);
}

void TestVitaeFile::unknownOverridesAndFilesStay()
{
    const QByteArray json =
        R"({"schema":1,"id":1,"nextId":9,"person":{"id":2},"sections":[],"variants":[{"name":"V","overrides":[)"
        R"({"node":7,"field":"title","value":"gone","master":"00"},{"node":2,"field":"aura","value":3}]}]})";
    Document document = *documentFromJson(json);
    QCOMPARE(writeJson(documentToJsonValue(document), JsonLayout::Compact), json);
    document.unknownFiles.insert(u"notes/today.txt"_s, "hello");
    QCOMPARE(readVitae(writeVitae(document))->unknownFiles, document.unknownFiles);
}

void TestVitaeFile::brokenDocumentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *json, const char *sentence) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(sentence);
    };
    row("nothing", "", "There is nothing in it: line 1, column 1");
    row("no JSON", "{\n \"schema\": 1,\n oops }",
        "A member must begin with its name in quotation marks: line 3, column 2");
    row("a list", "[]", "This is not a document of Vitae: it names no file schema: /schema");
    row("foreign", R"({"basics": {}})", "This is not a document of Vitae: it names no file schema: /schema");
    row("no person", R"({"schema":1,"id":1})", "The document has no person");
    row("no id", R"({"schema":1,"person":{"id":2}})", "The document has no id");
    row("id twice", R"({"schema":1,"id":1,"person":{"id":1}})",
        "Two parts of the document have the id 1: /person/id");
    row("id zero", R"({"schema":1,"id":0,"person":{"id":1}})",
        "A whole number above 0 is expected here: /id");
    row("id huge", R"({"schema":1,"id":1,"person":{"id":18446744073709551615}})",
        "A whole number above 0 is expected here: /person/id");
    row("name is a number", R"({"schema":1,"id":1,"person":{"id":2,"name":5}})",
        "The value cannot be read: text, a list or a date is expected here: /person/name");
    row("name is a list", R"({"schema":1,"id":1,"person":{"id":2,"name":["A"]}})",
        "The value is of another type than this field holds: /person/name");
    row("key twice", R"({"schema":1,"id":1,"person":{"id":2,"name":"A","name":"B"}})",
        "\"name\" stands twice in one object: /person/name");
    row("kind", R"({"schema":1,"id":1,"person":{"id":2},"sections":[{"id":3,"kind":"dreams"}]})",
        "This version of Vitae does not know sections of the kind \"dreams\": /sections/0");
    row("node", R"({"schema":1,"id":1,"person":{"id":2,"children":[{"id":3,"node":"pet"}]}})",
        "This version of Vitae does not know the part \"pet\": /person/children/0");
    row("wrong place", R"({"schema":1,"id":1,"person":{"id":2,"children":[{"id":3,"node":"role"}]}})",
        "A part \"role\" cannot stand here: /person/children/0");
    row("deep bullets",
        R"({"schema":1,"id":1,"person":{"id":2},"sections":[{"id":3,"kind":"bullets","children":[{"id":4,"node":"bullet",
        "children":[{"id":5,"node":"bullet","children":[{"id":6,"node":"bullet","children":[{"id":7,"node":"bullet","children":[
        {"id":8,"node":"bullet"}]}]}]}]}]}]})",
        "Bullets are nested more than 4 deep: /sections/0/children/0/children/0/children/0/children/0/children/0");
    row("date",
        R"({"schema":1,"id":1,"person":{"id":2},"sections":[{"id":3,"kind":"award","children":[{"id":4,"node":"entry",
        "date":{"means":"2021-13"}}]}]})",
        "The value cannot be read: \"2021-13\" is not a date: /sections/0/children/0/date");
    row("variants of one name",
        R"({"schema":1,"id":1,"person":{"id":2},"variants":[{"name":"A"},{"name":"A"}]})",
        "Two variants have the name \"A\": /variants/1");
    row("variant without name", R"({"schema":1,"id":1,"person":{"id":2},"variants":[{}]})",
        "A variant has no name: /variants/0");
}

void TestVitaeFile::brokenDocumentsAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    const auto document = documentFromJson(json);
    QVERIFY(!document);
    QCOMPARE(document.error().sentence(), sentence);
}

void TestVitaeFile::newerSchemasAreRefused()
{
    const auto document = documentFromJson(R"({"schema": 2, "id": 1})");
    QVERIFY(!document);
    QCOMPARE(document.error().sentence(),
             u"This file was made by a newer version of Vitae (file schema 2). Update Vitae to open it"_s);
}

void TestVitaeFile::olderSchemasAreMigratedStepByStep()
{
    const Migration steps[] = {
        {1, [](Json &document) { document.set(u"b"_s, *document.find(u"a")); }},
        {2, [](Json &document) { document.set(u"a"_s, Json(u"changed"_s)); }},
    };
    const auto text = [&](const char *json, int to) {
        const auto result = migrated(*parseJson(json), to, steps);
        return result ? writeJson(*result, JsonLayout::Compact) : result.error().sentence().toUtf8();
    };
    QCOMPARE(text(R"({"schema":1,"a":"x"})", 3), R"({"schema":3,"a":"changed","b":"x"})");
    QCOMPARE(text(R"({"schema":2,"a":"x"})", 3), R"({"schema":3,"a":"changed"})");
    QCOMPARE(text(R"({"schema":3,"a":"x"})", 3), R"({"schema":3,"a":"x"})");
    QVERIFY(text(R"({"a":"x"})", 3).startsWith("This is not a document"));
}

namespace {

/// Changes a number in the first directory entry of a ZIP: at the offset there, of that many bytes.
QByteArray forged(QByteArray zip, int offset, quint32 value, int bytes = 4)
{
    const qsizetype at = zip.indexOf("PK\1\2") + offset;
    for (int i = 0; i < bytes; ++i)
        zip[at + i] = char(value >> (8 * i));
    return zip;
}

} // namespace

void TestVitaeFile::hostileArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("start");
    const QByteArray zip = writeVitae(test::sampleDocument());
    const QByteArray one = writeArchive({{u"x"_s, QByteArray(1000, 'a')}});
    const auto named = [](const QString &name) { return writeArchive({{u"ok"_s, "1"}, {name, "2"}}); };
    QByteArray twice = writeArchive({{u"aa"_s, "1"}, {u"ab"_s, "2"}});
    twice.replace("ab", "aa");
    QByteArray misnamed = zip;
    misnamed[misnamed.indexOf("mimetype")] = 'M';
    std::vector<ArchiveFile> many;
    for (int i = 0; i < 201; ++i)
        many.push_back({QString::number(i), "x"});

    const auto row = [](const char *name, const QByteArray &bytes, const char *start) {
        QTest::newRow(name) << bytes << QString::fromLatin1(start);
    };
    row("empty", "", "The archive is damaged or cut off");
    row("text", "hello", "The archive is damaged or cut off");
    row("201 entries", writeArchive(many), "The archive holds more than 200 files");
    row("leads out", named(u"a/../../b"_s), "The archive holds a file whose name leads out of it");
    row("absolute", named(u"/etc/passwd"_s), "The archive holds a file whose name leads out of it");
    row("drive", named(u"C:b"_s), "The archive holds a file whose name leads out of it");
    row("one name twice", twice, "The archive holds two files of one name");
    row("other local name", misnamed, "The archive is damaged: a file is not where its directory says");
    row("claims 4 GiB", forged(one, 24, 0xffffffff),
        "The files in the archive are larger than 64 MiB together");
    row("claims less", forged(one, 24, 10), "The archive is damaged: a file in it cannot be unpacked");
    row("claims more", forged(one, 24, 1001), "The archive is damaged: a file in it cannot be unpacked");
    row("wrong checksum", forged(one, 16, 1),
        "The archive is damaged: the checksum of a file in it is wrong");
    row("encrypted", forged(one, 8, 1, 2), "The archive is encrypted");
    row("unknown method", forged(one, 10, 14, 2), "The archive uses a compression that is not supported");
    row("packed beyond the end", forged(one, 20, 1 << 20), "The archive is damaged: a file is not where");
    row("header beyond the end", forged(one, 42, 1 << 20), "The archive is damaged: a file is not where");
    row("other archive", one, "This archive is not a document of Vitae");
    row("empty archive", QByteArray("PK\5\6", 4) + QByteArray(18, 0),
        "This archive is not a document of Vitae");
}

void TestVitaeFile::hostileArchivesAreRefused()
{
    QFETCH(QByteArray, zip);
    QFETCH(QString, start);
    const auto document = readVitae(zip);
    QVERIFY(!document);
    QVERIFY2(document.error().sentence().startsWith(start), qPrintable(document.error().sentence()));
}

void TestVitaeFile::hostileCorpusGivesSentences()
{
    const QDir folder(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/hostile/zip"));
    if (!folder.exists())
        QSKIP("the corpus is not here");
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        const auto bytes = readFile(file.filePath());
        QVERIFY(bytes);
        const auto document = readVitae(*bytes);
        QVERIFY2(!document, qPrintable(file.fileName()));
        QVERIFY(!document.error().sentence().isEmpty());
        QVERIFY(!document.error().sentence().contains(u'\n'));
    }
}

void TestVitaeFile::cutOffFilesAreRefused()
{
    const QByteArray zip = writeVitae(test::sampleDocument());
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY(!readVitae(zip.first(size)));
}

void TestVitaeFile::writingFailsWithASentence()
{
    const auto missing = writeFile(u"/nowhere/at/all.vitae"_s, "x");
    QVERIFY(!missing);
    QVERIFY(missing.error().sentence().startsWith(u"The file cannot be written: "));
    QVERIFY(!readFile(u"/nowhere/at/all.vitae"_s));
    QVERIFY(!readFile(u"/"_s));
    if (QFile::exists(u"/dev/zero"_s))
        QCOMPARE(readFile(u"/dev/zero"_s).error().sentence(), u"The file is larger than 64 MiB"_s);
}

void TestVitaeFile::aFullDiskKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cv.vitae"_s);
    QVERIFY(writeFile(path, "old"));
    // The kernel refuses to let files grow, as a full disk would.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto written = writeFile(path, QByteArray(100'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QVERIFY(!written.error().sentence().isEmpty());
    QCOMPARE(*readFile(path), "old");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"cv.vitae"_s});
}

void TestVitaeFile::aPipeIsWrittenToAndNotReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const int reader = open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(writeFile(path, "through"));
    QByteArray bytes(20, 0);
    QCOMPARE(read(reader, bytes.data(), size_t(bytes.size())), 7);
    close(reader);
    QVERIFY(!QFileInfo(path).isFile());
}

void TestVitaeFile::aFailedWriteKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cv.vitae"_s);
    QVERIFY(writeFile(path, "old"));
    QVERIFY(!writeFile(path + u"/below"_s, "new"));
    QCOMPARE(*readFile(path), "old");
    QVERIFY(writeFile(path, "new"));
    QCOMPARE(*readFile(path), "new");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"cv.vitae"_s});
}

QTEST_GUILESS_MAIN(TestVitaeFile)
#include "test_document_vitaefile.moc"
