// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "pageitems.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

/// Margins and the header: each option moves what it names and nothing else.
class FurnitureTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void marginsDifferWhereAsked();
    void marginsFollowTheDirection();
    void marginsLeaveSomeOfThePage();
    void headerGapMovesWhatFollows_data();
    void headerGapMovesWhatFollows();
    void headerStandsAtTheEnd();
    void headlineTakesItsCase();
    void headlineTakesItsFigures();

  private:
    [[nodiscard]] PageList pages(const std::vector<std::pair<QString, Json>> &options,
                                 const QString &theme = u"plain"_s, const QString &language = u"en"_s) const
    {
        CvBuilder cv;
        cv.person({{Field::Name, u"Ada Lovelace"_s},
                   {Field::Headline, u"Analyst 1843"_s},
                   {Field::Email, QStringList{u"ada@example.org"_s}},
                   {Field::Phone, QStringList{u"+44 20 5550 0100"_s}}});
        cv.section(SectionKind::Text, u"Notes"_s);
        cv.entry(
            {{Field::Text, u"The Analytical Engine weaves algebraic patterns "_s.repeated(5).trimmed()}});
        return layout(cv.build(language), themeNamed(theme, options), *m_fonts).pages;
    }

    std::shared_ptr<const FontSet> m_fonts;
    static constexpr double millimetre = 72 / 25.4;
    static constexpr double paper = 210 * millimetre;
};

void FurnitureTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void FurnitureTest::marginsDifferWhereAsked()
{
    const PageList wide = pages({set(u"page.margin.start"_s, u"40"_s), set(u"page.margin.end"_s, u"15"_s)});
    const Page &page = wide.pages.front();
    QVERIFY(std::abs(textWith(page, u"Notes"_s).left - 40 * millimetre) < 0.01);
    const auto rules = itemsOf<RuleItem>(page); // below the heading, from edge to edge
    QCOMPARE(rules.size(), 1U);
    const double end = rules[0].first->origin.x() + rules[0].second->size.width();
    QVERIFY(std::abs(end - (paper - 15 * millimetre)) < 0.01);
    const PageList one = pages({set(u"page.margin.start"_s, u"40"_s)}); // the other side stays as it is
    const auto rule = itemsOf<RuleItem>(one.pages.front()).front();
    QVERIFY(std::abs(rule.first->origin.x() + rule.second->size.width() - (paper - 20 * millimetre)) < 0.01);
}

void FurnitureTest::marginsFollowTheDirection()
{
    const PageList arabic = pages({set(u"page.margin.start"_s, u"40"_s), set(u"page.margin.end"_s, u"15"_s)},
                                  u"plain"_s, u"ar"_s);
    const auto rule = itemsOf<RuleItem>(arabic.pages.front()).front();
    QVERIFY(std::abs(rule.first->origin.x() - 15 * millimetre) < 0.01);
    const double right = rule.first->origin.x() + rule.second->size.width();
    QVERIFY(std::abs(right - (paper - 40 * millimetre)) < 0.01);
}

void FurnitureTest::marginsLeaveSomeOfThePage()
{
    const PageList narrow = pages({set(u"page.size"_s, u"custom"_s), set(u"page.width"_s, u"80"_s),
                                   set(u"page.margin.start"_s, u"60"_s), set(u"page.margin.end"_s, u"60"_s)});
    const auto rule = itemsOf<RuleItem>(narrow.pages.front()).front();
    QVERIFY(rule.second->size.width() >= 99);
    QVERIFY(rule.first->origin.x() + rule.second->size.width() <= 80 * millimetre);
}

void FurnitureTest::headerGapMovesWhatFollows_data()
{
    QTest::addColumn<QString>("theme");
    for (const ThemeName &name : builtInThemes())
        QTest::newRow(qPrintable(name.id)) << name.id;
}

void FurnitureTest::headerGapMovesWhatFollows()
{
    QFETCH(QString, theme);
    const PageList before = pages({}, theme);
    const PageList after = pages({set(u"header.gap"_s, u"30"_s)}, theme);
    const auto lineAt = [](const PageList &list, const QString &part) {
        for (const Item &item : list.pages.front().items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (text && text->run->text.contains(part, Qt::CaseInsensitive))
                return item.origin.y();
        }
        return 0.0;
    };
    QCOMPARE(lineAt(after, u"Lovelace"_s), lineAt(before, u"Lovelace"_s));
    const bool isBesideAll = theme == u"harbour"_s; // its header stands in the side column
    const double moved = lineAt(after, u"Analytical"_s) - lineAt(before, u"Analytical"_s);
    QVERIFY2(std::abs(moved - (isBesideAll ? 0 : 30)) < 0.01, qPrintable(QString::number(moved)));
}

void FurnitureTest::headerStandsAtTheEnd()
{
    for (const QString &language : {u"en"_s, u"ar"_s}) {
        const PageList end = pages({set(u"header.align"_s, u"end"_s)}, u"plain"_s, language);
        for (const QString &part : {u"Lovelace"_s, u"Analyst"_s}) {
            const FoundText text = textWith(end.pages.front(), part);
            const double edge =
                language == u"ar"_s ? text.left - 20 * millimetre : paper - 20 * millimetre - text.right;
            QVERIFY2(std::abs(edge) < 0.1, qPrintable(part + QString::number(edge)));
        }
    }
}

void FurnitureTest::headlineTakesItsCase()
{
    const PageList upper = pages({set(u"headline.case"_s, u"upper"_s)});
    const FoundText headline = textWith(upper.pages.front(), u"Analyst"_s); // read as it was typed
    QCOMPARE(headline.run->glyphs[1].id, headline.run->face->glyphFor(U'N'));
}

void FurnitureTest::headlineTakesItsFigures()
{
    const PageList plain = pages({set(u"text.figures"_s, u"tabular"_s)});
    const PageList own =
        pages({set(u"text.figures"_s, u"tabular"_s), set(u"headline.figures"_s, u"old-style"_s)});
    const FoundText before = textWith(plain.pages.front(), u"1843"_s);
    const FoundText after = textWith(own.pages.front(), u"1843"_s);
    QCOMPARE(before.run->text, after.run->text);
    QVERIFY(before.run->glyphs.back().id != after.run->glyphs.back().id);
}

QTEST_GUILESS_MAIN(FurnitureTest)
#include "test_layout_furniture.moc"
