// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "document/json.h"
#include "layout/datetext.h"
#include "layout/layout.h"
#include "layout/words.h"
#include "pinnedfonts.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <map>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// Every key that a language file needs: those of the page, of the kinds, of the fields that entries have.
QStringList keysNeeded()
{
    QStringList keys{u"named"_s, u"present"_s, u"profile"_s, u"updated"_s};
    for (const KindSpec &kind : kindTable())
        keys += u"sections."_s + text(kind.name);
    for (const FieldSpec &spec : fieldTable())
        if ((spec.owner == NodeType::Entry || spec.owner == NodeType::Role) && spec.type != FieldType::Choice)
            keys += u"fields."_s + text(spec.label);
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

/// Said only where Western signs are not used.
QStringList punctuationKeys()
{
    QStringList keys;
    for (const QString &sign : {u"list"_s, u"comma"_s, u"semicolon"_s, u"open"_s, u"close"_s})
        keys += u"punctuation."_s + sign;
    return keys;
}

QStringList keysOf(const Json &json)
{
    QStringList keys;
    for (const auto &[key, value] : *json.object()) {
        if (value.string() && !value.string()->isEmpty())
            keys += key;
        else if (value.object())
            for (const auto &[inner, word] : *value.object())
                keys += word.string() && !word.string()->isEmpty() ? key + u'.' + inner : QString();
    }
    keys.sort();
    return keys;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT
  private slots:
    void everyLanguageSaysEveryWord_data();
    void everyLanguageSaysEveryWord();
    void languagesAreManyAndNamedByTag();
    void tagFindsItsLanguage_data();
    void tagFindsItsLanguage();
    void pageSpeaksTheLanguageOfTheCv();
    void titlesOfThePersonStand();
    void separatorsAreThoseOfTheLanguage_data();
    void separatorsAreThoseOfTheLanguage();
};

void WordsTest::everyLanguageSaysEveryWord_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QString::fromLatin1(VITAE_SOURCE_DIR "/resources/words"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void WordsTest::everyLanguageSaysEveryWord()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const auto json = parseJson(source.readAll());
    QVERIFY(json);
    QStringList keys = keysOf(*json);
    for (const QString &optional : punctuationKeys())
        keys.removeOne(optional);
    QCOMPARE(keys, keysNeeded());
    QVERIFY(json->find(u"named")->string()->startsWith(u"%1"));
    QVERIFY(json->find(u"updated")->string()->endsWith(u"%1"));
}

void WordsTest::languagesAreManyAndNamedByTag()
{
    const QStringList languages = wordLanguages();
    QVERIFY(languages.size() >= 24);
    QVERIFY(languages.contains(u"en"_s) && languages.contains(u"zh-Hant"_s));
    for (const QString &language : languages)
        QCOMPARE(Words(language.toLatin1()).section(SectionKind::Experience) == u"Experience",
                 language == u"en");
}

void WordsTest::tagFindsItsLanguage_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QString>("education");
    QTest::newRow("plain") << QByteArray("de") << u"Ausbildung"_s;
    QTest::newRow("region") << QByteArray("de-AT") << u"Ausbildung"_s;
    QTest::newRow("underscore and capitals") << QByteArray("DE_ch") << u"Ausbildung"_s;
    QTest::newRow("longer tag is another language") << QByteArray("den") << u"Education"_s;
    QTest::newRow("unknown") << QByteArray("tlh") << u"Education"_s;
    QTest::newRow("none") << QByteArray() << u"Education"_s;
    QTest::newRow("no tag at all") << QByteArray("../de") << u"Education"_s;
    QTest::newRow("Bokmål") << QByteArray("nb-NO") << u"Utdanning"_s;
    QTest::newRow("old Hebrew") << QByteArray("iw") << u"השכלה"_s;
    QTest::newRow("simplified") << QByteArray("zh-CN") << u"教育背景"_s;
    QTest::newRow("Chinese") << QByteArray("zh") << u"教育背景"_s;
    QTest::newRow("traditional by script") << QByteArray("zh-Hant") << u"學歷"_s;
    QTest::newRow("traditional by region") << QByteArray("zh-TW") << u"學歷"_s;
}

void WordsTest::tagFindsItsLanguage()
{
    QFETCH(QByteArray, tag);
    QTEST(Words(tag).section(SectionKind::Education), "education");
    const Date april{{}, {2021, 4, 0}, false};
    QCOMPARE(formatDate(april, {}, Words("kok-IN")).contains(u'월'), false); // Konkani is not Korean
}

void WordsTest::pageSpeaksTheLanguageOfTheCv()
{
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    CvBuilder cv;
    cv.person({{Field::Summary, u"X"_s}});
    cv.section(SectionKind::Education, {});
    cv.entry({{Field::Organization, u"Y"_s}, {Field::Supervisors, u"Z"_s}});
    std::vector<Finding> findings;
    const Theme theme = themeFor({u"plain"_s, {}}, findings);
    LayoutCache cache;
    const auto textOfPage = [&](const QString &language) {
        QString all;
        const PageList pages = layout(cv.build(language), theme, *fonts, &cache).pages;
        for (const Item &item : pages.pages.front().items)
            if (const auto *run = std::get_if<TextItem>(&item.content))
                all += run->run->text + u'|';
        return all;
    };
    QCOMPARE(textOfPage(u"fr-CA"_s), u"Profil|X|Formation|Y|Directeurs de recherche\u00a0: Z|"_s);
    QCOMPARE(textOfPage(u"da"_s), u"Profil|X|Uddannelse|Y|Vejledere: Z|"_s);
    QCOMPARE(textOfPage({}), u"Summary|X|Education|Y|Supervisors: Z|"_s);
}

void WordsTest::titlesOfThePersonStand()
{
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    CvBuilder cv;
    cv.section(SectionKind::Education, u"Education"_s);
    cv.entry({{Field::Organization, u"Y"_s}});
    std::vector<Finding> findings;
    const LayoutResult made = layout(cv.build(u"de"_s), themeFor({u"plain"_s, {}}, findings), *fonts);
    QCOMPARE(made.pages.outline.front().title, u"Education"_s);
}

void WordsTest::separatorsAreThoseOfTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("languages");
    QTest::newRow("English") << u"en"_s << u"A1, B1"_s << u"Y, Z"_s << u"X (C1), W"_s;
    QTest::newRow("Hebrew") << u"he"_s << u"A1, B1"_s << u"Y, Z"_s << u"X (C1), W"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"A1، B1"_s << u"Y، Z"_s << u"X (C1)، W"_s;
    QTest::newRow("Chinese") << u"zh-CN"_s << u"A1、B1"_s << u"Y，Z"_s << u"X（C1）、W"_s;
    QTest::newRow("Taiwan") << u"zh-TW"_s << u"A1、B1"_s << u"Y，Z"_s << u"X（C1）、W"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"A1、B1"_s << u"Y、Z"_s << u"X（C1）、W"_s;
}

void WordsTest::separatorsAreThoseOfTheLanguage()
{
    const auto fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    QFETCH(QString, language);
    CvBuilder cv;
    cv.section(SectionKind::Education, u"E"_s);
    cv.entry({{Field::Degree, u"V"_s}, {Field::Organization, u"Y"_s}, {Field::Place, u"Z"_s}});
    cv.section(SectionKind::Skill, u"S"_s);
    cv.entry({{Field::Keywords, QStringList{u"A1"_s, u"B1"_s}}});
    cv.section(SectionKind::Language, u"L"_s);
    cv.entry({{Field::Language, u"X"_s}, {Field::Fluency, u"C1"_s}});
    cv.entry({{Field::Language, u"W"_s}});
    std::vector<Finding> findings;
    const Theme theme = themeFor({u"plain"_s, {}}, findings);
    std::map<quint32, QString> paragraphs;
    const PageList pages = layout(cv.build(language), theme, *fonts).pages;
    for (const Item &item : pages.pages.front().items)
        if (const auto *run = std::get_if<TextItem>(&item.content))
            paragraphs[item.paragraph] += run->run->text;
    QStringList texts;
    for (const auto &[number, paragraph] : paragraphs)
        texts += paragraph.trimmed();
    for (const char *column : {"tags", "place", "languages"}) {
        const QString expected = *static_cast<QString *>(QTest::qData(column, QMetaType::QString));
        QVERIFY2(texts.contains(expected), qPrintable(expected + u" in "_s + texts.join(u'|')));
    }
}

QTEST_GUILESS_MAIN(WordsTest)
#include "test_layout_words.moc"
