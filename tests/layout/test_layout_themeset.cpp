// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../samples.h"
#include "document/documentjson.h"
#include "document/jsonplace.h"
#include "layout/layout.h"
#include "layout/themeset.h"
#include "pinnedfonts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

ThemeChoice ownFrom(const QByteArray &json)
{
    return ownTheme(*parseJson(json), u"mine"_s, u"Mine"_s);
}

Theme themeWithoutFindings(const Design &design)
{
    std::vector<Finding> findings;
    Theme theme = themeFor(design, findings);
    if (!findings.empty())
        qCritical("%ls", qUtf16Printable(findings.front().text));
    return theme;
}

/// The example of docs/themes.md.
QByteArray documentedExample()
{
    QFile file(QStringLiteral(VITAE_SOURCE_DIR) + u"/docs/themes.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression block(u"```json\n(.*?)```"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return block.match(QString::fromUtf8(file.readAll())).captured(1).toUtf8();
}

} // namespace

/// Themes of one's own, as values: in a set, in a document, made from a design.
class ThemeSetTest : public QObject {
    Q_OBJECT
  private slots:
    void aThemeInTheDocumentNeedsNoFile();
    void aFaultyThemeInTheDocumentIsAFindingAndTheDefaultStands();
    void aVariantsThemeComesWithItsCopy();
    void aThemeMadeFromADesignLooksLikeIt_data();
    void aThemeMadeFromADesignLooksLikeIt();
    void idsAndNamesAreNeverTakenTwice();
    void aThemeIsFoundByItsIdOrNameAsTyped();
    void aDesignThatOnlyNamesItsThemeGetsTheCopy();
    void aThemeSurvivesTheDocumentsFile();
    void pointersAreFoundOnTheirLines_data();
    void pointersAreFoundOnTheirLines();
    void theDocumentedExampleReadsAndIsLaidOut();
};

void ThemeSetTest::aThemeInTheDocumentNeedsNoFile()
{
    const ThemeChoice mine = ownFrom(R"({"extends": "swiss", "options": {"text.size": 11.5}})");
    const Theme theme = themeWithoutFindings(inTheme({}, mine));
    QCOMPARE(theme.id, u"mine"_s);
    QCOMPARE(theme.number(Option::TextSize), 11.5);
    QCOMPARE(theme.text(Option::NameFont), u"Inter Display"_s);
    const Design changed{u"mine"_s, {{u"text.size"_s, Json(qint64(12))}}, {}, mine.file};
    QCOMPARE(themeWithoutFindings(changed).number(Option::TextSize), 12.0);
}

void ThemeSetTest::aFaultyThemeInTheDocumentIsAFindingAndTheDefaultStands()
{
    std::vector<Finding> findings;
    const Theme theme =
        themeFor({u"mine"_s, {}, {}, *parseJson(R"({"options": {"text.size": "big"}})")}, findings);
    QCOMPARE(theme.id, defaultTheme);
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].text,
             u"The theme “mine” cannot be used: text.size must be a number, at /options/text.size. The theme "
             "“plain” is used."_s);
}

void ThemeSetTest::aVariantsThemeComesWithItsCopy()
{
    Document document = Document::empty();
    document.design = {u"swiss"_s, {}};
    Variant variant;
    variant.name = u"Short"_s;
    variant.design = inTheme({}, ownFrom(R"({"extends": "fjord"})"));
    QCOMPARE(themeWithoutFindings(resolve(document, &variant).design).id, u"mine"_s);
    document.design = *variant.design;
    variant.design = Design{u"swiss"_s, {}};
    QCOMPARE(themeWithoutFindings(resolve(document, &variant).design).id, u"swiss"_s);
}

void ThemeSetTest::aThemeMadeFromADesignLooksLikeIt_data()
{
    QTest::addColumn<bool>("fromOwn");
    QTest::newRow("from a theme of the program") << false;
    QTest::newRow("from one's own") << true;
}

void ThemeSetTest::aThemeMadeFromADesignLooksLikeIt()
{
    QFETCH(bool, fromOwn);
    Design design{u"aside"_s,
                  {{u"text.size"_s, Json(qint64(11))},
                   {u"side.heading.size"_s, Json(qint64(10))},
                   {u"arrangement.award"_s, Json(u"{title|title} | {date|date}"_s)}}};
    if (fromOwn) {
        design = inTheme(design, ownFrom(R"({"extends": "aside", "options": {"bullet.size": 0.5},
            "arrangements": {"award": {"rows": [{"heading": true, "start": "{title}"}]}},
            "fit": {"size.least": 0.95}})"));
    }
    const Theme before = themeWithoutFindings(design);
    const ThemeChoice made = themeFrom(design, u"new"_s, u"New"_s);
    const Theme after = themeWithoutFindings(inTheme({}, made));
    QCOMPARE(made.name.name, u"New"_s);
    QVERIFY(after.values == before.values);
    QVERIFY(after.side == before.side);
    QVERIFY(after.arrangements == before.arrangements);
    QVERIFY(after.fit == before.fit);
    QVERIFY(readTheme(writeJson(made.file)));
}

void ThemeSetTest::idsAndNamesAreNeverTakenTwice()
{
    const ThemeSet themes({ownFrom(R"({"id": "my-cv", "name": "My CV"})")});
    QCOMPARE(themes.freeId(u"Swiss"_s), u"swiss-2"_s);
    QCOMPARE(themes.freeId(u"Base"_s), u"base-2"_s); // not in the gallery, but taken all the same
    QCOMPARE(themes.freeId(u"My CV"_s), u"my-cv-2"_s);
    QCOMPARE(themes.freeId(u"Résumé (blue)!"_s), u"resume-blue"_s);
    QCOMPARE(themes.freeId(u"…"_s), u"theme"_s);
    QCOMPARE(themes.freeName(u"my cv"_s), u"my cv 2"_s);
    QCOMPARE(themes.freeName(u"Other"_s), u"Other"_s);
}

void ThemeSetTest::aThemeIsFoundByItsIdOrNameAsTyped()
{
    const ThemeSet themes({ownFrom(R"({"name": "My CV"})")});
    QCOMPARE(themes.named(u"mine"_s)->name.name, u"My CV"_s);
    QCOMPARE(themes.named(u"my cv"_s)->name.id, u"mine"_s);
    QCOMPARE(themes.named(u"Swiss"_s)->name.id, u"swiss"_s);
    QVERIFY(!themes.named(u"base"_s));
    QCOMPARE(themes.all().back().name.id, u"mine"_s);
}

void ThemeSetTest::aDesignThatOnlyNamesItsThemeGetsTheCopy()
{
    const ThemeSet themes({ownFrom(R"({"extends": "fjord"})")});
    QVERIFY(completed({u"mine"_s, {}}, themes).ownTheme == themes.find(u"mine"_s)->file);
    QVERIFY(completed({u"swiss"_s, {}}, themes).ownTheme.isNull());
    const Json older = *parseJson(R"({"extends": "plain"})");
    QVERIFY(completed({u"mine"_s, {}, {}, older}, themes).ownTheme == older); // as it was saved
}

void ThemeSetTest::aThemeSurvivesTheDocumentsFile()
{
    Document document = Document::empty();
    document.design = inTheme({}, ownFrom(R"({"extends": "swiss", "options": {"text.size": 11.50}})"));
    const auto read = documentFromJsonValue(*parseJson(writeJson(documentToJsonValue(document))));
    QVERIFY(read);
    QVERIFY(read->design == document.design);
}

void ThemeSetTest::pointersAreFoundOnTheirLines_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("line");
    QTest::newRow("a member") << QByteArray("{\n\"a\": 1,\n\"b\": 2 }") << u"/b"_s << 3;
    QTest::newRow("not the same word before it")
        << QByteArray("{\n\"x\": \"b\",\n\"y\": {\"b\": [1, {\"b\": 1}]},\n\"b\": 2 }") << u"/b"_s << 4;
    QTest::newRow("an item") << QByteArray("{\"a\": [\n1,\n{\"b\":\n3}]}") << u"/a/1/b"_s << 3;
    QTest::newRow("a key with a slash") << QByteArray("{\n\"a/b\": {\n\"c~d\": 1}}") << u"/a~1b/c~0d"_s << 3;
    QTest::newRow("quotes and brackets in texts")
        << QByteArray("{\"a\": \"}]\\\"{\",\n\"b\u0063\": []}") << u"/bc"_s << 2;
    QTest::newRow("what is not there") << QByteArray("{\n\"a\": {\n\"b\": 1}}") << u"/a/x"_s << 2;
    QTest::newRow("the whole") << QByteArray("\n\n[]") << QString() << 3;
}

void ThemeSetTest::pointersAreFoundOnTheirLines()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    QFETCH(int, line);
    QVERIFY(parseJson(json));
    QCOMPARE(lineOfPointer(json, pointer), line);
}

void ThemeSetTest::theDocumentedExampleReadsAndIsLaidOut()
{
    const QByteArray example = documentedExample();
    QVERIFY(!example.isEmpty());
    const auto theme = readTheme(example);
    QVERIFY2(theme, theme ? "" : qPrintable(theme.error().sentence()));
    QCOMPARE(theme->number(Option::TextSize), 9.8);
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the pinned fonts are not installed");
    const Document sample = test::documentOf(test::sampleFile());
    const LayoutResult result = layout(resolve(sample), *theme, *fonts);
    QVERIFY(!result.pages.pages.empty());
    QVERIFY(result.findings.empty());
}

QTEST_MAIN(ThemeSetTest)
#include "test_layout_themeset.moc"
