// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/pagebreak.h"

#include <QRandomGenerator>
#include <QTest>
#include <tuple>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr double pageHeight = 100; // ten lines of 10
constexpr PageHeights page{pageHeight, pageHeight};

std::vector<PageLine> lines(size_t count)
{
    return std::vector<PageLine>(count, PageLine{.step = 10, .ascent = 8, .descent = 2});
}

std::vector<PageLine> randomLines(QRandomGenerator &random, size_t count)
{
    std::vector<PageLine> all = lines(count);
    for (PageLine &line : all) {
        line.step = float(6 + random.bounded(16));
        line.elastic = random.bounded(3) == 0 ? line.step / 2 : 0;
        line.ascent = float(4 + random.bounded(3));
        line.descent = float(1 + random.bounded(3));
        line.breakBefore = random.bounded(3) > 0;
        line.startsPage = random.bounded(20) == 0;
        line.seam = PageSeam(random.bounded(6));
        line.keptInEntry = random.bounded(4) == 0;
        line.keptInSection = random.bounded(3) == 0;
    }
    return all;
}

struct Division {
    size_t pages = 0;
    double cost = 0;
    bool operator<(const Division &other) const
    {
        return std::tie(pages, cost) < std::tie(other.pages, other.cost);
    }
};

/// All legal divisions, tried one by one from the rules in pagebreak.h.
class Divisions {
  public:
    Divisions(const std::vector<PageLine> &lines, const PageHeights &heights, PageFill fill,
              double elasticity)
        : m_lines(lines),
          m_heights(heights),
          m_fill(fill),
          m_elasticity(elasticity)
    {
    }
    [[nodiscard]] Division cheapest() const
    {
        Division best = cheapest(0, 0);
        best.cost += elasticityCost(m_elasticity);
        return best;
    }
    [[nodiscard]] size_t fewest() const
    {
        size_t pages = 0;
        for (size_t begin = 0; begin < m_lines.size(); ++pages)
            begin = ends(begin, pages).front();
        return pages;
    }

  private:
    [[nodiscard]] double used(size_t begin, size_t end) const
    {
        double y = double(m_lines[begin].ascent);
        for (size_t i = begin + 1; i < end; ++i)
            y += double(m_lines[i].step) + (m_elasticity - 1) * double(m_lines[i].elastic);
        return y + double(m_lines[end - 1].descent);
    }
    [[nodiscard]] bool isKept(size_t line, bool PageLine::*kept) const
    {
        if (!(m_lines[line].*kept))
            return false;
        size_t begin = line - 1, end = line + 1;
        while (begin > 0 && m_lines[begin].*kept)
            --begin;
        while (end < m_lines.size() && m_lines[end].*kept)
            ++end;
        return used(begin, end) <= m_heights.rest;
    }
    [[nodiscard]] bool mayEnd(size_t end) const
    {
        if (end == m_lines.size() || m_lines[end].startsPage)
            return true;
        return m_lines[end].breakBefore && !isKept(end, &PageLine::keptInEntry)
            && !isKept(end, &PageLine::keptInSection);
    }
    /// Where a page may end, the fullest first.
    [[nodiscard]] std::vector<size_t> ends(size_t begin, size_t index) const
    {
        size_t limit = begin + 1;
        while (limit < m_lines.size() && !m_lines[limit].startsPage
               && used(begin, limit + 1) <= m_heights.at(index))
            ++limit;
        std::vector<size_t> ends;
        for (size_t end = limit; end > begin; --end)
            if (mayEnd(end) && (ends.empty() || used(begin, end) >= leastFill * m_heights.at(index)))
                ends.push_back(end);
        return ends.empty() ? std::vector<size_t>{limit} : ends;
    }
    [[nodiscard]] double costOf(size_t begin, size_t end, size_t index) const
    {
        const double fill = used(begin, end) / m_heights.at(index);
        const bool isLast = end == m_lines.size();
        if (isLast && m_fill == PageFill::Ragged)
            return index > 0 && fill < leastLastFill ? shortLastPageCost : 0;
        if (isLast || m_lines[end].startsPage)
            return m_fill == PageFill::Ragged ? 0 : pageBadness(fill);
        return pageBadness(fill) + seamCost(m_lines[end].seam) + (fill < leastFill ? shortPageCost : 0);
    }
    [[nodiscard]] Division cheapest(size_t begin, size_t index) const
    {
        if (begin == m_lines.size())
            return {};
        Division best{std::numeric_limits<size_t>::max(), 0};
        for (const size_t end : ends(begin, index)) {
            Division rest = cheapest(end, index + 1);
            rest.cost += costOf(begin, end, index);
            ++rest.pages;
            best = std::min(best, rest);
        }
        return best;
    }

    const std::vector<PageLine> &m_lines;
    PageHeights m_heights;
    PageFill m_fill;
    double m_elasticity;
};

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
    void aPageEndsBetweenSectionsRatherThanInOne();
    void noDivisionIsCheaper();
    void longDocumentsHaveAsFewPages();
    void evenPagesAreFilledAlike();
    void keptPiecesStayInOneUnlessTheyAreLonger();
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

void PageBreakTest::aPageEndsBetweenSectionsRatherThanInOne()
{
    std::vector<PageLine> all = lines(16);
    all[9].seam = PageSeam::Section;
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages[0].end, size_t(9));
    QCOMPARE(division.pages[0].reason, PageEnd::Chosen);
}

void PageBreakTest::noDivisionIsCheaper()
{
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        QRandomGenerator random(seed);
        const std::vector<PageLine> all = randomLines(random, 4 + size_t(random.bounded(14)));
        const PageHeights heights{double(40 + random.bounded(40)), double(40 + random.bounded(40))};
        for (const PageFill fill : {PageFill::Ragged, PageFill::Even}) {
            const PageDivision found = dividePages(all, heights, fill);
            const Division cheapest = Divisions(all, heights, fill, found.elasticity).cheapest();
            QVERIFY2(found.pages.size() == cheapest.pages, qPrintable(QString::number(seed)));
            QVERIFY2(std::abs(found.cost - cheapest.cost) < 1e-6,
                     qPrintable(u"seed %1: %2 instead of %3"_s.arg(seed).arg(found.cost).arg(cheapest.cost)));
        }
    }
}

void PageBreakTest::longDocumentsHaveAsFewPages()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        QRandomGenerator random(seed);
        const std::vector<PageLine> all = randomLines(random, 400);
        const PageDivision division = dividePages(all, page);
        QVERIFY(division.pages.size() > 20);
        QCOMPARE(division.pages.size(), Divisions(all, page, PageFill::Ragged, 1).fewest());
    }
}

void PageBreakTest::evenPagesAreFilledAlike()
{
    const PageDivision division = dividePages(lines(24), page, PageFill::Even);
    QCOMPARE(division.pages.size(), size_t(3));
    for (const PageRange &range : division.pages)
        QCOMPARE(range.used, 80.0);
}

void PageBreakTest::keptPiecesStayInOneUnlessTheyAreLonger()
{
    std::vector<PageLine> all = lines(30);
    for (size_t i = 6; i < 13; ++i) // an entry of eight lines
        all[i].keptInEntry = true;
    for (size_t i = 1; i < 22; ++i) // a section longer than a page
        all[i].keptInSection = true;
    const PageDivision division = dividePages(all, page);
    QCOMPARE(division.pages[0].end, size_t(5));
    QVERIFY(division.pages[1].end > 12);
}

void PageBreakTest::noLinesNoPages()
{
    QVERIFY(dividePages({}, page).pages.empty());
}

QTEST_GUILESS_MAIN(PageBreakTest)
#include "test_layout_pagebreak.moc"
