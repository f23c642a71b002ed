// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "displaylist.h"
#include "document/richtext.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <QFile>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

DateRange range(const QString &start, const QString &end)
{
    return {parseDate(start), parseDate(end)};
}

Theme themeNamed(const QString &id, std::vector<std::pair<QString, Json>> options = {})
{
    std::vector<Finding> findings;
    return themeFor({id, std::move(options)}, findings);
}

CvBuilder sample()
{
    CvBuilder cv;
    cv.person({{Field::Name, u"Ada Lovelace"_s},
               {Field::Email, QStringList{u"ada@example.org"_s}},
               {Field::Phone, QStringList{u"(+44) 20 5550 0100"_s}},
               {Field::City, u"London"_s}});
    cv.section(SectionKind::Experience, u"Experience"_s);
    cv.entry({{Field::Organization, u"Analytical Engine"_s},
              {Field::Position, u"Programmer"_s},
              {Field::Dates, range(u"Aug 1842"_s, u"Sept 1843"_s)}},
             {u"Wrote the **first** program."_s,
              u"Saw that [engines](https://example.org/engine) could compose music."_s});
    cv.section(SectionKind::Skill, u"Skills"_s);
    cv.entry({{Field::Title, u"Mathematics"_s}, {Field::Keywords, QStringList{u"calculus"_s, u"logic"_s}}});
    return cv;
}

/// A CV of many pages whose bullets are all alike.
Cv longCv(int entries)
{
    CvBuilder cv;
    cv.person({{Field::Name, u"Ada Lovelace"_s}});
    for (int section = 0; section < 4; ++section) {
        cv.section(SectionKind::Experience, u"Section %1"_s.arg(section));
        for (int i = 0; i < entries; ++i) {
            QStringList bullets;
            for (int bullet = 0; bullet < 1 + (i * 7 + section) % 6; ++bullet)
                bullets +=
                    u"A statement %1 that is long enough to take more than one line of the page, so that page "
                    "breaks have something to decide about when it comes to widows and orphans."_s
                        .repeated(1 + (bullet + i) % 3)
                        .arg(bullet);
            cv.entry({{Field::Organization, u"Employer %1"_s.arg(i)},
                      {Field::Position, u"Position %1"_s.arg(i)},
                      {Field::Dates, range(u"2001"_s, u"2002"_s)}},
                     bullets);
        }
    }
    return cv.build();
}

struct BaseLine {
    double y = 0;
    QString text;
    StructureRole role = StructureRole::P;
    quint32 paragraph = 0;
};

/// The lines of a page from top to bottom, bullets and footers left out.
std::vector<BaseLine> bodyLines(const PageList &pages, const Page &page)
{
    std::vector<BaseLine> lines;
    for (const Item &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item.content);
        if (!text || item.structure < 0)
            continue;
        const StructureRole role = pages.structure[size_t(item.structure)].role;
        if (role == StructureRole::Lbl)
            continue;
        if (!lines.empty() && std::abs(lines.back().y - item.origin.y()) < 0.01)
            lines.back().text += text->run->text;
        else
            lines.push_back({item.origin.y(), text->run->text, role, item.paragraph});
    }
    return lines;
}

} // namespace

class PagesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void displayListOfTheSample();
    void datesEndAtTheRightEdge();
    void noHeadingEndsAPage();
    void noParagraphLeavesALineAlone();
    void entryHeadStaysWithTwoLines();
    void cacheChangesNothing();
    void editKeepsAllOtherRuns();
    void footerFromTheSecondPage();
    void letterKeepsTheMeasure();
    void emptyCvHasOneEmptyPage();
    void structureParentsComeFirst();
    void everyRunKnowsItsSource();
    void employerLeadsWhereTheSectionSaysSo();
    void separatorsStandOnlyBetweenContacts();
    void profileIsNotSaidTwice();
    void entriesWithCommasAreJoinedBySemicolons();
    void noLineBeginsWithASeparator();
    void levelAloneStandsWithoutBrackets();
    void addressStaysWholeWhereALineHoldsIt();
    void itemKeepsItsSecondLine();
    void titleLineIsNeverBlank_data();
    void titleLineIsNeverBlank();
    void headlessEmployerLeavesPositionsAsTitles();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void PagesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void PagesTest::displayListOfTheSample()
{
    const PageList pages = layout(sample().build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const QString list = displayList(pages).join(u'\n');
    QFile golden(QFINDTESTDATA("data/sample-plain.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QString expected = QString::fromUtf8(golden.readAll()).trimmed();
    if (list != expected)
        qWarning("display list now:\n%ls", qUtf16Printable(list));
    QCOMPARE(list, expected);
}

void PagesTest::datesEndAtTheRightEdge()
{
    for (const ThemeName &name : builtInThemes()) {
        const Theme theme = themeNamed(name.id);
        const PageList pages = layout(sample().build(), theme, *m_fonts).pages;
        const double edge = (210 - theme.number(Option::PageMarginSide)) * 72 / 25.4;
        bool found = false;
        for (const Item &item : pages.pages.front().items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text || !text->run->text.contains(u"Sept 1843"_s))
                continue;
            found = true;
            QVERIFY(std::abs(item.origin.x() + double(text->run->width) - edge) < 0.05);
        }
        QVERIFY(found);
    }
}

void PagesTest::noHeadingEndsAPage()
{
    for (int entries = 3; entries < 9; ++entries) {
        const PageList pages = layout(longCv(entries), themeNamed(u"garamond"_s), *m_fonts).pages;
        QVERIFY(pages.pages.size() > 2);
        for (const Page &page : pages.pages) {
            const StructureRole last = bodyLines(pages, page).back().role;
            QVERIFY(last != StructureRole::H2 && last != StructureRole::H3);
        }
    }
}

void PagesTest::noParagraphLeavesALineAlone()
{
    const PageList pages = layout(longCv(7), themeNamed(u"plain"_s), *m_fonts).pages;
    for (size_t i = 0; i + 1 < pages.pages.size(); ++i) {
        const std::vector<BaseLine> before = bodyLines(pages, pages.pages[i]);
        const std::vector<BaseLine> after = bodyLines(pages, pages.pages[i + 1]);
        const quint32 paragraph = before.back().paragraph;
        if (after.front().paragraph != paragraph)
            continue;
        QVERIFY(before.size() > 1 && before[before.size() - 2].paragraph == paragraph);
        QVERIFY(after.size() > 1 && after[1].paragraph == paragraph);
    }
}

void PagesTest::entryHeadStaysWithTwoLines()
{
    const PageList pages = layout(longCv(8), themeNamed(u"plain"_s), *m_fonts).pages;
    for (const Page &page : pages.pages) {
        const std::vector<BaseLine> lines = bodyLines(pages, page);
        const auto last = lines.size() - 1;
        for (size_t back = 0; back < 3; ++back)
            QVERIFY(lines[last - back].role != StructureRole::H3 || page.end == PageEnd::EndOfDocument);
    }
}

void PagesTest::cacheChangesNothing()
{
    LayoutCache cache;
    const Theme theme = themeNamed(u"plain"_s);
    const Cv cv = longCv(4);
    const QStringList cold = displayList(layout(cv, theme, *m_fonts).pages);
    QCOMPARE(displayList(layout(cv, theme, *m_fonts, &cache).pages), cold);
    QCOMPARE(displayList(layout(cv, theme, *m_fonts, &cache).pages), cold);
    const Theme other = themeNamed(u"plain"_s, {{u"text.size"_s, Json(Json::Number{"11"})}});
    QCOMPARE(displayList(layout(cv, other, *m_fonts, &cache).pages),
             displayList(layout(cv, other, *m_fonts).pages));
}

void PagesTest::editKeepsAllOtherRuns()
{
    LayoutCache cache;
    const Theme theme = themeNamed(u"plain"_s);
    CvBuilder builder = sample();
    const PageList first = layout(builder.build(), theme, *m_fonts, &cache).pages;
    const PageList second = layout(builder.build(), theme, *m_fonts, &cache).pages;
    QCOMPARE(first.pages.front().contentHash, second.pages.front().contentHash);
    const auto run = [](const PageList &pages) {
        return std::get<TextItem>(pages.pages.front().items.front().content).run;
    };
    QCOMPARE(run(first), run(second));
}

void PagesTest::footerFromTheSecondPage()
{
    const PageList pages = layout(longCv(5), themeNamed(u"plain"_s), *m_fonts).pages;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        QString footer;
        for (const Item &item : pages.pages[i].items)
            if (item.artifact == Artifact::Footer)
                footer += std::get<TextItem>(item.content).run->text;
        QCOMPARE(footer.isEmpty(), i == 0);
        if (i > 0)
            QVERIFY(footer.endsWith(u"%1/%2"_s.arg(i + 1).arg(pages.pages.size())));
    }
}

void PagesTest::letterKeepsTheMeasure()
{
    const PageList a4 = layout(sample().build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const PageList letter =
        layout(sample().build(), themeNamed(u"plain"_s, {{u"page.size"_s, Json(u"letter"_s)}}), *m_fonts)
            .pages;
    QCOMPARE(letter.pages.front().size, QSizeF(612, 792));
    const double shift = (612 - a4.pages.front().size.width()) / 2;
    for (size_t i = 0; i < a4.pages.front().items.size(); ++i)
        QVERIFY(
            std::abs(letter.pages.front().items[i].origin.x() - a4.pages.front().items[i].origin.x() - shift)
            < 0.01);
}

void PagesTest::emptyCvHasOneEmptyPage()
{
    const PageList pages = layout(CvBuilder().build(), themeNamed(u"plain"_s), *m_fonts).pages;
    QCOMPARE(pages.pages.size(), size_t(1));
    QVERIFY(pages.pages.front().items.empty());
}

void PagesTest::structureParentsComeFirst()
{
    const PageList pages = layout(longCv(3), themeNamed(u"garamond"_s), *m_fonts).pages;
    QCOMPARE(pages.structure.front().role, StructureRole::Document);
    for (size_t i = 1; i < pages.structure.size(); ++i)
        QVERIFY(pages.structure[i].parent >= 0 && pages.structure[i].parent < int(i));
}

void PagesTest::everyRunKnowsItsSource()
{
    const Cv cv = sample().build();
    const PageList pages = layout(cv, themeNamed(u"plain"_s), *m_fonts).pages;
    for (const Item &item : pages.pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item.content);
        if (!text)
            continue;
        quint32 at = 0;
        for (const SourceSpan &span : text->run->sources) {
            QCOMPARE(span.begin, at);
            at = span.end;
            if (span.field.node == 0 || span.field.field != Field::Text)
                continue;
            const QString shown =
                RichText::parse(findNode(cv.root, span.field.node)->text(Field::Text)).plainText();
            QCOMPARE(shown.sliced(span.offset, span.end - span.begin),
                     text->run->text.sliced(span.begin, span.end - span.begin));
        }
        QCOMPARE(at, quint32(text->run->text.size()));
    }
}

void PagesTest::employerLeadsWhereTheSectionSaysSo()
{
    CvBuilder cv;
    cv.section(SectionKind::Experience, u"Work"_s, {{Field::Lead, u"organization"_s}});
    cv.entry({{Field::Organization, u"Employer"_s}, {Field::Position, u"Position"_s}});
    const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
    const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
    QVERIFY2(lines[1].text.startsWith(u"Employer, Position"_s), qPrintable(lines[1].text));
}

void PagesTest::separatorsStandOnlyBetweenContacts()
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

void PagesTest::profileIsNotSaidTwice()
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

void PagesTest::entriesWithCommasAreJoinedBySemicolons()
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

void PagesTest::noLineBeginsWithASeparator()
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
                QVERIFY2(!QStringView(u",·|").contains(line.text.trimmed().front()), qPrintable(line.text));
        }
    }
}

void PagesTest::levelAloneStandsWithoutBrackets()
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

void PagesTest::addressStaysWholeWhereALineHoldsIt()
{
    CvBuilder cv;
    cv.section(SectionKind::Certificate, u"Certificates"_s);
    cv.entry({{Field::Title, u"Analytical Individual Qualification of Engines"_s},
              {Field::Issuer, u"Royal Society of London"_s},
              {Field::Url, u"https://qualifications.example.org/engines/academy/course/6"_s},
              {Field::Date, parseDate(u"Sep 2020"_s)}});
    for (const ThemeName &name : builtInThemes()) {
        const PageList pages = layout(cv.build(), themeNamed(name.id), *m_fonts).pages;
        const std::vector<BaseLine> lines = bodyLines(pages, pages.pages.front());
        QVERIFY2(lines[2].text.startsWith(u"qualifications.example.org/"_s), qPrintable(lines[2].text));
    }
}

void PagesTest::itemKeepsItsSecondLine()
{
    for (int before = 1; before < 40; ++before) {
        CvBuilder cv;
        cv.section(SectionKind::Publication, u"Publications"_s);
        for (int i = 0; i < 50; ++i) {
            const QString summary = i < before ? QString() : u"Said on two lines. "_s.repeated(7);
            cv.entry({{Field::Title, u"Paper"_s}, {Field::Summary, summary}});
        }
        const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
        for (size_t i = 1; i < pages.pages.size(); ++i) {
            const QString first = bodyLines(pages, pages.pages[i]).front().text;
            QVERIFY2(first.startsWith(u"Paper"_s), qPrintable(first));
        }
    }
}

void PagesTest::titleLineIsNeverBlank_data()
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

void PagesTest::titleLineIsNeverBlank()
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
                dates = text->run->text.startsWith(u"2001") ? &item : dates;
            }
        }
        QVERIFY(title && dates);
        QCOMPARE(title->origin.y(), dates->origin.y());
        QVERIFY(title->origin.x() < dates->origin.x());
        QCOMPARE(pages.structure[size_t(title->structure)].role, StructureRole::H3);
        const auto &run = *std::get<TextItem>(title->content).run;
        const int weight = int(theme.number(Option::TitleWeight));
        QCOMPARE(run.face->hash(), m_fonts->face({theme.text(Option::TextFont), weight, false})->hash());
    }
}

void PagesTest::headlessEmployerLeavesPositionsAsTitles()
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

QTEST_GUILESS_MAIN(PagesTest)
#include "test_layout_pages.moc"
