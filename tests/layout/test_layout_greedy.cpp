// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../samples.h"
#include "document/richtext.h"
#include "layout/chooselines.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

using Kind = LineItem::Kind;

bool isForced(const LineItem &item)
{
    return item.kind == Kind::Penalty && item.cost == cost::forced;
}

/// As most programs break lines: each as full as it can be, at the end of the text or a forced end at the
/// latest.
std::vector<quint32> firstFit(const std::vector<LineItem> &items, const LineMeasure &measure)
{
    std::vector<quint32> ends;
    const auto costWith = [&](quint32 end) {
        std::vector<quint32> tried = ends;
        tried.push_back(end);
        return costOfLines(items, measure, tried);
    };
    for (quint32 begin = 0; begin < items.size();) {
        quint32 best = 0;
        for (quint32 end = begin; end <= items.size(); ++end) {
            const bool atGlue = end < items.size() && items[end].kind == Kind::Glue && end > 0
                && items[end - 1].kind == Kind::Box;
            const bool may = end == items.size() || items[end].kind == Kind::Penalty || atGlue;
            if (!may || end == begin)
                continue;
            if (best == 0 || costWith(end) < cost::overfull)
                best = end;
            if (end < items.size() && isForced(items[end]))
                break;
        }
        ends.push_back(best);
        begin = best == items.size() ? best : best + 1;
    }
    if (ends.empty() || ends.back() != items.size())
        ends.push_back(quint32(items.size()));
    return ends;
}

struct Prose {
    QString text;
    Breaks breaks = Breaks::Prose;
};

/// Everything that the CV says, a paragraph for each field.
void collectProse(const NodePtr &node, std::vector<Prose> &found)
{
    for (const auto &[field, value] : node->fields) {
        if (const QString *text = std::get_if<QString>(&value))
            found.push_back({RichText::parse(*text).plainText()});
    }
    for (const NodePtr &child : node->children)
        collectProse(child, found);
}

} // namespace

class GreedyTest : public QObject {
    Q_OBJECT
  private slots:
    void totalFitIsNeverDearerThanGreedyBreaking_data()
    {
        QTest::addColumn<bool>("justified");
        QTest::addColumn<bool>("hyphenated");
        QTest::newRow("ragged") << false << false;
        QTest::newRow("ragged, hyphenated") << false << true;
        QTest::newRow("justified") << true << false;
        QTest::newRow("justified, hyphenated") << true << true;
    }
    void totalFitIsNeverDearerThanGreedyBreaking()
    {
        QFETCH(bool, justified);
        QFETCH(bool, hyphenated);
        const auto fonts = pinnedFonts();
        if (!fonts)
            QSKIP("the pinned fonts are not installed");
        std::vector<Prose> all;
        collectProse(test::documentOf(test::longestFile()).root, all);
        QVERIFY(all.size() > 20);
        TextContext context;
        int cheaper = 0, lines = 0;
        for (const Prose &prose : all) {
            for (const float width : {455.F, 200.F, 120.F}) {
                Inline content = piece(prose.text, u"EB Garamond"_s, 11);
                content.breaks = prose.breaks;
                ParagraphStyle style = linesOf(width);
                style.align = justified ? Align::Justify : Align::Start;
                style.hyphenate = hyphenated;
                style.hangPunctuation = hyphenated;
                const std::vector<Inline> inlines{content};
                const ParagraphText text = joinText(inlines, style, *fonts);
                Itemised items = itemise(inlines, text, false, *fonts, context);
                const Shaped shaped = shapeAll(text, items.graphemeStarts, items.segments, context);
                const Breakable breaks = findBreaks(inlines, text, items.scripts, "en",
                                                    hyphenated ? &fonts->hyphenation() : nullptr, context);
                const std::vector<LineItem> list = lineItems(text, items, shaped, breaks, style).items;
                const LineMeasure measure = measureOf(style);
                const auto ends = breakLines(list, measure);
                const double ours = costOfLines(list, measure, ends);
                const double greedy = costOfLines(list, measure, firstFit(list, measure));
                QVERIFY2(ours <= greedy * (1 + 1e-9), qPrintable(prose.text));
                cheaper += ours < greedy * (1 - 1e-9);
                lines += int(ends.size());
            }
        }
        qInfo("%zu paragraphs in 3 widths, %d lines: cheaper in %d", all.size(), lines, cheaper);
        QVERIFY(cheaper > 0);
    }
};

QTEST_GUILESS_MAIN(GreedyTest)
#include "test_layout_greedy.moc"
