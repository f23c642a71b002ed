// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../document/randomedits.h"
#include "../samples.h"
#include "displaylist.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QStringList outline(const PageList &pages)
{
    QStringList lines;
    for (const OutlineEntry &entry : pages.outline)
        lines += u"%1 %2 %3 %4 %5"_s.arg(entry.level)
                     .arg(entry.title)
                     .arg(entry.page)
                     .arg(entry.y, 0, 'f', 3)
                     .arg(entry.structure);
    return lines;
}

QStringList pageNotes(const PageList &pages)
{
    QStringList lines;
    for (const Page &page : pages.pages)
        lines += u"%1 %2 %3 %4"_s.arg(page.label)
                     .arg(page.contentHash)
                     .arg(int(page.end))
                     .arg(page.fill, 0, 'f', 6);
    return lines;
}

} // namespace

/// What layouts leave for the next saves time and changes nothing.
class CacheTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void editedPagesAreThoseOfALayoutFromNothing_data();
    void editedPagesAreThoseOfALayoutFromNothing();
    void sectionsThatAreStillEmptyChangeNothing();
    void pagesThatAnEditDoesNotReachAreShared();
    void largeCvsComposedInTwoThreadsLookTheSame_data();
    void largeCvsComposedInTwoThreadsLookTheSame();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void CacheTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void CacheTest::editedPagesAreThoseOfALayoutFromNothing_data()
{
    QTest::addColumn<QString>("theme");
    for (const ThemeName &theme : builtInThemes())
        QTest::addRow("%s", qPrintable(theme.id)) << theme.id;
}

void CacheTest::editedPagesAreThoseOfALayoutFromNothing()
{
    QFETCH(const QString, theme);
    CvDocument document(test::repeated(test::documentOf(test::sampleFile()), 2));
    test::RandomEdits edits(1842);
    LayoutCache cache;
    std::vector<Finding> ignored;
    for (int i = 0; i < 25; ++i) {
        const bool edited = edits.editOnce(document);
        if (!edited && document.undoStack().canUndo())
            document.undoStack().undo();
        Cv cv = resolve(document.value());
        cv.design = {};
        cv.design.theme = theme;
        const Theme look = themeFor(cv.design, ignored);
        const LayoutResult fromCache = layout(cv, look, *m_fonts, &cache);
        const LayoutResult fromNothing = layout(cv, look, *m_fonts);
        const PageList &warm = fromCache.pages, &cold = fromNothing.pages;
        QCOMPARE(displayList(warm), displayList(cold));
        QCOMPARE(pageNotes(warm), pageNotes(cold));
        QCOMPARE(outline(warm), outline(cold));
        QCOMPARE(fromCache.findings, fromNothing.findings);
    }
}

/// As a person adds them before they write.
void CacheTest::sectionsThatAreStillEmptyChangeNothing()
{
    CvDocument document(test::documentOf(test::sampleFile()));
    std::vector<Finding> ignored;
    const Theme theme = themeFor(Design(), ignored);
    LayoutCache cache;
    const PageList before = layout(resolve(document.value()), theme, *m_fonts, &cache).pages;
    Node section;
    section.type = NodeType::Section;
    section.kind = SectionKind::Project;
    const auto count = int(document.value().root->children.size());
    for (const int index : {1, count / 2, count + 2})
        document.insert(document.value().root->id, index, section);
    QCOMPARE(document.value().root->children.size(), size_t(count) + 3);
    const PageList after = layout(resolve(document.value()), theme, *m_fonts, &cache).pages;
    QCOMPARE(displayList(after), displayList(before));
    QCOMPARE(outline(after), outline(before));
}

void CacheTest::pagesThatAnEditDoesNotReachAreShared()
{
    CvDocument document(test::repeated(test::documentOf(test::sampleFile()), 8));
    const NodePtr bullet = test::middleBullet(document.value());
    LayoutCache cache;
    std::vector<Finding> ignored;
    const Theme theme = themeFor(Design(), ignored);
    const PageList before = layout(resolve(document.value()), theme, *m_fonts, &cache).pages;
    document.setField(bullet->id, Field::Text, bullet->text(Field::Text).chopped(1) + u"x"_s);
    const PageList after = layout(resolve(document.value()), theme, *m_fonts, &cache).pages;
    QCOMPARE(after.pages.size(), before.pages.size());
    size_t shared = 0;
    for (size_t i = 0; i < after.pages.size(); ++i)
        shared += after.pages[i].items.constData() == before.pages[i].items.constData();
    QVERIFY(before.pages.size() > 5);
    QVERIFY(shared >= before.pages.size() - 2); // an entry may stand on two
}

void CacheTest::largeCvsComposedInTwoThreadsLookTheSame_data()
{
    QTest::addColumn<QString>("theme");
    for (const char *theme : {"plain", "garamond", "aside", "swiss"})
        QTest::newRow(theme) << QString::fromLatin1(theme);
}

/// What a cache already holds makes one thread go through a large CV.
void CacheTest::largeCvsComposedInTwoThreadsLookTheSame()
{
    QFETCH(const QString, theme);
    const Document sample = test::documentOf(test::sampleFile());
    std::vector<Finding> ignored;
    const auto pagesOf = [&](const Document &document, LayoutCache *cache) {
        Cv cv = resolve(document);
        cv.design = {};
        cv.design.theme = theme;
        return layout(cv, themeFor(cv.design, ignored), *m_fonts, cache).pages;
    };
    const Document large = test::repeated(sample, 12);
    LayoutCache cache;
    (void)pagesOf(sample, &cache);
    const PageList byOne = pagesOf(large, &cache), byTwo = pagesOf(large, nullptr);
    QVERIFY(byOne.pages.size() > 10);
    QCOMPARE(displayList(byTwo), displayList(byOne));
    QCOMPARE(outline(byTwo), outline(byOne));
}

QTEST_GUILESS_MAIN(CacheTest)
#include "test_layout_cache.moc"
