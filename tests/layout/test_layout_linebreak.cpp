// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/linebreak.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace vitae;

namespace {

using Kind = LineItem::Kind;

LineItem box(float width)
{
    return {.kind = Kind::Box, .width = width};
}
LineItem glue(float width)
{
    return {.kind = Kind::Glue, .width = width, .stretch = width / 2, .shrink = width / 5};
}
LineItem penalty(float cost, bool flagged = false)
{
    return {.kind = Kind::Penalty, .flagged = flagged, .cost = cost};
}

void hang(LineItem &item, QRandomGenerator &random)
{
    item.hangBegin = float(random.bounded(3));
    item.hangEnd = float(random.bounded(3));
}
LineItem addedHyphen(QRandomGenerator &random)
{
    LineItem hyphen = penalty(random.bounded(2) == 0 ? cost::division : cost::justifiedDivision, true);
    hyphen.width = 3;
    hang(hyphen, random);
    return hyphen;
}

std::vector<LineItem> randomParagraph(QRandomGenerator &random)
{
    std::vector<LineItem> items;
    const int words = random.bounded(1, 10);
    for (int i = 0; i < words; ++i) {
        items.push_back(box(float(random.bounded(5, 40))));
        if (random.bounded(4) == 0)
            hang(items.back(), random);
        const int kind = random.bounded(12);
        if (kind == 0)
            items.push_back(penalty(random.bounded(2) == 0 ? cost::hyphen : cost::address, true));
        else if (kind >= 10)
            items.push_back(addedHyphen(random));
        else if (kind == 1)
            items.push_back(penalty(cost::forced));
        else if (kind == 2)
            items.insert(items.end(), {penalty(cost::together), glue(3)});
        else if (i + 1 < words)
            items.push_back(glue(3));
    }
    return items;
}

/// Tries every set of places where a line may end.
double cheapest(const std::vector<LineItem> &items, const LineMeasure &measure)
{
    std::vector<quint32> places;
    std::vector<bool> forced;
    for (quint32 i = 0; i < items.size(); ++i) {
        const bool atGlue = items[i].kind == Kind::Glue && i > 0 && items[i - 1].kind == Kind::Box;
        if (items[i].kind != Kind::Penalty && !atGlue)
            continue;
        places.push_back(i);
        forced.push_back(items[i].kind == Kind::Penalty && items[i].cost == cost::forced);
    }
    double best = std::numeric_limits<double>::infinity();
    for (quint32 set = 0; set < 1U << places.size(); ++set) {
        std::vector<quint32> ends;
        bool allowed = true;
        for (size_t i = 0; i < places.size(); ++i) {
            if (set >> i & 1)
                ends.push_back(places[i]);
            else if (forced[i])
                allowed = false;
        }
        ends.push_back(quint32(items.size()));
        if (allowed)
            best = std::min(best, costOfLines(items, measure, ends));
    }
    return best;
}

} // namespace

class TestLineBreak : public QObject {
    Q_OBJECT
  private slots:
    void everyShortParagraphIsBrokenAsCheaplyAsCanBe()
    {
        QRandomGenerator random(20260101);
        for (int i = 0; i < 1000; ++i) {
            const std::vector<LineItem> items = randomParagraph(random);
            const float width = float(random.bounded(45, 130));
            const LineMeasure measure{width - float(random.bounded(0, 5)), width, random.bounded(2) == 1};
            const double found = costOfLines(items, measure, breakLines(items, measure));
            const double best = cheapest(items, measure);
            QVERIFY2(
                qAbs(found - best) <= 1e-6 * qMax(1.0, qAbs(best)),
                qPrintable(QStringLiteral("paragraph %1: %2 instead of %3").arg(i).arg(found).arg(best)));
        }
    }

    void theCostIsThatOfTheDescription()
    {
        // 43 of 50: the space of 3 would have to become 10.
        const std::vector<LineItem> loose{box(20), glue(3), box(20), penalty(cost::forced)};
        const auto costOf = [&loose](float width, bool justified) {
            std::vector<LineItem> items = loose;
            items.pop_back();
            items.insert(items.end(),
                         {glue(3), box(20), glue(3), box(20)}); // the last line costs 1 or cost::line
            const std::vector<quint32> ends{3, 7};
            return float(costOfLines(items, {width, width, justified}, ends));
        };
        QCOMPARE(costOf(50, false), 2 * cost::line + 10000 * 0.14F * 0.14F);
        QCOMPARE(costOf(50, true), cost::gaping + 10000 * 0.14F * 0.14F + 1 + cost::uneven);
        QCOMPARE(costOf(44.5F, true), 121.F + 1); // r = 1: (10 + 100)² / 100
        QCOMPARE(costOf(43, true), 1.F + 1);
        QVERIFY(qAbs(costOf(42.4F, true) - 242) < 0.1F); // r = −1, the last line as well
    }

    void halfAWordDoesNotStandAlone()
    {
        LineItem hyphen = penalty(cost::division, true);
        hyphen.width = 3;
        const std::vector<LineItem> items{box(40), glue(3), box(35), glue(3), box(12), hyphen, box(12)};
        QCOMPARE(breakLines(items, {100, 100, false}), (std::vector<quint32>{1, 7}));
    }

    void aHyphenThatDoesNotFitKeepsNoLaterEndFromFitting()
    {
        LineItem hyphen = penalty(cost::division, true);
        hyphen.width = 5;
        const std::vector<LineItem> items{box(90), glue(3), box(5),  hyphen, box(2),
                                          glue(3), box(60), glue(3), box(20)};
        QCOMPARE(breakLines(items, {100, 100, false}), (std::vector<quint32>{5, 9}));
    }

    void anAddressMayStandAloneAndAShortWordNot()
    {
        const LineMeasure measure{100, 100, false};
        const auto ends = [&measure](std::vector<LineItem> last) {
            last.insert(last.begin(), {box(40), glue(3), box(40), glue(3)});
            return breakLines(last, measure).front();
        };
        QCOMPARE(ends({box(20), penalty(cost::address, true), box(20)}), 3U);
        QCOMPARE(ends({box(40)}), 1U);
        QCOMPARE(ends({box(55)}), 3U);
        QCOMPARE(ends({box(9), penalty(cost::address, true), box(9)}), 1U);
    }

    void noTextIsOneLine() { QCOMPARE(breakLines({}, {100, 100, false}), std::vector<quint32>{0}); }

    void aBoxWiderThanTheLineStandsAlone()
    {
        const std::vector<LineItem> items{box(10), glue(3), box(200), glue(3), box(10)};
        QCOMPARE(breakLines(items, {100, 100, false}), (std::vector<quint32>{1, 3, 5}));
    }

    void theLastLineHasTwoWordsWherePossible()
    {
        const std::vector<LineItem> items{box(30), glue(3), box(30), glue(3), box(30), glue(3), box(20)};
        QCOMPARE(breakLines(items, {100, 100, false}), (std::vector<quint32>{3, 7}));
    }

    void whatBelongsTogetherIsPartedOnlyWhereItDoesNotFit()
    {
        const std::vector<LineItem> items{box(50), glue(3), box(20), penalty(cost::together),
                                          glue(3), box(30), glue(3), box(30)};
        QCOMPARE(breakLines(items, {100, 100, false}), (std::vector<quint32>{1, 8}));
        QCOMPARE(breakLines(items, {52, 52, false}), (std::vector<quint32>{1, 3, 6, 8}));
    }

    void timeGrowsWithTheText() // shown, not asserted
    {
        std::vector<LineItem> items;
        for (int i = 0; i < 200'000; ++i)
            items.insert(items.end(), {box(float(10 + i * 7 % 31)), glue(3)});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(breakLines(items, {450, 450, false}).size() > 10'000);
        qInfo("200,000 words: %lld ms", timer.elapsed());
        items.resize(40'000);
        for (LineItem &item : items)
            item.width = 0; // the worst case: every place can end every line
        timer.start();
        QVERIFY(!breakLines(items, {450, 450, false}).empty());
        qInfo("20,000 words without width: %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestLineBreak)
#include "test_layout_linebreak.moc"
