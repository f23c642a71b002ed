// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "layout/sidebyside.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Sections whose items stand in columns, and sections that choose their column of the page.
class ListColumnsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void itemsAreReadColumnByColumn_data();
    void itemsAreReadColumnByColumn();
    void aSectionAsksForColumnsItself();
    void bulletsStayOneList();
    void longListsAreDividedBetweenPages();
    void narrowColumnsBecomeFewer();
    void whatFollowsStandsBelow();
    void aSectionChoosesItsColumnOfThePage();

  private:
    struct Text {
        QString text;
        double x = 0, y = 0;
        int page = 0;
    };
    [[nodiscard]] std::vector<Text> texts(CvBuilder &cv, std::vector<std::pair<QString, Json>> options = {},
                                          const QString &language = u"en"_s) const
    {
        m_pages = layout(cv.build(language), themeNamed(u"plain"_s, std::move(options)), *m_fonts).pages;
        std::vector<Text> found;
        for (size_t page = 0; page < m_pages.pages.size(); ++page)
            for (const Item &item : m_pages.pages[page].items)
                if (const auto *text = std::get_if<TextItem>(&item.content);
                    text && text->run->text.contains(u"Item"))
                    found.push_back({text->run->text, item.origin.x(), item.origin.y(), int(page)});
        return found;
    }
    static CvBuilder interests(int count, const CvBuilder::Fields &fields = {})
    {
        CvBuilder cv;
        cv.section(SectionKind::Interest, u"Interests"_s, fields);
        for (int i = 0; i < count; ++i)
            cv.entry({{Field::Title, u"Item %1"_s.arg(i)}});
        return cv;
    }
    static CvBuilder bullets(int count)
    {
        CvBuilder cv;
        cv.section(SectionKind::Bullets, u"Bullets"_s, {{Field::Columns, u"2"_s}});
        for (int i = 0; i < count; ++i)
            cv.bullet(u"Item %1"_s.arg(i));
        return cv;
    }
    mutable PageList m_pages;
    std::shared_ptr<const FontSet> m_fonts;
};

void ListColumnsTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ListColumnsTest::itemsAreReadColumnByColumn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("left to right") << u"en"_s;
    QTest::newRow("right to left") << u"he"_s;
}

void ListColumnsTest::itemsAreReadColumnByColumn()
{
    QFETCH(const QString, language);
    CvBuilder cv = interests(7);
    const std::vector<Text> all =
        texts(cv, {{u"section.columns"_s, Json(u"skill 2, interest 3"_s)}}, language);
    QCOMPARE(all.size(), 7U);
    for (size_t i = 0; i < all.size(); ++i)
        QVERIFY2(all[i].text.contains(QString::number(i)), qPrintable(all[i].text));
    const bool mirrored = language == u"he";
    QVERIFY(mirrored ? all[3].x < all[0].x - 50 : all[3].x > all[0].x + 50); // 3, 3 and 1
    QCOMPARE(all[3].y, all[0].y);
    QCOMPARE(all[6].y, all[0].y);
    QVERIFY(all[1].y > all[0].y);
    QCOMPARE(all[4].y, all[1].y);
}

void ListColumnsTest::aSectionAsksForColumnsItself()
{
    CvBuilder two = interests(4, {{Field::Columns, u"2"_s}}), one = interests(4, {{Field::Columns, u"1"_s}});
    QCOMPARE(texts(two)[2].y, texts(two)[0].y);
    // One column is as much a wish as two: all in one paragraph, as the theme has it.
    QCOMPARE(texts(one, {{u"section.columns"_s, Json(u"interest 2"_s)}}).front().text.count(u"Item"), 4);
}

void ListColumnsTest::bulletsStayOneList()
{
    CvBuilder cv = bullets(5);
    (void)texts(cv);
    int lists = 0, items = 0;
    for (const StructureNode &node : m_pages.structure) {
        lists += int(node.role == StructureRole::L);
        items += int(node.role == StructureRole::LI);
        if (node.role == StructureRole::LI)
            QCOMPARE(m_pages.structure[size_t(node.parent)].role, StructureRole::L);
    }
    QCOMPARE(lists, 1);
    QCOMPARE(items, 5);
}

void ListColumnsTest::longListsAreDividedBetweenPages()
{
    CvBuilder cv = bullets(300);
    const std::vector<Text> all = texts(cv);
    QCOMPARE(all.size(), 300U);
    QVERIFY(m_pages.pages.size() >= 3);
    for (size_t i = 0; i < all.size(); ++i) {
        QVERIFY2(all[i].text.contains(QString::number(i)), qPrintable(all[i].text));
        QVERIFY(all[i].y < 842 - 40 && all[i].y > 40);
    }
}

void ListColumnsTest::narrowColumnsBecomeFewer()
{
    QCOMPARE(listColumns(4, 500, 10, false).count, 4);
    QCOMPARE(listColumns(4, 150, 10, false).count, 2);
    QCOMPARE(listColumns(4, 50, 10, false).count, 1);
    QCOMPARE(listColumns(0, 500, 10, false).width, 500.0F);
}

void ListColumnsTest::whatFollowsStandsBelow()
{
    CvBuilder cv = interests(5, {{Field::Columns, u"2"_s}});
    cv.section(SectionKind::Project, u"Projects"_s).entry({{Field::Title, u"Item last"_s}});
    const std::vector<Text> all = texts(cv);
    for (size_t i = 0; i + 1 < all.size(); ++i)
        QVERIFY(all.back().y > all[i].y + 30);
}

void ListColumnsTest::aSectionChoosesItsColumnOfThePage()
{
    const std::vector<std::pair<QString, Json>> aside{{u"columns.layout"_s, Json(u"side-end"_s)}};
    const auto place = [&](const CvBuilder::Fields &fields) {
        CvBuilder cv = interests(1, fields);
        return texts(cv, aside).front().x;
    };
    QVERIFY(place({}) > 300); // the theme has interests in the side column
    QVERIFY(place({{Field::Column, u"main"_s}}) < 100);
    QCOMPARE(place({{Field::Column, u"side"_s}}), place({}));
}

QTEST_GUILESS_MAIN(ListColumnsTest)
#include "test_layout_listcolumns.moc"
