// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// What stands in one row, in which order, and what is put between.
class RowsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void employerLeadsWhereTheSectionSaysSo();
    void separatorsStandOnlyBetweenContacts();
    void profileIsNotSaidTwice();
    void entriesWithCommasAreJoinedBySemicolons();
    void noLineBeginsWithASeparator();
    void levelAloneStandsWithoutBrackets();
    void addressStaysWholeWhereALineHoldsIt();
    void titleLineIsNeverBlank_data();
    void titleLineIsNeverBlank();
    void headlessEmployerLeavesPositionsAsTitles();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void RowsTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void RowsTest::employerLeadsWhereTheSectionSaysSo()
{
    CvBuilder cv;
    cv.section(SectionKind::Experience, u"Work"_s, {{Field::Lead, u"organization"_s}});
    cv.entry({{Field::Organization, u"Employer"_s}, {Field::Position, u"Position"_s}});
    const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
    QVERIFY2(lines[1].text.startsWith(u"Employer, Position"_s), qPrintable(lines[1].text));
}

void RowsTest::separatorsStandOnlyBetweenContacts()
{
    CvBuilder cv;
    QStringList mails;
    for (int i = 0; i < 9; ++i)
        mails += u"someone%1@example.org"_s.arg(i);
    cv.person({{Field::Name, u"Ada"_s}, {Field::Email, mails}});
    const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
    QVERIFY(lines.size() > 3);
    for (size_t i = 1; i < lines.size(); ++i) {
        QVERIFY(!lines[i].text.trimmed().startsWith(u'·') && !lines[i].text.trimmed().endsWith(u'·'));
        QCOMPARE(lines[i].text.count(u'@'), 3); // nine in rows of three, not of four, four and one
    }
}

void RowsTest::profileIsNotSaidTwice()
{
    CvBuilder builder;
    builder.person({{Field::Name, u"Ada"_s}});
    const Cv plain = builder.build();
    TreeBuilder tree;
    const auto contact = [&](const QString &network, const QString &user, const QString &url) {
        auto profile = tree.make(NodeType::Profile);
        profile->set(Field::Network, network);
        profile->set(Field::Username, user);
        profile->set(Field::Url, url);
        auto person = std::make_shared<Node>(plain.person());
        person->children = {profile};
        auto root = std::make_shared<Node>(*plain.root);
        root->children.front() = person;
        Cv cv = plain;
        cv.root = root;
        const PageList pages = layout(cv, themeNamed(u"plain"_s), *m_fonts).pages;
        return bodyLines(pages, pages.pages.front()).back().text;
    };
    const QString address = u"https://example.org/@ada"_s;
    QCOMPARE(contact(u"Example"_s, u"ada"_s, address), u"example.org/@ada"_s);
    QCOMPARE(contact(u"Mastodon"_s, u"@ada@example.org"_s, address), u"Mastodon: example.org/@ada"_s);
    QCOMPARE(contact(u"Mastodon"_s, u"countess"_s, address), u"Mastodon: example.org/@ada (countess)"_s);
    QCOMPARE(contact(u"Mastodon"_s, {}, {}), u"Mastodon"_s);
}

void RowsTest::entriesWithCommasAreJoinedBySemicolons()
{
    const auto joined = [this](const QString &fluency) {
        CvBuilder cv;
        cv.section(SectionKind::Language, u"Languages"_s);
        cv.entry({{Field::Language, u"English"_s}, {Field::Fluency, fluency}});
        cv.entry({{Field::Language, u"French"_s}});
        const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
        return bodyLines(pages, pages.pages.front()).back().text;
    };
    QCOMPARE(joined(u"C2"_s), u"English (C2), French"_s);
    QCOMPARE(joined(u"fluent, 1900"_s), u"English (fluent, 1900); French"_s);
}

void RowsTest::noLineBeginsWithASeparator()
{
    for (const ThemeName &name : builtInThemes()) {
        for (int letters = 10; letters < 60; ++letters) {
            CvBuilder cv;
            cv.section(SectionKind::Education, u"Education"_s);
            cv.entry(
                {{Field::Degree, u"Bachelor of Science, Computer Science"_s},
                 {Field::Organization, u"University"_s + u" of Texas at Austin"_s.repeated(4).first(letters)},
                 {Field::Url, u"https://www.example.org"_s},
                 {Field::Dates, range(u"Sep 2002"_s, u"May 2006"_s)}});
            const PageList pages = layout(cv.build(), themeNamed(name.id), *m_fonts).pages;
            for (const BaseLine &line : bodyLines(pages, pages.pages.front()))
                QVERIFY2(!QStringView(u",·|").contains(line.text.trimmed().front()),
                         qPrintable(u"%1, %2: %3"_s.arg(name.id).arg(letters).arg(line.text)));
        }
    }
}

void RowsTest::levelAloneStandsWithoutBrackets()
{
    CvBuilder cv;
    cv.section(SectionKind::Skill, u"Skills"_s);
    cv.entry({{Field::Title, u"Logic"_s}, {Field::Level, u"Master"_s}});
    cv.entry(
        {{Field::Title, u"Music"_s}, {Field::Level, u"Novice"_s}, {Field::Keywords, QStringList{u"Harp"_s}}});
    const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
    QCOMPARE(lines[1].text, u"Logic Master"_s);
    QCOMPARE(lines[2].text, u"Music Harp (Novice)"_s);
}

void RowsTest::addressStaysWholeWhereALineHoldsIt()
{
    CvBuilder cv;
    cv.section(SectionKind::Certificate, u"Certificates"_s);
    cv.entry({{Field::Title, u"Analytical Individual Qualification of Engines"_s},
              {Field::Issuer, u"Royal Society of London"_s},
              {Field::Url, u"https://qualifications.example.org/engines/academy/course/6"_s},
              {Field::Date, parseDate(u"Sep 2020"_s)}});
    for (const ThemeName &name : builtInThemes()) {
        const Theme theme = themeNamed(name.id);
        if (theme.text(Option::ColumnsSections).contains(u"certificate"))
            continue; // in a narrow column
        const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
        const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
        const bool isWhole = std::ranges::any_of(lines, [](const BaseLine &line) {
            return line.text.contains(u"qualifications.example.org/engines/academy/course/6"_s);
        });
        QVERIFY2(isWhole, qPrintable(name.id));
    }
}

void RowsTest::titleLineIsNeverBlank_data()
{
    QTest::addColumn<SectionKind>("kind");
    QTest::addColumn<Field>("only");
    QTest::addColumn<QString>("lead");
    const auto add = [](const char *name, SectionKind kind, Field only, const QString &lead = {}) {
        QTest::newRow(name) << kind << only << lead;
    };
    add("employer", SectionKind::Experience, Field::Organization);
    add("employer, position leads", SectionKind::Experience, Field::Organization, u"position"_s);
    add("position", SectionKind::Experience, Field::Position);
    add("position, employer leads", SectionKind::Experience, Field::Position, u"organization"_s);
    add("place", SectionKind::Experience, Field::Place);
    add("school", SectionKind::Education, Field::Organization);
    add("subject", SectionKind::Education, Field::Area);
    add("degree, school leads", SectionKind::Education, Field::Degree, u"organization"_s);
    add("volunteer", SectionKind::Volunteer, Field::Organization);
    add("project", SectionKind::Project, Field::Roles);
    add("award", SectionKind::Award, Field::Awarder);
    add("certificate", SectionKind::Certificate, Field::Issuer);
}

void RowsTest::titleLineIsNeverBlank()
{
    QFETCH(SectionKind, kind);
    QFETCH(Field, only);
    QFETCH(QString, lead);
    CvBuilder cv;
    cv.section(kind, u"Section"_s, {{Field::Lead, lead}});
    const Field when = fieldSpec(NodeType::Entry, kind, Field::Date) ? Field::Date : Field::Dates;
    const Value date = when == Field::Date ? Value(parseDate(u"2001"_s)) : Value(range(u"2001"_s, u"2002"_s));
    const Value value = only == Field::Roles ? Value(QStringList{u"Lonely"_s}) : Value(u"Lonely"_s);
    cv.entry({{only, value}, {when, date}});
    for (const ThemeName &name : builtInThemes()) {
        const Theme theme = themeNamed(name.id);
        const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
        const Item *title = nullptr, *dates = nullptr;
        for (const Item &item : pages.pages.front().items) {
            if (const auto *text = std::get_if<TextItem>(&item.content)) {
                title = text->run->text == u"Lonely" ? &item : title;
                dates = text->run->text.contains(u"2001") ? &item : dates;
            }
        }
        QVERIFY(title && dates);
        const bool datesFollow =
            dates->origin.y() > title->origin.y() // on the line below, where a theme says so
            || (dates->origin.y() == title->origin.y() && dates->origin.x() != title->origin.x());
        QVERIFY2(datesFollow, qPrintable(name.id));
        QCOMPARE(pages.structure[size_t(title->structure)].role, StructureRole::H3);
        const auto &run = *std::get<TextItem>(title->content).run;
        const int weight = int(theme.number(Option::TitleWeight));
        QCOMPARE(run.face->hash(), m_fonts->face({theme.text(Option::TextFont), weight, false})->hash());
    }
}

void RowsTest::headlessEmployerLeavesPositionsAsTitles()
{
    CvBuilder builder;
    builder.section(SectionKind::Experience, u"Work"_s);
    builder.entry({{Field::Position, u"Second"_s}, {Field::Dates, range(u"2003"_s, u"2004"_s)}});
    builder.entry({{Field::Position, u"First"_s}, {Field::Dates, range(u"2001"_s, u"2002"_s)}});
    const Cv separate = builder.build();
    const NodePtr &section = separate.root->children[1];
    auto merged = std::make_shared<Node>(*section->children.front());
    merged->children.push_back(section->children[1]->children.front());
    auto one = std::make_shared<Node>(*section);
    one->children = {merged};
    Cv cv = separate;
    auto root = std::make_shared<Node>(*separate.root);
    root->children[1] = one;
    cv.root = root;
    const PageList pages = layout(cv, themeNamed(u"plain"_s), *m_fonts).pages;
    const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
    QCOMPARE(lines.size(), size_t(3));
    QVERIFY(lines[1].text.startsWith(u"Second"_s) && lines[2].text.startsWith(u"First"_s));
    QCOMPARE(lines[1].role, StructureRole::H3);
}

QTEST_GUILESS_MAIN(RowsTest)
#include "test_layout_rows.moc"
