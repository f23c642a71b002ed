// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/layout.h"
#include "layout/pagegrid.h"
#include "pinnedfonts.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

Theme themeNamed(const QString &id)
{
    std::vector<Finding> findings;
    return themeFor({id, {}}, findings);
}

const TextItem *textOf(const Item &item)
{
    return std::get_if<TextItem>(&item.content);
}

QString sentences(qsizetype length)
{
    const QString sentence = u"She wrote what the engine could do, and what it could not. "_s;
    return sentence.repeated(length / sentence.size() + 1).first(length).trimmed();
}

QString footerOf(const Page &page)
{
    QString footer;
    for (const Item &item : page.items)
        if (item.artifact == Artifact::Footer)
            footer += textOf(item)->run->text;
    return footer;
}

/// Where text leaves the columns of its page, in words; empty when it does not.
QString outside(const PageList &pages, const Theme &theme)
{
    static constexpr double reach = 1.5; // bullets and letters reach out a little
    const PageGrid grid = pageGrid(theme, pages.language == u"ar");
    const auto isInColumn = [&](double left, double right) {
        return std::ranges::any_of(grid.columns, [&](const PageGrid::Column &column) {
            const double before = pages.language == u"ar" ? 0 : column.margin;
            const double after = pages.language == u"ar" ? column.margin : 0;
            return left > column.x - before - reach && right < column.x + column.width + after + reach;
        });
    };
    for (const Page &page : pages.pages) {
        const double bottom = grid.top + grid.height + 0.5;
        for (const Item &item : page.items) {
            const TextItem *text = textOf(item);
            if (!text || text->run->text.trimmed().isEmpty())
                continue;
            const double end = item.origin.x() + double(text->run->width);
            const bool hangs = text->run->text.endsWith(u' '); // a space at a line's end has no room
            const double space = hangs ? double(text->run->glyphs.back().advance) : 0;
            const bool isLow = item.artifact != Artifact::Footer && item.origin.y() > bottom;
            if (!isInColumn(item.origin.x(), end - space) || isLow)
                return u"%1, page %2: “%3” at %4, %5 to %6"_s.arg(theme.id, page.label, text->run->text)
                    .arg(item.origin.y())
                    .arg(item.origin.x())
                    .arg(end);
        }
    }
    return {};
}

} // namespace

class ExtremesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void longNameLeavesThePageNumber_data();
    void longNameLeavesThePageNumber();
    void photoAloneIsAPage();
    void nameAloneIsAPage();
    void longHeadlineAndSummaryFlow();
    void longWordsStayInTheMargins();
    void fortyBulletsFillPages();
    void longTextFollowsItsTitle();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void ExtremesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ExtremesTest::longNameLeavesThePageNumber_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("many names") << u"Augusta Ada King "_s.repeated(30);
    QTest::newRow("one long word") << u"Wolfeschlegelsteinhausenbergerdorff"_s.repeated(10);
    QTest::newRow("accents of their own") << u"Re\u0301ne\u0301e "_s.repeated(60);
    QTest::newRow("right to left") << u"أدا لوفلايس "_s.repeated(40);
    QTest::newRow("novel") << u"x y "_s.repeated(5000);
}

void ExtremesTest::longNameLeavesThePageNumber()
{
    QFETCH(QString, name);
    for (const ThemeName &id : builtInThemes()) {
        const Theme theme = themeNamed(id.id);
        CvBuilder cv;
        cv.person({{Field::Name, name}, {Field::Summary, sentences(12'000)}});
        const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
        QVERIFY(pages.pages.size() > 1);
        const auto count = int(pages.pages.size());
        for (int i = 1; i < count; ++i) {
            const QString footer = footerOf(pages.pages[size_t(i)]);
            QVERIFY2(footer.contains(u"%1/%2"_s.arg(i + 1).arg(count)), qPrintable(id.id + footer));
            QVERIFY2(footer.contains(u"…  ·  "_s), qPrintable(footer));
        }
        QCOMPARE(outside(pages, theme), QString());
    }
}

void ExtremesTest::photoAloneIsAPage()
{
    QByteArray png;
    QBuffer buffer(&png);
    QImage image(30, 40, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    CvBuilder cv;
    cv.person({{Field::Photo, Photo{u"photo.png"_s, u"Portrait"_s}}});
    cv.section(SectionKind::Text, u"Text"_s);
    cv.entry({{Field::Text, u"Words"_s}});
    Cv built = cv.build();
    built.assets.insert(u"photo.png"_s, png);
    for (const ThemeName &id : builtInThemes()) {
        const PageList pages = layout(built, themeNamed(id.id), *m_fonts).pages;
        const QList<Item> &items = pages.pages.front().items;
        const auto found = std::ranges::find_if(
            items, [](const Item &item) { return std::holds_alternative<ImageItem>(item.content); });
        QVERIFY(found != items.end());
        const Item &first = *found;
        const auto *photo = std::get_if<ImageItem>(&first.content);
        const QRectF photoArea(first.origin, photo->size);
        for (const Item &item : items) {
            if (const TextItem *text = textOf(item)) {
                const double size = double(text->run->size);
                const QRectF area(item.origin.x(), item.origin.y() - size, double(text->run->width), size);
                QVERIFY2(!area.intersects(photoArea), qPrintable(id.id));
            }
        }
    }
}

void ExtremesTest::nameAloneIsAPage()
{
    CvBuilder cv;
    cv.person({{Field::Name, u"Ada Lovelace"_s}});
    const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
    QCOMPARE(pages.pages.size(), size_t(1));
    QCOMPARE(textOf(pages.pages.front().items.front())->run->text, u"Ada Lovelace"_s);
}

void ExtremesTest::longHeadlineAndSummaryFlow()
{
    for (const ThemeName &id : builtInThemes()) {
        const Theme theme = themeNamed(id.id);
        for (const qsizetype length : {3000, 8000}) {
            CvBuilder cv;
            cv.person({{Field::Name, u"Ada"_s},
                       {Field::Headline, sentences(length)},
                       {Field::Summary, sentences(length)}});
            const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
            QCOMPARE(outside(pages, theme), QString());
            for (size_t i = 0; i + 1 < pages.pages.size(); ++i)
                QVERIFY(pages.pages[i].fill > 0.6);
        }
    }
}

void ExtremesTest::longWordsStayInTheMargins()
{
    // A word of 200 letters, an address as long, in every field of every kind.
    const QString word = u"Rindfleischetikettierung"_s.repeated(9).first(200);
    const auto value = [&word](const FieldSpec &spec) -> Value {
        if (spec.cardinality == Cardinality::Many || spec.type == FieldType::Tags)
            return QStringList{word + u"@example.org"_s};
        if (spec.type == FieldType::Date)
            return Date{word, {}, false};
        if (spec.type == FieldType::DateRange)
            return DateRange{{word, {}, false}, {}};
        return spec.type == FieldType::Url ? u"https://example.org/"_s + word : word;
    };
    const auto fill = [&value](NodeType owner, SectionKind kind) {
        CvBuilder::Fields fields;
        for (const FieldSpec &spec : fieldsOf(owner, kind))
            if (spec.type != FieldType::Photo && spec.type != FieldType::Choice)
                fields.emplace_back(spec.field, value(spec));
        return fields;
    };
    CvBuilder cv;
    cv.person(fill(NodeType::Person, SectionKind::None));
    for (const KindSpec &kind : kindTable()) {
        cv.section(kind.kind, word);
        if (kind.item == NodeType::Bullet)
            cv.bullet(word);
        else
            cv.entry(fill(NodeType::Entry, kind.kind), {word});
    }
    for (const ThemeName &id : builtInThemes()) {
        const Theme theme = themeNamed(id.id);
        QCOMPARE(outside(layout(cv.build(), theme, *m_fonts).pages, theme), QString());
    }
}

void ExtremesTest::fortyBulletsFillPages()
{
    QStringList bullets;
    for (int i = 0; i < 40; ++i)
        bullets += u"%1: %2"_s.arg(i).arg(sentences(200));
    CvBuilder cv;
    cv.section(SectionKind::Experience, u"Work"_s);
    cv.entry({{Field::Position, u"Programmer"_s}}, bullets);
    for (const ThemeName &id : builtInThemes()) {
        const Theme theme = themeNamed(id.id);
        const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
        QVERIFY(pages.pages.size() > 1);
        QCOMPARE(outside(pages, theme), QString());
        for (size_t i = 0; i + 1 < pages.pages.size(); ++i)
            QVERIFY2(pages.pages[i].fill > 0.82,
                     qPrintable(u"%1, page %2 of %3: %4, the last %5"_s.arg(id.id)
                                    .arg(i + 1)
                                    .arg(pages.pages.size())
                                    .arg(pages.pages[i].fill)
                                    .arg(pages.pages.back().fill)));
    }
}

void ExtremesTest::longTextFollowsItsTitle()
{
    // A text of more than a page begins below its title, not on the next page.
    for (const SectionKind kind : {SectionKind::Text, SectionKind::Education, SectionKind::Experience}) {
        const Field field = kind == SectionKind::Text ? Field::Text : Field::Summary;
        CvBuilder cv;
        cv.person({{Field::Name, u"Ada"_s}, {Field::Summary, sentences(1500)}});
        cv.section(kind, u"Long"_s);
        cv.entry({{Field::Organization, u"Engine"_s}, {field, sentences(6000)}});
        const PageList pages = layout(cv.build(), themeNamed(u"plain"_s), *m_fonts).pages;
        QVERIFY2(pages.pages.front().fill > 0.95, qPrintable(QString::number(pages.pages.front().fill)));
    }
}

QTEST_GUILESS_MAIN(ExtremesTest)
#include "test_layout_extremes.moc"
