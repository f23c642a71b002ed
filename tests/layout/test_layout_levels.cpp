// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "layout/gauges.h"
#include "layout/levelscale.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Levels of skills and languages: said, drawn, left out.
class LevelsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void wordsAndNumbersAreUnderstood_data();
    void wordsAndNumbersAreUnderstood();
    void drawnLevelsSayTheirWords_data();
    void drawnLevelsSayTheirWords();
    void levelsThatAreNotUnderstoodStayWords();
    void levelsCanBeLeftOut();
    void gaugesFillFromTheStartOfTheText();

  private:
    [[nodiscard]] PageList pages(const QString &display, const QString &level) const
    {
        CvBuilder cv;
        cv.section(SectionKind::Skill, u"Skills"_s)
            .entry({{Field::Title, u"Metal"_s},
                    {Field::Level, level},
                    {Field::Keywords, QStringList{u"brass"_s}}});
        const Theme theme = themeNamed(u"plain"_s, {{u"level.display"_s, Json(display)}});
        return layout(cv.build(), theme, *m_fonts).pages;
    }
    static QString lastLine(const PageList &pages)
    {
        return bodyLines(pages, pages.pages.front()).back().text.simplified();
    }
    static int drawings(const PageList &pages)
    {
        return int(std::ranges::count_if(pages.pages.front().items, [](const Item &item) {
            return std::holds_alternative<PathItem>(item.content);
        }));
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void LevelsTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void LevelsTest::wordsAndNumbersAreUnderstood_data()
{
    QTest::addColumn<int>("steps"); // -1: not understood
    const std::pair<const char *, int> levels[] = {
        {"Expert", 5},
        {"advanced", 4},
        {"Intermediate", 3},
        {"Basic knowledge", 2},
        {"Beginner", 1},
        {"A1", 1},
        {"B2", 3},
        {"Fluent (C1)", 4},
        {"C2", 5},
        {"Muttersprache", 5},
        {"Grundkenntnisse", 2},
        {"langue maternelle", 5},
        {"4", 4},
        {"8/10", 4},
        {"80 %", 4},
        {"0", 0},
        {"Limited working", 2},
        {"12", -1},
        {"", -1},
        {"since 2014", -1},
        {"Unbeginner", -1},
    };
    for (const auto &[level, steps] : levels)
        QTest::newRow(level) << steps;
}

void LevelsTest::wordsAndNumbersAreUnderstood()
{
    QFETCH(const int, steps);
    QCOMPARE(stepsOf(QString::fromUtf8(QTest::currentDataTag())).value_or(-1), steps);
}

void LevelsTest::drawnLevelsSayTheirWords_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("dots") << u"dots"_s;
    QTest::newRow("bar") << u"bar"_s;
}

void LevelsTest::drawnLevelsSayTheirWords()
{
    QFETCH(const QString, display);
    const PageList drawn = pages(display, u"Expert"_s);
    QCOMPARE(lastLine(drawn), u"Metal brass Expert"_s);
    QCOMPARE(drawings(drawn), 1);
    const auto saysItself = [](const Item &item) {
        const auto *text = std::get_if<TextItem>(&item.content);
        return text && text->run->text == u"Expert" && text->run->needsActualText;
    };
    QVERIFY(std::ranges::any_of(drawn.pages.front().items, saysItself));
    QCOMPARE(lastLine(pages(u"text"_s, u"Expert"_s)), u"Metal brass (Expert)"_s);
}

void LevelsTest::levelsThatAreNotUnderstoodStayWords()
{
    const PageList drawn = pages(u"dots"_s, u"since 2014"_s);
    QCOMPARE(lastLine(drawn), u"Metal brass (since 2014)"_s);
    QCOMPARE(drawings(drawn), 0);
}

void LevelsTest::levelsCanBeLeftOut()
{
    QCOMPARE(lastLine(pages(u"none"_s, u"Expert"_s)), u"Metal brass"_s);
}

void LevelsTest::gaugesFillFromTheStartOfTheText()
{
    const auto middle = [](bool fromRight) { // of what is filled at the first of five steps
        double sum = 0;
        int count = 0;
        for (const VectorPath::Step &step : iconShape(gaugeIcon(GaugeForm::Bar, 1, fromRight)).path->steps)
            if (step.verb == VectorPath::Verb::Move || step.verb == VectorPath::Verb::Line) {
                sum += step.points[0].x();
                ++count;
            }
        return sum / count;
    };
    QVERIFY(middle(false) > 0.5); // the hole lies at the other end
    QVERIFY(middle(true) < 0.5);
    QVERIFY(gaugeIcon(GaugeForm::Dots, 9, false) == gaugeIcon(GaugeForm::Dots, 5, false));
}

QTEST_GUILESS_MAIN(LevelsTest)
#include "test_layout_levels.moc"
