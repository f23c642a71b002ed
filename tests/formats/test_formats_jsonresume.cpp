// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "formats/jsonresume.h"

#include <QDirIterator>
#include <QTest>
#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestJsonResume : public QObject {
    Q_OBJECT

  private slots:
    void aFileOfTheCorpusComesBackUnchanged_data();
    void aFileOfTheCorpusComesBackUnchanged();
    void schemaFixturesPassAndInvalidOnesAreReported();
    void anEditedFieldIsWrittenInPlace();
    void aMissingEndMeansTheJobGoesOn();
    void itemsOfOneEmployerStayApart();
    void aBlankHighlightIsNoBullet();
    void oddThingsStayWhereTheyAre();
    void marksAreWrittenOnlyWhereTheyWereRead();
    void plainFieldsWinWhenEditedElsewhere();
    void aPictureInTheFileBecomesThePhoto();
    void otherJsonIsRefused();
};

namespace {

const QString corpus = QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int findings(const std::vector<ImportRow> &report)
{
    return int(std::ranges::count_if(report, [](const ImportRow &row) {
        return row.rule == u"jsonresume.type" || row.rule == u"jsonresume.date"
            || row.rule == u"jsonresume.email" || row.rule == u"jsonresume.url";
    }));
}

Imported importText(const QByteArray &json)
{
    auto imported = importJsonResume(json);
    return imported ? *std::move(imported) : Imported{Document::empty(), {}};
}

QByteArray again(const QByteArray &json)
{
    return exportJsonResume(importText(json).document);
}

QByteArray normal(const QByteArray &json)
{
    return writeJson(*parseJson(json));
}

} // namespace

void TestJsonResume::aFileOfTheCorpusComesBackUnchanged_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(corpus + u"jsonresume"_s, {u"*.json"_s}, QDir::Files);
    if (!files.hasNext())
        QSKIP("../shared/corpus is not here");
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
    QTest::newRow("sample") << corpus + u"jsonresume-schema/sample.resume.json"_s;
    QTest::newRow("script") << corpus + u"hostile/json/SYNTHETIC-script-and-urls.json"_s;
    QTest::newRow("wrong type") << corpus + u"hostile/json/basics-wrong-type.json"_s;
}

void TestJsonResume::aFileOfTheCorpusComesBackUnchanged()
{
    QFETCH(QString, path);
    const QByteArray bytes = contentOf(path);
    QCOMPARE(QString::fromUtf8(again(bytes)), QString::fromUtf8(normal(bytes)));
}

void TestJsonResume::schemaFixturesPassAndInvalidOnesAreReported()
{
    QDirIterator files(corpus + u"jsonresume-schema/schema-tests"_s, {u"*.json"_s}, QDir::Files);
    if (!files.hasNext())
        QSKIP("../shared/corpus is not here");
    int checked = 0;
    while (files.hasNext()) {
        const auto cases = parseJson(contentOf(files.next()));
        QVERIFY(cases.has_value());
        for (const auto &[name, resume] : *cases->object()) {
            if (!resume.object())
                continue;
            const QString label = files.fileName() + u' ' + name;
            const QByteArray bytes = writeJson(resume);
            const auto imported = importJsonResume(bytes);
            QVERIFY2(imported.has_value(), qPrintable(label));
            const bool valid = !name.contains(u"nvalid");
            QVERIFY2((findings(imported->report) == 0) == valid, qPrintable(label));
            QCOMPARE(label + QString::fromUtf8(exportJsonResume(imported->document)),
                     label + QString::fromUtf8(bytes));
            ++checked;
        }
    }
    QVERIFY(checked > 100);
}

void TestJsonResume::anEditedFieldIsWrittenInPlace()
{
    Imported imported = importText(R"({
        "basics": { "zodiac": "Leo", "name": "Ada", "phone": "1 555 0100", "label": null },
        "work": [ { "company": "Engines", "position": "Analyst", "startDate": "1842", "endDate": "" } ]
    })");
    auto root = std::make_shared<Node>(*imported.document.root);
    auto person = std::make_shared<Node>(*root->children[0]);
    person->set(Field::Name, u"Ada Lovelace"_s);
    person->set(Field::Phone, Value());
    root->children[0] = person;
    imported.document.root = root;
    const QByteArray json = exportJsonResume(imported.document);
    QVERIFY(!json.contains("0100")); // what was deleted does not travel on
    auto file = parseJson(json);
    file->object()->pop_back(); // meta
    const QByteArray expected = normal(R"({
        "basics": { "zodiac": "Leo", "name": "Ada Lovelace", "label": null },
        "work": [ { "company": "Engines", "position": "Analyst", "startDate": "1842", "endDate": "" } ]
    })");
    QCOMPARE(QString::fromUtf8(writeJson(*file)), QString::fromUtf8(expected));
}

void TestJsonResume::aMissingEndMeansTheJobGoesOn()
{
    const Imported imported =
        importText(R"({"work":[{"name":"A","startDate":"2020"},{"endDate":"2020"},{"name":"B"}]})");
    const Node &section = *imported.document.root->children[1];
    QVERIFY(section.children[0]->children[0]->dates(Field::Dates).end.present);
    QVERIFY(!section.children[1]->children[0]->dates(Field::Dates).end.present);
    QVERIFY(section.children[2]->children[0]->dates(Field::Dates).isEmpty());
}

void TestJsonResume::itemsOfOneEmployerStayApart()
{
    const QByteArray json = normal(R"({"work":[{"name":"A","position":"x"},{"name":"A","position":"y"}]})");
    QCOMPARE(importText(json).document.root->children[1]->children.size(), 2U);
    QCOMPARE(again(json), json);
}

void TestJsonResume::aBlankHighlightIsNoBullet()
{
    const QByteArray json = normal(R"({"work":[{"name":"A","highlights":["Soup",""," "]}]})");
    const Imported imported = importText(json);
    const Node &job = *imported.document.root->children[1]->children[0];
    QCOMPARE(job.children.back()->children.size(), 1U);
    QCOMPARE(again(json), json);
}

void TestJsonResume::oddThingsStayWhereTheyAre()
{
    const QByteArray json = normal(R"({
        "x": 1.10, "basics": { "email": ["a@example.org", "b@example.org"], "phone": 123, "a.b": "dot",
          "location": { "city": "Paris", "planet": "Earth", "region": null }, "profiles": [null, {"url": "https://example.org"}, 5] },
        "work": [null, "A string", {"name": "A", "name": "B", "startDate": "Spring 2020", "endDate": "Present",
          "highlights": "one", "location": {"city": "Rome"}, "deep": [[[[[[[[[[[[[[[[[[[[[[[[[1.50]]]]]]]]]]]]]]]]]]]]]]]]] }, 7],
        "skills": [{"keywords": "a, b", "level": 80}], "education": {}, "awards": [], "skills": [{"name": "second"}], "basics": "twice"
    })");
    QCOMPARE(QString::fromUtf8(again(json)), QString::fromUtf8(json));
    const auto file = documentFromJson(documentToJson(importText(json).document));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().sentence()));
    QCOMPARE(QString::fromUtf8(exportJsonResume(*file)), QString::fromUtf8(json));
}

void TestJsonResume::marksAreWrittenOnlyWhereTheyWereRead()
{
    const QByteArray json =
        normal(R"({"basics":{"summary":"**Bold** and [link](https://example.org) 5*3"}})");
    QCOMPARE(again(json), json);
    Document document = Document::empty();
    TreeBuilder ids(document.nextId);
    auto root = std::make_shared<Node>(*document.root);
    auto person = std::make_shared<Node>(*root->children[0]);
    person->set(Field::Summary, u"**Bold** and \\*plain"_s);
    root->children[0] = person;
    document.root = root;
    const auto file = parseJson(exportJsonResume(document));
    QCOMPARE(*file->find(u"basics")->find(u"summary")->string(), u"Bold and *plain"_s);
    const auto back = importJsonResume(writeJson(*file, JsonLayout::Compact));
    QCOMPARE(*back->document.root, *document.root);
}

void TestJsonResume::plainFieldsWinWhenEditedElsewhere()
{
    Document document = importText(R"({"basics":{"name":"Ada"}})").document;
    document.language = u"en"_s;
    const QByteArray json = exportJsonResume(document);
    QVERIFY(json.contains("\"vitae\""));
    QCOMPARE(importText(json).document.language, u"en"_s);
    QByteArray edited = json;
    edited.replace("\"name\": \"Ada\"", "\"name\": \"Grace\"");
    const Imported imported = importText(edited);
    QCOMPARE(imported.document.person().text(Field::Name), u"Grace"_s);
    QVERIFY(std::ranges::any_of(
        imported.report, [](const ImportRow &row) { return row.rule == u"jsonresume.enclosed-older"; }));
    QVERIFY(!exportJsonResume(imported.document).contains("Ada"));
}

void TestJsonResume::aPictureInTheFileBecomesThePhoto()
{
    const QByteArray png(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
    const QByteArray json = normal("{\"basics\":{\"image\":\"data:image/png;base64," + png + "\"}}");
    const Document document = importText(json).document;
    QCOMPARE(document.assets.keys(), QStringList{u"photo.png"_s});
    QCOMPARE(again(json), json);
    const QByteArray address = normal(R"({"basics":{"image":"https://example.org/me.jpg"}})");
    QVERIFY(importText(address).document.assets.isEmpty());
    QCOMPARE(again(address), address);
}

void TestJsonResume::otherJsonIsRefused()
{
    for (const QByteArray json : {"[]", "1", "{\"a\": 1}", "{", "", "{\"basics\": {}", "\xff\xfe"})
        QVERIFY2(!importJsonResume(json).has_value(), json.constData());
    const auto broken = importJsonResume("{\n  \"basics\": nul }");
    QVERIFY(broken.error().where.contains(u'2'));
}

QTEST_APPLESS_MAIN(TestJsonResume)
#include "test_formats_jsonresume.moc"
