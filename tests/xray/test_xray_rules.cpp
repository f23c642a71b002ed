// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/cvbuilder.h"
#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "layout/layout.h"
#include "xray/rules/rules.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

using F = Field;
using K = SectionKind;

const QDate today(2026, 11, 23);

Value dates(const QString &typed)
{
    return parseDateRange(typed).value_or(DateRange());
}

/// A CV without fault: a person, a job and studies.
CvBuilder person(const QString &url = {})
{
    CvBuilder builder;
    builder.person({{F::Name, u"Ada"_s},
                    {F::Email, QStringList{u"ada@example.org"_s}},
                    {F::Phone, QStringList{u"+44 20 5550 0100"_s}},
                    {F::Url, url}});
    return builder;
}

CvBuilder &work(CvBuilder &builder, const QString &name, const QString &when,
                const QStringList &bullets = {u"Reckoned"_s})
{
    return builder.entry({{F::Organization, name}, {F::Position, u"Analyst"_s}, {F::Dates, dates(when)}},
                         bullets);
}

} // namespace

/// What people and programs stumble over, each reported where it is and not where all is well.
class XRayRulesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void eachFaultIsReported_data();
    void eachFaultIsReported();
    void sentencesSayWhatToDo();
    void theSamplesHaveNoNonsense();
    void textAtTheEdgeOfThePaperIsReported();

  private:
    [[nodiscard]] std::vector<Finding> findingsIn(const Cv &cv) const
    {
        std::vector<Finding> ignored;
        return ruleFindings(cv, layout(cv, themeFor(cv.design, ignored), *m_fonts).pages, today);
    }
    [[nodiscard]] QString rulesIn(const Cv &cv) const
    {
        QStringList rules;
        for (const Finding &finding : findingsIn(cv))
            rules << finding.rule;
        return rules.join(u' ');
    }
    std::shared_ptr<const FontSet> m_fonts;
};

Q_DECLARE_METATYPE(vitae::Cv)

void XRayRulesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void XRayRulesTest::eachFaultIsReported_data()
{
    QTest::addColumn<Cv>("cv");
    QTest::addColumn<QString>("rules");
    const auto row = [](const char *name, const QString &rules, CvBuilder builder,
                        const std::vector<std::pair<QString, Json>> &options = {},
                        const QString &theme = u"plain"_s) {
        Cv cv = builder.build();
        cv.design.theme = theme;
        cv.design.options = options;
        QTest::newRow(name) << cv << rules;
    };
    const auto jobs = [](const std::vector<std::pair<QString, QString>> &list) {
        CvBuilder builder = person();
        builder.section(K::Experience, u"Experience"_s);
        for (const auto &[name, when] : list)
            work(builder, name, when);
        return builder;
    };
    const auto fine = jobs({{u"Engines"_s, u"2020-01 – present"_s}});
    row("nothing", {}, fine);
    row("no career", u"section.none"_s, person());
    row("a gap", u"time.gap"_s, jobs({{u"A"_s, u"2018-01 – 2019-03"_s}, {u"B"_s, u"2019-11 – present"_s}}));
    row("half a year is no gap", {},
        jobs({{u"A"_s, u"2018-01 – 2019-03"_s}, {u"B"_s, u"2019-10 – present"_s}}));
    row("years may touch", {}, jobs({{u"A"_s, u"2015 – 2018"_s}, {u"B"_s, u"2019 – present"_s}}));
    row("a gap long ago", {}, jobs({{u"A"_s, u"1990 – 1995"_s}, {u"B"_s, u"1999-01 – present"_s}}));
    row("an overlap", u"time.overlap"_s,
        jobs({{u"A"_s, u"2018-01 – 2020-06"_s}, {u"B"_s, u"2020-01 – present"_s}}));
    row("years may overlap", {}, jobs({{u"A"_s, u"2018 – 2020"_s}, {u"B"_s, u"2020 – present"_s}}));
    row("no dates", u"date.missing"_s, jobs({{u"A"_s, QString()}}));
    row("ends ahead", u"date.future"_s, jobs({{u"A"_s, u"2020-01 – 2031-05"_s}}));
    row("begins ahead", u"date.future"_s, jobs({{u"A"_s, u"2031-01 – present"_s}}));
    CvBuilder student = person();
    student.section(K::Education, u"Education"_s)
        .entry({{F::Organization, u"School"_s}, {F::Dates, dates(u"2024-09 – 2028-06"_s)}});
    row("studies may end ahead", {}, student);
    CvBuilder titled = person();
    work(titled.section(K::Experience, u"Adventures"_s), u"A"_s, u"2020-01 – present"_s);
    row("an unknown title", u"section.title"_s, titled);
    CvBuilder telling = person();
    work(telling.section(K::Experience, u"Selected research experience"_s), u"A"_s, u"2020-01 – present"_s);
    row("a title with a known word", {}, telling);
    CvBuilder bare = person();
    work(bare.section(K::Experience, u"Experience"_s), u"A"_s, u"2020-01 – present"_s, {});
    row("nothing said", u"section.bare"_s, bare);
    CvBuilder aside = person();
    work(aside.section(K::Experience, u"Experience"_s, {{F::Column, u"side"_s}}), u"A"_s,
         u"2020-01 – present"_s);
    row("prose aside", u"section.aside"_s, aside, {}, u"harbour"_s);
    row("no side column, none aside", {}, aside);
    row("tight lines", u"text.tight"_s, fine, {{u"text.leading"_s, Json(Json::Number{"11.0"})}});
    row("small text", u"text.small"_s, fine, {{u"date.size"_s, Json(Json::Number{"6.5"})}});
    row("at the edge", u"page.edge"_s, fine, {{u"page.margin.start"_s, Json(Json::Number{"1"})}});
    row("pale text", u"text.pale"_s, fine, {{u"text.color"_s, Json(u"#dddddd"_s)}});
    CvBuilder url = person(u"http:/example"_s);
    work(url.section(K::Experience, u"Experience"_s), u"A"_s, u"2020-01 – present"_s);
    row("half a web address", u"link.malformed"_s, url);
    CvBuilder links = person();
    work(links.section(K::Experience, u"Experience"_s), u"A"_s, u"2020-01 – present"_s,
         {u"See [example.org/a](https://example.com/b), [words](https://example.com) and "
          "[example.org](https://www.example.org/)"_s});
    row("a link elsewhere", u"link.differs"_s, links);
}

void XRayRulesTest::eachFaultIsReported()
{
    QFETCH(const Cv, cv);
    QTEST(rulesIn(cv), "rules");
}

void XRayRulesTest::sentencesSayWhatToDo()
{
    CvBuilder builder = person();
    builder.section(K::Experience, u"Experience"_s);
    work(builder, u"Later"_s, u"2019-11 – present"_s);
    work(builder, u"Earlier"_s, u"2018-01 – 2019-03"_s);
    const std::vector<Finding> findings = findingsIn(builder.build());
    QCOMPARE(findings.size(), 1U);
    const QString &text = findings.front().text;
    for (const auto &part : {u"Earlier"_s, u"Later"_s, u"2019"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void XRayRulesTest::theSamplesHaveNoNonsense()
{
    QStringList files{test::sampleFile()};
    if (QFile::exists(test::seedFile()))
        files << test::seedFile();
    for (const QString &file : files) {
        QStringList told;
        for (const Finding &finding : findingsIn(resolve(test::documentOf(file)))) {
            told << finding.rule + u": "_s + finding.text;
            QVERIFY2(finding.severity == Severity::Hint, qPrintable(told.back()));
        }
        QVERIFY2(told.size() < 4, qPrintable(told.join(u'\n')));
    }
}

void XRayRulesTest::textAtTheEdgeOfThePaperIsReported()
{
    CvBuilder builder = person();
    work(builder.section(K::Experience, u"Experience"_s), u"A"_s, u"2020-01 – present"_s);
    const Cv cv = builder.build();
    std::vector<Finding> ignored;
    PageList pages = layout(cv, themeFor(cv.design, ignored), *m_fonts).pages;
    for (Item &item : pages.pages.front().items)
        item.origin.rx() -= 52;
    const std::vector<Finding> findings = ruleFindings(cv, pages, today);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings.front().rule, u"page.edge"_s);
}

QTEST_GUILESS_MAIN(XRayRulesTest)
#include "test_xray_rules.moc"
