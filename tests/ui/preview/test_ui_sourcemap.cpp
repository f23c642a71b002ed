// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/sourcemap.h"
#include "samples.h"

#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

/// A glyph that stands for text of the document.
struct Spot {
    const Page *page;
    const Item *item;
    const Run *run;
    const SourceSpan *source;
    size_t glyph;
};

const SourceSpan *sourceOf(const Run &run, quint32 cluster)
{
    for (const SourceSpan &source : run.sources)
        if (source.begin <= cluster && cluster < source.end)
            return source.field.node != 0 ? &source : nullptr;
    return nullptr;
}

/// Glyphs with room, alone in their cluster.
std::vector<Spot> spotsOf(const PageList &list)
{
    std::vector<Spot> spots;
    for (const Page &page : list.pages) {
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text)
                continue;
            const Run &run = *text->run;
            for (size_t i = 0; i < run.glyphs.size(); ++i) {
                const quint32 cluster = run.glyphs[i].cluster;
                const auto sharing = std::ranges::count(run.glyphs, cluster, &Glyph::cluster);
                const SourceSpan *source = sourceOf(run, cluster);
                if (source && sharing == 1 && run.glyphs[i].advance > 1)
                    spots.push_back({&page, &item, &run, source, i});
            }
        }
    }
    return spots;
}

/// The offset in Run::text after the cluster at `begin`.
quint32 endOf(const Run &run, quint32 begin)
{
    quint32 end = quint32(run.text.size());
    for (const Glyph &glyph : run.glyphs)
        if (glyph.cluster > begin)
            end = std::min(end, glyph.cluster);
    return end;
}

} // namespace

class TestSourceMap : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        if (!pinnedFonts())
            QSKIP("the pinned fonts are not installed");
    }

    void everyPlaceIsTheCharacterThatStandsThere_data() { addDocuments(); }
    void everyPlaceIsTheCharacterThatStandsThere()
    {
        const PageList list = wanted();
        if (list.pages.empty())
            QSKIP("no such CV beside the project");
        const std::vector<Spot> spots = spotsOf(list);
        QVERIFY(spots.size() > 40);
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            const Spot &spot = spots[random.bounded(quint32(spots.size()))];
            const Glyph &glyph = spot.run->glyphs[spot.glyph];
            const bool isRtl = spot.run->level % 2 == 1;
            const double y = spot.item->origin.y() - double(spot.run->ascent) * random.generateDouble() * 0.8;
            const auto at = [&](double share) {
                const QPointF point(spot.item->origin.x() + double(glyph.x) + share * double(glyph.advance),
                                    y);
                return placeAt(*spot.page, point).value_or(Place());
            };
            const int begin = int(spot.source->offset + glyph.cluster - spot.source->begin);
            const int end = begin + int(endOf(*spot.run, glyph.cluster) - glyph.cluster);
            const Place left = at(0.1), right = at(0.9);
            QCOMPARE(left.field, spot.source->field);
            QCOMPARE(right.field, spot.source->field);
            QCOMPARE(left.cursor, isRtl ? end : begin);
            QCOMPARE(right.cursor, isRtl ? begin : end);
            QCOMPARE(left.anchor, left.cursor);
        }
    }

    void rectanglesCoverExactlyTheGlyphsOfTheField_data() { addDocuments(); }
    void rectanglesCoverExactlyTheGlyphsOfTheField()
    {
        const PageList list = wanted();
        if (list.pages.empty())
            QSKIP("no such CV beside the project");
        for (const Page &page : list.pages) {
            QHash<FieldRef, std::vector<QRectF>> known;
            int checked = 0;
            for (const Spot &spot : spotsOf(list)) {
                if (spot.page != &page)
                    continue;
                const auto rects = [&](const FieldRef &field) -> const std::vector<QRectF> & {
                    if (!known.contains(field))
                        known.insert(field, rectsOf(page, field));
                    return known[field];
                };
                (void)rects(spot.source->field);
                const Glyph &glyph = spot.run->glyphs[spot.glyph];
                const QPointF middle =
                    spot.item->origin + QPointF(double(glyph.x) + double(glyph.advance) / 2, -2);
                for (auto it = known.cbegin(); it != known.cend(); ++it) {
                    const bool covers = std::ranges::any_of(
                        it.value(), [&](const QRectF &rect) { return rect.contains(middle); });
                    QCOMPARE(covers, it.key() == spot.source->field);
                }
                ++checked;
            }
            QVERIFY(checked > 0 || spotsOf(list).empty());
        }
    }

    void theCaretStandsBesideItsCharacter_data() { addDocuments(); }
    void theCaretStandsBesideItsCharacter()
    {
        const PageList list = wanted();
        if (list.pages.empty())
            QSKIP("no such CV beside the project");
        const std::vector<Spot> spots = spotsOf(list);
        QRandomGenerator random(11);
        for (int i = 0; i < 100; ++i) {
            const Spot &spot = spots[random.bounded(quint32(spots.size()))];
            const Glyph &glyph = spot.run->glyphs[spot.glyph];
            const int offset = int(spot.source->offset + glyph.cluster - spot.source->begin);
            int page = -1;
            const QRectF caret = cursorRect(list, {spot.source->field, offset, offset}, &page);
            QVERIFY(page >= 0);
            if (&list.pages[size_t(page)] != spot.page || caret.bottom() < spot.item->origin.y()
                || caret.top() > spot.item->origin.y())
                continue; // the field stands twice
            const double edge = spot.item->origin.x() + double(glyph.x)
                + (spot.run->level % 2 == 1 ? double(glyph.advance) : 0);
            QCOMPARE_LT(qAbs(caret.x() - edge), 0.01);
        }
    }

    void nothingOnAPageWithoutText()
    {
        QVERIFY(!placeAt(Page(), {10, 10}));
        QVERIFY(rectsOf(Page(), {1, Field::Name, 0}).empty());
        int page = 0;
        QVERIFY(cursorRect({}, {}, &page).isEmpty());
        QCOMPARE(page, -1);
    }

    void rightOfALineIsItsEnd()
    {
        const PageList list = pagesOf(documentOf(sampleFile()));
        const Page &page = list.pages[0];
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text || text->run->sources.size() != 1 || text->run->sources[0].field.field != Field::Name)
                continue;
            const Place place =
                placeAt(page, item.origin + QPointF(double(text->run->width) + 60, -3)).value_or(Place());
            QCOMPARE(place.field.field, Field::Name);
            QCOMPARE(place.cursor, int(text->run->text.size()));
        }
    }

  private:
    void addDocuments()
    {
        addSampleRows();
        for (const QString &theme : {u"plain"_s, u"garamond"_s})
            QTest::addRow("right to left, %s", qPrintable(theme)) << QString() << theme;
    }
    static PageList wanted()
    {
        QFETCH(QString, file);
        QFETCH(QString, theme);
        if (file.isEmpty())
            return pagesOf(hebrew(), theme);
        return QFile::exists(file) ? pagesOf(documentOf(file), theme) : PageList();
    }
    static Document hebrew()
    {
        CvDocument document;
        document.setLanguage(u"he"_s);
        const NodeId person = document.value().person().id;
        document.setField(person, Field::Name, u"עדה לאבלייס"_s);
        document.setField(person, Field::Headline, u"מתמטיקאית (Analytical Engine, 1843)"_s);
        document.setField(person, Field::Summary,
                          u"כתבה את האלגוריתם הראשון עבור Charles Babbage ב־1843, והבינה ש**מכונה** יכולה "
                          "לעבוד גם על סמלים, לא רק על מספרים."_s);
        return document.value();
    }
};

QTEST_MAIN(TestSourceMap)
#include "test_ui_sourcemap.moc"
