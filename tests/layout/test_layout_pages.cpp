// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "displaylist.h"
#include "document/richtext.h"
#include "layout/pagegrid.h"
#include "pinnedfonts.h"

#include <QFile>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

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
    void itemKeepsItsSecondLine();

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
        if (theme.arrangement(u"experience"_s).rows.front().end.empty())
            continue; // dates stand elsewhere
        const PageList pages = layout(sample().build(), theme, *m_fonts).pages;
        const PageGrid grid = pageGrid(theme, false);
        const PageGrid::Column &main = grid.columns[size_t(grid.main)];
        const double edge = main.x + main.width;
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
    for (qsizetype i = 0; i < a4.pages.front().items.size(); ++i)
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

QTEST_GUILESS_MAIN(PagesTest)
#include "test_layout_pages.moc"
