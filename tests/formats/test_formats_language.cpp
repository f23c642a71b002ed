// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/languageguess.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject {
    Q_OBJECT
  private slots:
    void languageIsGuessedFromTheText_data();
    void languageIsGuessedFromTheText();
};

void LanguageTest::languageIsGuessedFromTheText_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"Engineer with years of work in the field and of teaching for schools"_s
                             << u"en"_s;
    QTest::newRow("German") << u"Ingenieurin mit Erfahrung in der Entwicklung und von Geräten für das Labor"_s
                            << u"de"_s;
    QTest::newRow("French") << u"Ingénieure dans les essais et la mesure pour des laboratoires"_s << u"fr"_s;
    QTest::newRow("Spanish") << u"Ingeniera con experiencia en el desarrollo y los ensayos para una empresa"_s
                             << u"es"_s;
    QTest::newRow("Arabic") << u"محقق استشاري متخصص في علم الاستنتاج"_s << u"ar"_s;
    QTest::newRow("Chinese with product names")
        << u"负责前端架构与构建系统 React Vue TypeScript"_s << u"zh"_s;
    QTest::newRow("Japanese") << u"東京で測定機器の開発をしています"_s << u"ja"_s;
    QTest::newRow("names only") << u"Ada Lovelace"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void LanguageTest::languageIsGuessedFromTheText()
{
    QFETCH(QString, summary);
    QFETCH(QString, language);
    Document document = Document::empty();
    auto root = std::make_shared<Node>(*document.root);
    auto person = std::make_shared<Node>(document.person());
    person->set(Field::Summary, summary);
    root->children.front() = person;
    document.root = root;
    QCOMPARE(guessLanguage(document), language);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "test_formats_language.moc"
