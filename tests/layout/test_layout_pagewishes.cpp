// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr int entries = 12;

/// Two sections of a page and a half each, the sixth entry of the second with a wish.
Cv cvWith(const QString &ofSection, const QString &ofEntry, int bullets = 4)
{
    CvBuilder cv;
    cv.person({{Field::Name, u"Ada Lovelace"_s}});
    for (int section = 0; section < 2; ++section) {
        cv.section(SectionKind::Project, u"Section %1"_s.arg(section),
                   {{Field::PageBreak, section == 1 ? ofSection : QString()}});
        for (int i = 0; i < entries; ++i) {
            const QString wish = section == 1 && i == 5 ? ofEntry : QString();
            cv.entry({{Field::Title, u"Entry %1.%2"_s.arg(section).arg(i)}, {Field::PageBreak, wish}},
                     QStringList(bullets, u"A bullet"_s));
        }
    }
    return cv.build();
}

/// The theme with a flag set.
Theme themeWith(const char *flag)
{
    if (!flag)
        return themeNamed(u"plain"_s);
    return themeNamed(u"plain"_s, {{QString::fromLatin1(flag), Json(true)}});
}

} // namespace

class PageWishesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void aSectionStartsAPage();
    void anEntryStartsAPageWithTheHeadingAboveIt();
    void aSectionStaysOnOnePage();
    void anEntryStaysOnOnePage();
    void whatIsLongerThanAPageIsDivided();
    void wishesAreNotPrinted();
    void aThemeKeepsAllSectionsOrEntriesWhole();
    void balancedPagesAreFilledAlike();

  private:
    /// The first line of each page.
    QStringList tops(const Cv &cv, const char *option = nullptr)
    {
        const PageList pages = layout(cv, themeWith(option), *m_fonts).pages;
        QStringList tops;
        for (const Page &page : pages.pages)
            tops += bodyLines(pages, page).front().text;
        return tops;
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void PageWishesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void PageWishesTest::aSectionStartsAPage()
{
    QVERIFY(!tops(cvWith({}, {})).contains(u"Section 1"_s));
    QVERIFY(tops(cvWith(u"new-page"_s, {})).contains(u"Section 1"_s));
}

void PageWishesTest::anEntryStartsAPageWithTheHeadingAboveIt()
{
    QVERIFY(tops(cvWith({}, u"new-page"_s)).contains(u"Entry 1.5"_s));
    CvBuilder cv;
    cv.section(SectionKind::Project, u"First"_s).entry({{Field::Title, u"Entry"_s}});
    cv.section(SectionKind::Project, u"Second"_s)
        .entry({{Field::Title, u"Entry"_s}, {Field::PageBreak, u"both"_s}});
    QCOMPARE(tops(cv.build()), (QStringList{u"First"_s, u"Second"_s}));
}

void PageWishesTest::aSectionStaysOnOnePage()
{
    const QStringList divided = tops(cvWith({}, {}, 1));
    QVERIFY(!divided.contains(u"Section 1"_s));
    QCOMPARE(tops(cvWith(u"together"_s, {}, 1)), (QStringList{u"Ada Lovelace"_s, u"Section 1"_s}));
}

void PageWishesTest::anEntryStaysOnOnePage()
{
    for (int before = 20; before < 50; ++before) {
        CvBuilder cv;
        cv.section(SectionKind::Bullets, u"Before"_s);
        for (int i = 0; i < before; ++i)
            cv.bullet(u"A bullet"_s);
        cv.section(SectionKind::Project, u"Kept"_s);
        cv.entry({{Field::Title, u"One"_s}}, {u"A bullet"_s});
        cv.entry({{Field::Title, u"Two"_s}, {Field::PageBreak, u"together"_s}}, QStringList(9, u"Another"_s));
        for (const QString &top : tops(cv.build()))
            QVERIFY2(top != u"Another"_s, qPrintable(QString::number(before)));
    }
}

void PageWishesTest::whatIsLongerThanAPageIsDivided()
{
    const QStringList all = tops(cvWith(u"together"_s, {}, 7));
    QVERIFY(all.size() >= 4);
    for (const QString &top : all)
        QVERIFY2(top != u"A bullet"_s || all.size() > 4, qPrintable(top));
}

void PageWishesTest::wishesAreNotPrinted()
{
    const PageList pages = layout(cvWith(u"both"_s, u"both"_s), themeNamed(u"plain"_s), *m_fonts).pages;
    for (const Page &page : pages.pages)
        for (const BaseLine &line : bodyLines(pages, page))
            QVERIFY2(!line.text.contains(u"both"_s), qPrintable(line.text));
}

void PageWishesTest::aThemeKeepsAllSectionsOrEntriesWhole()
{
    QVERIFY(!tops(cvWith({}, {}, 1)).contains(u"Section 1"_s));
    QCOMPARE(tops(cvWith({}, {}, 1), "section.keep"), (QStringList{u"Ada Lovelace"_s, u"Section 1"_s}));
    int divided = 0;
    for (int before = 20; before < 50; ++before) {
        CvBuilder cv;
        cv.section(SectionKind::Bullets, u"Before"_s);
        for (int i = 0; i < before; ++i)
            cv.bullet(u"A bullet"_s);
        cv.section(SectionKind::Project, u"Kept"_s);
        cv.entry({{Field::Title, u"One"_s}}, QStringList(9, u"Another"_s));
        divided += int(tops(cv.build()).contains(u"Another"_s));
        QVERIFY(!tops(cv.build(), "entry.keep").contains(u"Another"_s));
    }
    QVERIFY(divided > 0);
}

void PageWishesTest::balancedPagesAreFilledAlike()
{
    CvBuilder cv;
    for (int section = 0; section < 10; ++section) {
        cv.section(SectionKind::Bullets, u"Section"_s);
        for (int i = 0; i < 7; ++i)
            cv.bullet(u"A bullet"_s);
    }
    const auto fills = [&](const char *option) {
        std::vector<double> all;
        for (const Page &page : layout(cv.build(), themeWith(option), *m_fonts).pages.pages)
            all.push_back(page.fill);
        return all;
    };
    const std::vector<double> ragged = fills(nullptr), even = fills("page.balance");
    QCOMPARE(even.size(), ragged.size());
    QVERIFY(even.size() > 1);
    const auto spread = [](const std::vector<double> &all) {
        return *std::ranges::max_element(all) - *std::ranges::min_element(all);
    };
    QVERIFY2(spread(even) < spread(ragged), qPrintable(QString::number(spread(even))));
    QVERIFY(spread(even) < 0.2);
}

QTEST_GUILESS_MAIN(PageWishesTest)
#include "test_layout_pagewishes.moc"
