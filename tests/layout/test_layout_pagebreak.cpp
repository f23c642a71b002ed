// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/pagebreak.h"

#include <QTest>

using namespace vitae;

namespace {

constexpr double pageHeight = 100; // ten lines of 10
constexpr PageHeights page{pageHeight, pageHeight};

std::vector<PageLine> lines(size_t count)
{
    return std::vector<PageLine>(count, PageLine{10, 0, 8, 2, true, false});
}

} // namespace

class PageBreakTest : public QObject {
    Q_OBJECT
  private slots:
    void aPageTakesWhatFits();
    void forbiddenBreaksMoveLinesToTheNextPage();
    void linesThatNothingLetsApartBreakWhereThePageEnds();
    void everyLineIsPlacedOnce();
    void gapsShrinkToSpareANearlyEmptyPage();
    void gapsStretchToFillTheLastPage();
    void fullPagesLendLinesToTheLast();
    void aForcedStartEndsThePageBefore();
    void theFirstPageMayBeLower();
    void noLinesNoPages();
};

void PageBreakTest::aPageTakesWhatFits()
{
    const PageDivision division = dividePages(lines(15), page);
    QCOMPARE(division.pages.size(), size_t(2));
    QCOMPARE(division.pages[0].end, size_t(10));
    QCOMPARE(division.pages[0].reason, PageEnd::Full);
    QCOMPARE(division.pages[1].reason, PageEnd::EndOfDocument);
    QCOMPARE(division.pages[1].used, 50.0);
}

void PageBreakTest::forbiddenBreaksMoveLinesToTheNextPage()
{
    std::vector<PageLine> all = lines(16);
    all[9].breakBefore = all[10].breakBefore = false;
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages[0].end, size_t(8));
    QCOMPARE(division.pages[0].reason, PageEnd::KeptTogether);
    QCOMPARE(division.pages[0].used, 80.0);
}

void PageBreakTest::linesThatNothingLetsApartBreakWhereThePageEnds()
{
    std::vector<PageLine> all = lines(25);
    for (PageLine &line : all)
        line.breakBefore = false;
    QCOMPARE(dividePages(all, page).pages.size(), size_t(3));
}

void PageBreakTest::everyLineIsPlacedOnce()
{
    for (size_t seed = 1; seed < 200; ++seed) {
        std::vector<PageLine> all = lines(seed);
        for (size_t i = 0; i < all.size(); ++i) {
            all[i].step = float(8 + (i * seed) % 9);
            all[i].elastic = float((i * seed) % 5 == 0 ? 4 : 0);
            all[i].breakBefore = (i * 7 + seed) % 3 != 0;
        }
        size_t next = 0;
        for (const PageRange &range : dividePages(all, page).pages) {
            QCOMPARE(range.begin, next);
            QVERIFY(range.end > range.begin);
            QVERIFY(range.used <= pageHeight);
            next = range.end;
        }
        QCOMPARE(next, all.size());
    }
}

void PageBreakTest::gapsShrinkToSpareANearlyEmptyPage()
{
    std::vector<PageLine> all = lines(10);
    for (size_t i : {2U, 4U, 6U}) {
        all[i].step = 15;
        all[i].elastic = 12;
    }
    all.pop_back(); // nine lines, three gaps of 5 more: 105 high
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages.size(), size_t(1));
    QVERIFY(division.elasticity < 1);
}

void PageBreakTest::gapsStretchToFillTheLastPage()
{
    std::vector<PageLine> all = lines(12);
    all[5].elastic = 40;
    all[5].step = 10;
    all[8].elastic = 40;
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages.size(), size_t(2));
    QVERIFY(division.elasticity > 1);
    QVERIFY(division.pages.back().used >= pageHeight / 3);
}

void PageBreakTest::fullPagesLendLinesToTheLast()
{
    const size_t perPage = dividePages(lines(30), page).pages.front().end;
    const PageDivision division = dividePages(lines(2 * perPage + 2), page);
    QCOMPARE(division.pages.size(), size_t(3));
    QVERIFY(division.pages.back().used >= pageHeight / 3);
    for (const PageRange &range : division.pages)
        QVERIFY(range.end == division.pages.back().end || range.used > 0.75 * pageHeight);
}

void PageBreakTest::aForcedStartEndsThePageBefore()
{
    std::vector<PageLine> all = lines(12);
    all[4].startsPage = true;
    all[4].breakBefore = false;
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages.size(), size_t(2));
    QCOMPARE(division.pages[0].end, size_t(4));
    QCOMPARE(division.pages[0].reason, PageEnd::Requested);
    QCOMPARE(division.pages[0].used, 40.0);
}

void PageBreakTest::theFirstPageMayBeLower()
{
    const PageDivision division = dividePages(lines(20), {60, pageHeight});
    QCOMPARE(division.pages.size(), size_t(3));
    QCOMPARE(division.pages[0].end, size_t(6));
    QCOMPARE(division.pages[1].end, size_t(16));
}

void PageBreakTest::noLinesNoPages()
{
    QVERIFY(dividePages({}, page).pages.empty());
}

QTEST_GUILESS_MAIN(PageBreakTest)
#include "test_layout_pagebreak.moc"
