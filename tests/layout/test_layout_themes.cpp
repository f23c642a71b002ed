// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/jsonresume.h"
#include "layout/layout.h"
#include "layout/pagegrid.h"
#include "pinnedfonts.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A line of text as it lies on a page: from the baseline up to the small letters' height, so that
/// neighbouring lines, whose boxes may touch, are apart.
struct Ink {
    QRectF area;
    QString text;
    bool isFurniture = false; ///< header or footer
};

QRectF inkOf(const Item &item, const TextItem &text)
{
    const double height = 0.45 * double(text.run->size);
    double width = double(text.run->width);
    if (text.run->text.endsWith(u' ') && !text.run->glyphs.empty())
        width -= double(text.run->glyphs.back().advance); // it hangs at a line's end
    return {item.origin.x(), item.origin.y() - height, width, height};
}

std::vector<Ink> inkOf(const Page &page)
{
    std::vector<Ink> inks;
    for (const Item &item : page.items)
        if (const auto *text = std::get_if<TextItem>(&item.content))
            if (!text->run->text.trimmed().isEmpty())
                inks.push_back({inkOf(item, *text), text->run->text, item.artifact == Artifact::Footer});
    return inks;
}

QString overlap(const Page &page)
{
    static constexpr double touch = 0.3; // points: kerning and italics reach over their advance
    const std::vector<Ink> inks = inkOf(page);
    for (size_t i = 0; i < inks.size(); ++i) {
        for (size_t j = i + 1; j < inks.size(); ++j) {
            const QRectF common = inks[i].area.intersected(inks[j].area);
            if (common.width() > touch && common.height() > touch)
                return u"page %1: “%2” over “%3”"_s.arg(page.label, inks[j].text, inks[i].text);
        }
    }
    return {};
}

QString outside(const Page &page, const PageGrid &grid, bool rightToLeft)
{
    static constexpr double reach = 6; // hanging punctuation
    for (const Ink &ink : inkOf(page)) {
        const bool isInColumn = std::ranges::any_of(grid.columns, [&](const PageGrid::Column &column) {
            const double before = rightToLeft ? 0 : column.margin;
            const double after = rightToLeft ? column.margin : 0;
            return ink.area.left() > column.x - before - reach
                && ink.area.right() < column.x + column.width + after + reach;
        });
        const bool isInHeight =
            ink.area.top() > grid.top - 0.5 && ink.area.bottom() < grid.top + grid.height + 0.5;
        if (ink.isFurniture ? ink.area.bottom() > grid.paper.height() : !isInColumn || !isInHeight)
            return u"page %1: “%2”"_s.arg(page.label, ink.text);
    }
    return {};
}

/// Text that is read after another stands in the same column or in one further on.
QString disorder(const Page &page, const PageGrid &grid)
{
    if (grid.columns.size() < 2)
        return {};
    const PageGrid::Column &second = grid.columns[2];
    bool isSecond = false;
    for (const Ink &ink : inkOf(page)) {
        if (ink.isFurniture)
            continue;
        const double middle = ink.area.center().x();
        const bool isInSecond =
            middle > second.x - second.margin && middle < second.x + second.width + second.margin;
        if (isSecond && !isInSecond)
            return u"page %1: “%2”"_s.arg(page.label, ink.text);
        isSecond = isInSecond;
    }
    return {};
}

} // namespace

class ThemesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void pagesAreSound_data();
    void pagesAreSound();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void ThemesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
    QVERIFY(builtInThemes().size() >= 12);
}

void ThemesTest::pagesAreSound_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("paper");
    const QDir samples(QFINDTESTDATA("../../resources/samples"));
    QStringList files{samples.filePath(u"sample.json"_s)};
    for (const QFileInfo &info :
         QDir(samples.filePath(u"stress"_s)).entryInfoList({u"*.json"_s}, QDir::Files))
        files += info.filePath();
    QVERIFY(files.size() >= 7);
    for (const ThemeName &name : builtInThemes())
        for (const QString &file : files)
            for (const char *paper : {"a4", "letter", "a5"})
                QTest::addRow("%s, %s, %s", qPrintable(name.id), qPrintable(QFileInfo(file).baseName()),
                              paper)
                    << name.id << file << QString::fromLatin1(paper);
}

void ThemesTest::pagesAreSound()
{
    QFETCH(QString, theme);
    QFETCH(QString, file);
    QFETCH(QString, paper);
    QFile json(file);
    QVERIFY(json.open(QIODevice::ReadOnly));
    const auto imported = importJsonResume(json.readAll());
    QVERIFY(imported);
    const Cv cv = resolve(imported->document);
    std::vector<Finding> findings;
    const Theme look = themeFor({theme, {{u"page.size"_s, Json(paper)}}}, findings);
    QVERIFY(findings.empty());
    const PageList pages = layout(cv, look, *m_fonts).pages;
    const bool rightToLeft = cv.language.startsWith(u"ar");
    const PageGrid grid = pageGrid(look, rightToLeft);
    for (const Page &page : pages.pages) {
        QCOMPARE(overlap(page), QString());
        QCOMPARE(outside(page, grid, rightToLeft), QString());
        QCOMPARE(disorder(page, grid), QString());
    }
}

QTEST_GUILESS_MAIN(ThemesTest)
#include "test_layout_themes.moc"
