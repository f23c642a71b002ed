// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/json.h"

#include <KZip>
#include <QFile>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestJson : public QObject {
    Q_OBJECT

  private slots:
    void keepsOrderDuplicatesAndNumbers();
    void writesIndented();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void saysWhereAndWhy_data();
    void saysWhereAndWhy();
    void nestsSixtyFourDeep();
    void findsAndSetsMembers();
    void agreesWithTheJsonTestSuite();
};

void TestJson::keepsOrderDuplicatesAndNumbers()
{
    const QByteArray text =
        R"({"z":1.10,"a":-0,"a":1E+2,"big":123456789012345678901234567890,"":[true,false,null]})";
    QCOMPARE(writeJson(*parseJson(text), JsonLayout::Compact), text);
}

void TestJson::writesIndented()
{
    QCOMPARE(writeJson(*parseJson(R"({"a":[1,{"b":[]}],"c":{}})")), R"({
  "a": [
    1,
    {
      "b": []
    }
  ],
  "c": {}
}
)");
}

void TestJson::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\n\t\r\u0001/")") << QString(u"\"\\\n\t\r\u0001/"_s);
    QTest::newRow("unicode") << QByteArray("\"é中😀\"") << u"é中😀"_s;
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("empty") << QByteArray("\"\"") << QString(u""_s);
    QTest::newRow("byte order mark in a string") << QByteArray("\"\xEF\xBB\xBF"
                                                               "a\"")
                                                 << u"\uFEFFa"_s;
}

void TestJson::writesWhatItReads()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto value = parseJson(json);
    QVERIFY(value && value->string());
    QCOMPARE(*value->string(), text);
    QCOMPARE(writeJson(*value, JsonLayout::Compact), json);
    QCOMPARE(*parseJson("\xEF\xBB\xBF" + json), *value);
}

void TestJson::saysWhereAndWhy_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error"); ///< line:column message
    const auto row = [](const char *json, const char *error) {
        QTest::addRow("%s: %s", json, error) << QByteArray(json) << QString::fromLatin1(error);
    };
    row("", "1:1 There is nothing in it");
    row("{\n  \"a\": 1,\n}", "3:1 A member must begin with its name in quotation marks");
    row("{\n  \"é\": 1 \"b\": 2}", "2:10 A comma or a closing brace is missing");
    row("[1 2]", "1:4 A comma or a closing bracket is missing");
    row("{\"a\" 1}", "1:6 A colon is missing after the name of a member");
    row("[1,", "1:4 The text ends too early");
    row("{\"a\": \"x", "1:9 The text ends too early");
    row("{} x", "1:4 Something follows after the end of the JSON value");
    row("\"\\ud800\"", "1:2 A character is written as half of a surrogate pair");
    row("\"\\x\"", "1:2 A backslash stands before a character that it cannot escape");
    row("nul", "1:4 The text ends too early");
    row("[hello]", "1:2 This is not a JSON value");
    row("[1e999999]", "1:2 A number is too large");
}

void TestJson::saysWhereAndWhy()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const auto value = parseJson(json);
    QVERIFY(!value);
    QCOMPARE(u"%1:%2 %3"_s.arg(value.error().line).arg(value.error().column).arg(value.error().message),
             error);
}

void TestJson::nestsSixtyFourDeep()
{
    QVERIFY(parseJson(QByteArray(64, '[') + QByteArray(64, ']')));
    QVERIFY(!parseJson(QByteArray(65, '[') + QByteArray(65, ']')));
    const auto deep = parseJson(QByteArray("{\"a\":").repeated(1'000'000));
    QVERIFY(!deep);
    QCOMPARE(deep.error().message, u"Values are nested more than 64 deep"_s);
    QVERIFY(!parseJson("[1]" + QByteArray(1, '\0')));
    QVERIFY(!parseJson("\"\xff\""));
}

void TestJson::findsAndSetsMembers()
{
    Json json;
    QVERIFY(!json.find(u"a"));
    json.set(u"a"_s, Json(qint64(1)));
    json.set(u"b"_s, Json(true));
    json.set(u"a"_s, Json(u"x"_s));
    QCOMPARE(writeJson(json, JsonLayout::Compact), R"({"a":"x","b":true})");
    QCOMPARE(*json.find(u"b")->boolean(), true);
}

void TestJson::agreesWithTheJsonTestSuite()
{
    const QString path =
        QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/hostile/JSONTestSuite_test_parsing.zip");
    KZip zip(path);
    if (!QFile::exists(path) || !zip.open(QIODevice::ReadOnly))
        QSKIP("the corpus is not here");
    int seen = 0;
    QStringList wrong;
    const std::function<void(const KArchiveDirectory *)> visit = [&](const KArchiveDirectory *folder) {
        for (const QString &name : folder->entries()) {
            const KArchiveEntry *entry = folder->entry(name);
            if (entry->isDirectory()) {
                visit(static_cast<const KArchiveDirectory *>(entry));
                continue;
            }
            const auto value = parseJson(static_cast<const KArchiveFile *>(entry)->data());
            ++seen;
            // Nesting is limited on purpose; "i_" files may go either way.
            if ((name.startsWith(u"y_") && !value) || (name.startsWith(u"n_") && value))
                wrong.append(name);
        }
    };
    visit(zip.directory());
    QVERIFY(seen > 150);
    QCOMPARE(wrong, QStringList());
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_document_json.moc"
