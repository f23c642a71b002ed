// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"
#include "randomcv.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 firstSeed = 1, lastSeed = 500;

/// Top and bottom margins in millimetres: text of 264 to 177 mm height. No chain of lines that stay together
/// is longer than a dozen of them, 60 mm.
constexpr double margins[] = {16.5, 28, 40, 50, 60};

Theme withMargins(double margin)
{
    const Json value(Json::Number{QByteArray::number(margin)});
    return themeNamed(u"plain"_s, {{u"page.margin.top"_s, value}, {u"page.margin.bottom"_s, value}});
}

/// The lines of a page, each with what begins it.
std::vector<BaseLine> linesOf(const PageList &pages, const Page &page)
{
    std::vector<BaseLine> lines;
    for (const BaseLine &line : bodyLines(pages, page))
        if (lines.empty() || line.y > lines.back().y + 0.01) // dates may follow the second line of a title
            lines.push_back(line);
    return lines;
}

bool isTitle(const BaseLine &line)
{
    return line.role == StructureRole::H2 || line.role == StructureRole::H3;
}

/// What is wrong where a page ends; empty: nothing.
QString faultBetween(const std::vector<BaseLine> &before, const std::vector<BaseLine> &after)
{
    const auto last = before.size() - 1;
    if (before[last].role == StructureRole::H2)
        return u"stranded heading"_s;
    if (last > 0 && before[last - 1].role == StructureRole::H2 && after.front().role != StructureRole::H2)
        return u"heading with one line"_s;
    if (before[last].paragraph == after.front().paragraph) {
        if (last == 0 || before[last - 1].paragraph != before[last].paragraph)
            return u"orphan"_s;
        if (after.size() < 2 || after[1].paragraph != after.front().paragraph)
            return u"widow"_s;
    }
    if (isTitle(after.front()))
        return {};
    const auto head = std::find_if(before.rbegin(), before.rend(), isTitle);
    const auto body = head.base() - before.begin();
    const auto isBullet = [](const BaseLine &line) { return line.role == StructureRole::LBody; };
    const auto said = std::count_if(before.begin() + body, before.end(), isBullet);
    const bool inEntry = head != before.rend() && head->role == StructureRole::H3;
    return inEntry && isBullet(after.front()) && said < 2 ? u"entry head alone"_s : QString();
}

} // namespace

class PageRulesTest : public QObject {
    Q_OBJECT
  private slots:
    void noRandomCvBreaksARule();
};

void PageRulesTest::noRandomCvBreaksARule()
{
    const std::shared_ptr<const FontSet> fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the fonts of the themes are not installed");
    std::vector<Theme> themes;
    for (const double margin : margins)
        themes.push_back(withMargins(margin));
    size_t breaks = 0;
    for (quint32 seed = firstSeed; seed <= lastSeed; ++seed) {
        const Cv cv = randomCv(seed);
        LayoutCache cache;
        for (size_t i = 0; i < themes.size(); ++i) {
            const PageList pages = layout(cv, themes[i], *fonts, &cache).pages;
            for (size_t page = 0; page + 1 < pages.pages.size(); ++page, ++breaks) {
                const std::vector<BaseLine> before = linesOf(pages, pages.pages[page]);
                const std::vector<BaseLine> after = linesOf(pages, pages.pages[page + 1]);
                QString fault = faultBetween(before, after);
                if (pages.pages[page].fill < 0.5)
                    fault = u"under half full"_s;
                if (!fault.isEmpty())
                    QFAIL(qPrintable(u"seed %1, margin %2, page %3: %4: “%5” | “%6”"_s.arg(seed)
                                         .arg(margins[i])
                                         .arg(page + 1)
                                         .arg(fault, before.back().text, after.front().text)));
            }
        }
    }
    QVERIFY(breaks > 2000);
}

QTEST_GUILESS_MAIN(PageRulesTest)
#include "test_layout_pagerules.moc"
