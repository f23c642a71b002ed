// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/format.h"
#include "layout/fit.h"
#include "pinnedfonts.h"
#include "randomcv.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

Json number(double value)
{
    return Json(Json::Number{QByteArray::number(value)});
}

Theme themeWith(const Cv &cv, const PageFit &fit)
{
    Design design = cv.design;
    design.options.insert(design.options.end(), fit.options.begin(), fit.options.end());
    std::vector<Finding> findings;
    return themeFor(design, findings);
}

bool changes(const PageFit &fit, QStringView prefix)
{
    return std::ranges::any_of(fit.options,
                               [prefix](const auto &option) { return option.first.startsWith(prefix); });
}

/// What a fitted theme does that its limits forbid; empty: nothing.
QString faultOf(const Theme &fitted, const Theme &own)
{
    static constexpr double slack = 1e-6;
    const double size = fitted.number(Option::TextSize);
    if (size < 0.9 * own.number(Option::TextSize) - slack)
        return u"text size"_s;
    if (fitted.number(Option::TextLeading) < 1.15 * size - slack)
        return u"line height"_s;
    for (const Option margin : {Option::PageMarginTop, Option::PageMarginBottom, Option::PageMarginSide})
        if (fitted.number(margin) < std::min(12.0, own.number(margin)) - slack)
            return u"margin"_s;
    return {};
}

} // namespace

class FitTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void randomCvsFitWithinTheLimitsOrAreRefused();
    void spacingChangesBeforeSizeAndMargins();
    void fittingAgainDoesNotGoFurther();
    void marginsThatThePersonSetMayBeNarrower();
    void aRefusalNamesTheSectionsBehindThePages();
    void theAcademicCvFitsOrSaysWhatIsInTheWay();
    void limitsOfAThemeAreChecked();

  private:
    int pagesOf(const Cv &cv, const PageFit &fit = {})
    {
        return int(layout(cv, themeWith(cv, fit), *m_fonts).pages.pages.size());
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void FitTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void FitTest::randomCvsFitWithinTheLimitsOrAreRefused()
{
    int fitted = 0, refused = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Cv cv = randomCv(seed);
        const Theme own = themeWith(cv, {});
        LayoutCache cache;
        const int now = pagesOf(cv);
        for (const int pages : {now - 1, now, now + 1}) {
            if (pages < 1)
                continue;
            const auto fit = fitToPages(cv, *m_fonts, pages, &cache);
            if (!fit) {
                ++refused;
                QVERIFY(fit.error().isTooShort == (pages > now));
                continue;
            }
            ++fitted;
            QCOMPARE(fit->options.empty(), pages == now);
            QCOMPARE(pagesOf(cv, *fit), pages);
            QCOMPARE(faultOf(themeWith(cv, *fit), own), QString());
        }
    }
    QVERIFY(fitted > 60);
    QVERIFY(refused > 5);
}

void FitTest::spacingChangesBeforeSizeAndMargins()
{
    int spacingAlone = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Cv cv = randomCv(seed);
        const auto fit = fitToPages(cv, *m_fonts, pagesOf(cv) - 1);
        if (!fit)
            continue;
        const bool size = changes(*fit, u"text.size"), margins = changes(*fit, u"page.margin");
        QVERIFY(changes(*fit, u"text.leading"));
        QVERIFY(size || !margins);
        spacingAlone += size ? 0 : 1;
    }
    QVERIFY(spacingAlone > 3);
}

void FitTest::fittingAgainDoesNotGoFurther()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        Cv cv = randomCv(seed);
        const Theme own = themeWith(cv, {});
        for (int pages = pagesOf(cv) - 1; pages > 0; --pages) {
            const auto fit = fitToPages(cv, *m_fonts, pages);
            if (!fit)
                break;
            cv.design.options = fit->options;
            QCOMPARE(faultOf(themeWith(cv, {}), own), QString());
        }
    }
}

void FitTest::marginsThatThePersonSetMayBeNarrower()
{
    Cv cv = randomCv(3);
    cv.design.options = {{u"page.margin.side"_s, number(9)}};
    for (int pages = pagesOf(cv) - 1; pages > 0; --pages)
        if (const auto fit = fitToPages(cv, *m_fonts, pages))
            QVERIFY(!changes(*fit, u"page.margin.side"));
}

void FitTest::aRefusalNamesTheSectionsBehindThePages()
{
    CvBuilder cv;
    cv.person({{Field::Name, u"Ada Lovelace"_s}});
    cv.section(SectionKind::Bullets, u"Deeds"_s);
    for (int i = 0; i < 90; ++i)
        cv.bullet(u"One deed"_s);
    cv.section(SectionKind::Bullets, u"Words"_s);
    for (int i = 0; i < 10; ++i)
        cv.bullet(u"One word"_s);
    const auto fit = fitToPages(cv.build(), *m_fonts, 1);
    QVERIFY(!fit);
    QCOMPARE(fit.error().sections.back().title, u"Words"_s);
    QCOMPARE(fit.error().sections.back().lines, 11);
    QVERIFY(fit.error().sentence().contains(u"Deeds"_s));
    const auto wide = fitToPages(cv.build(), *m_fonts, 9);
    QVERIFY(!wide && wide.error().isTooShort);
}

void FitTest::theAcademicCvFitsOrSaysWhatIsInTheWay()
{
    const auto imported = importFile(QStringLiteral(VITAE_SOURCE_DIR) + u"/../shared/seed/cv.md"_s);
    if (!imported)
        QSKIP("the academic CV is not here");
    for (const ThemeName &name : builtInThemes()) {
        Cv cv = resolve(imported->document);
        cv.design.theme = name.id;
        for (const int pages : {4, 3, 2}) {
            const auto fit = fitToPages(cv, *m_fonts, pages);
            if (fit) {
                QCOMPARE(pagesOf(cv, *fit), pages);
                QCOMPARE(faultOf(themeWith(cv, *fit), themeWith(cv, {})), QString());
            } else {
                QVERIFY(fit.error().isTooShort || !fit.error().sections.empty());
            }
        }
    }
}

void FitTest::limitsOfAThemeAreChecked()
{
    const auto theme = readTheme(R"({"extends": "plain", "fit": {"size.least": 0.95}})");
    QVERIFY(theme);
    QCOMPARE(theme->fit.leastSize, 0.95);
    const auto tooSmall = readTheme("{\"extends\": \"plain\",\n\"fit\": {\"size.least\": 0.5}}");
    QVERIFY(!tooSmall);
    QCOMPARE(tooSmall.error().where, u"/fit/size.least, line 2"_s);
    QVERIFY(!readTheme(R"({"extends": "plain", "fit": {"ink": 1}})"));
}

QTEST_GUILESS_MAIN(FitTest)
#include "test_layout_fit.moc"
