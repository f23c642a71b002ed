// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/theme.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject {
    Q_OBJECT
  private slots:
    void everyDefaultPassesItsOwnCheck();
    void everyBuiltInThemeReads();
    void designOptionsStandOnTopOfTheTheme();
    void wrongDesignOptionIsAFindingAndTheThemeStands();
    void unknownThemeIsAFindingAndTheDefaultStands();
    void themeFileErrorNamesPointerAndLine_data();
    void themeFileErrorNamesPointerAndLine();
    void numbersOutOfRangeSayTheRange();
    void colourNamesFollowTheirOption();
    void templatePartsNest();
    void templateErrorNamesItsColumn_data();
    void templateErrorNamesItsColumn();
};

void ThemeTest::everyDefaultPassesItsOwnCheck()
{
    for (const OptionSpec &spec : optionTable()) {
        const auto standard = QString::fromUtf8(spec.standard.data(), qsizetype(spec.standard.size()));
        const auto value = readOption(spec, optionFromText(spec, standard));
        QVERIFY2(value, spec.path.data());
        QCOMPARE(optionSpec(QString::fromLatin1(spec.path.data(), qsizetype(spec.path.size()))), &spec);
    }
}

void ThemeTest::everyBuiltInThemeReads()
{
    QVERIFY(!builtInThemes().empty());
    for (const ThemeName &name : builtInThemes()) {
        std::vector<Finding> findings;
        const Theme theme = themeFor({name.id, {}}, findings);
        QCOMPARE(theme.id, name.id);
        QVERIFY(findings.empty());
        QVERIFY(!name.description.isEmpty());
    }
}

void ThemeTest::designOptionsStandOnTopOfTheTheme()
{
    std::vector<Finding> findings;
    const Theme theme = themeFor({u"plain"_s, {{u"text.size"_s, Json(Json::Number{"11.5"})}}}, findings);
    QVERIFY(findings.empty());
    QCOMPARE(theme.number(Option::TextSize), 11.5);
}

void ThemeTest::wrongDesignOptionIsAFindingAndTheThemeStands()
{
    std::vector<Finding> findings;
    const Theme plain = themeFor({u"plain"_s, {}}, findings);
    const Theme theme =
        themeFor({u"plain"_s, {{u"text.size"_s, Json(u"large"_s)}, {u"no.such"_s, Json(true)}}}, findings);
    QCOMPARE(findings.size(), size_t(2));
    QCOMPARE(findings[0].text, u"text.size must be a number"_s);
    QCOMPARE(theme.number(Option::TextSize), plain.number(Option::TextSize));
}

void ThemeTest::unknownThemeIsAFindingAndTheDefaultStands()
{
    std::vector<Finding> findings;
    const Theme theme = themeFor({u"no-such"_s, {}}, findings);
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(theme.id, defaultTheme);
}

void ThemeTest::themeFileErrorNamesPointerAndLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("where");
    QTest::newRow("not JSON") << QByteArray("{\n  \"id\": }") << u"line 2, column 9"_s;
    QTest::newRow("unknown option") << QByteArray("{\n \"options\": {\n  \"text.sice\": 1 } }")
                                    << u"/options/text.sice, line 3"_s;
    QTest::newRow("wrong type") << QByteArray("{ \"options\": {\n\n  \"text.size\": \"x\" } }")
                                << u"/options/text.size, line 3"_s;
    QTest::newRow("unknown base") << QByteArray("{\n \"extends\": \"nothing\" }") << u"/extends, line 2"_s;
    QTest::newRow("bad template") << QByteArray(
        "{ \"arrangements\": { \"award\":\n { \"rows\": [\n { \"start\": \"{\" } ] } } }")
                                  << u"/arrangements/award/rows/0/start, line 3"_s;
}

void ThemeTest::themeFileErrorNamesPointerAndLine()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, where);
    const auto theme = readTheme(file);
    QVERIFY(!theme);
    QCOMPARE(theme.error().where, where);
}

void ThemeTest::numbersOutOfRangeSayTheRange()
{
    const OptionSpec &spec = optionSpec(Option::TextSize);
    const auto value = readOption(spec, Json(Json::Number{"400"}));
    QVERIFY(!value);
    QCOMPARE(value.error(), u"text.size must lie between 6 and 24"_s);
}

void ThemeTest::colourNamesFollowTheirOption()
{
    std::vector<Finding> findings;
    const Theme theme = themeFor(
        {u"plain"_s, {{u"color.accent"_s, Json(u"#010203"_s)}, {u"name.color"_s, Json(u"accent"_s)}}},
        findings);
    QVERIFY(theme.color(Option::NameColor) == Color(1, 2, 3));
    QVERIFY(!theme.color(Option::LinkColor));
}

void ThemeTest::templatePartsNest()
{
    const auto parsed = parseTemplate(u"{title|title}[, {place}[ \\[{region}\\]]]"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->size(), size_t(2));
    QCOMPARE(parsed->front().literal, u"title"_s);
    QCOMPARE(parsed->front().role, TextRole::Title);
    const TemplatePart &optional = parsed->back();
    QCOMPARE(optional.what, TemplatePart::What::Optional);
    QCOMPARE(optional.parts.size(), size_t(3));
    QCOMPARE(optional.parts[2].parts.front().literal, u" ["_s);
}

void ThemeTest::templateErrorNamesItsColumn_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("column");
    QTest::newRow("open field") << u"ab{title"_s << u"column 3"_s;
    QTest::newRow("open part") << u"[x"_s << u"column 3"_s;
    QTest::newRow("closed too often") << u"a]"_s << u"column 2"_s;
    QTest::newRow("unknown style") << u"{title|huge}"_s << u"column 1"_s;
}

void ThemeTest::templateErrorNamesItsColumn()
{
    QFETCH(QString, source);
    QFETCH(QString, column);
    const auto parsed = parseTemplate(source);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().contains(column), qPrintable(parsed.error()));
}

QTEST_GUILESS_MAIN(ThemeTest)
#include "test_layout_theme.moc"
