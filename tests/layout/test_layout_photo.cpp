// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../document/exif.h"
#include "cvbuilder.h"
#include "pageitems.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A JPEG of 400 × 300 that ends after its frame header.
QByteArray jpeg(int orientation)
{
    static constexpr char frame[] = "\xFF\xC0\0\x11\x08\x01\x2C\x01\x90\3\1\x11\0\2\x11\0\3\x11";
    return exif::held("\xFF\xD8" + QByteArray(frame, sizeof frame), orientation);
}

} // namespace

using Options = std::vector<std::pair<QString, Json>>;

class TestPhoto : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void aTurnedPhotoTakesItsUprightShape()
    {
        for (const int orientation : {1, 3, 6, 8}) {
            const Shown shown = shownWith({}, u"en"_s, orientation);
            QCOMPARE(shown.photo.size.width() / shown.photo.size.height(),
                     orientation < 5 ? 4.0 / 3 : 3.0 / 4);
            QVERIFY(!shown.photo.isClipped());
        }
    }

    void shapeCropsAndRounds_data()
    {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<float>("radius");
        QTest::addColumn<QRectF>("crop"); // of a picture of 4 to 3
        const QRectF all(0, 0, 1, 1), middle(0.125, 0, 0.75, 1);
        QTest::newRow("rectangle") << u"rectangle"_s << 4.0 / 3 << 0.F << all;
        QTest::newRow("square") << u"square"_s << 1.0 << 0.F << middle;
        QTest::newRow("rounded") << u"rounded"_s << 4.0 / 3 << 9.F << all;
        QTest::newRow("round") << u"round"_s << 1.0 << float(15 * millimetre) << middle;
    }
    void shapeCropsAndRounds()
    {
        QFETCH(const QString, shape);
        const Shown shown = shownWith({set(u"photo.shape"_s, shape), set(u"photo.radius"_s, u"9"_s)});
        QTEST(shown.photo.size.width() / shown.photo.size.height(), "ratio");
        QTEST(shown.photo.radius, "radius");
        QTEST(shown.photo.crop, "crop");
        QVERIFY(std::abs(shown.photo.size.height() - 30 * millimetre) < 0.01);
    }

    void ownRatioKeepsTheUpperPart()
    {
        const Shown wide = shownWith({set(u"photo.ratio"_s, u"2"_s), set(u"photo.height"_s, u"20"_s)});
        QCOMPARE(wide.photo.size.width() / wide.photo.size.height(), 2.0);
        QVERIFY(std::abs(wide.photo.crop.height() - 2.0 / 3) < 1e-9);
        QVERIFY(std::abs(wide.photo.crop.top() - 0.1) < 1e-9); // of the third that goes, less above
    }

    void photoStandsAtItsPlace_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("left to right") << u"en"_s;
        QTest::newRow("right to left") << u"ar"_s;
    }
    void photoStandsAtItsPlace()
    {
        QFETCH(const QString, language);
        const bool mirrored = language == u"ar";
        const double left = 20 * millimetre, right = (210 - 20) * millimetre;
        const Shown start =
            shownWith({set(u"photo.place"_s, u"start"_s), set(u"photo.gap"_s, u"10"_s)}, language);
        const Shown end = shownWith({}, language);
        const Shown &atLeft = mirrored ? end : start, &atRight = mirrored ? start : end;
        QVERIFY(std::abs(atLeft.place.left() - left) < 0.01);
        QVERIFY(std::abs(atRight.place.right() - right) < 0.01);
        // The text keeps its distance.
        const double gap =
            mirrored ? start.place.left() - start.name.right : start.name.left - start.place.right();
        QVERIFY2(std::abs(gap - 10) < 0.5, qPrintable(QString::number(gap)));
        QVERIFY(std::abs(start.rule.left() - left) < 0.01); // what stands below the header does not
    }

    void photoAboveStandsAsTheHeaderIsAligned_data()
    {
        QTest::addColumn<QString>("align");
        QTest::newRow("start") << u"start"_s;
        QTest::newRow("center") << u"center"_s;
        QTest::newRow("end") << u"end"_s;
    }
    void photoAboveStandsAsTheHeaderIsAligned()
    {
        QFETCH(const QString, align);
        const Shown shown = shownWith({set(u"photo.place"_s, u"above"_s), set(u"header.align"_s, align)});
        const double name = (shown.name.left + shown.name.right) / 2;
        const double off = align == u"center" ? shown.place.center().x() - name
            : align == u"start"               ? shown.place.left() - 20 * millimetre
                                              : shown.place.right() - 190 * millimetre;
        QVERIFY2(std::abs(off) < 0.1, qPrintable(QString::number(off)));
        QVERIFY(shown.place.bottom() < shown.name.y - 10);
        QVERIFY(std::abs(shown.place.top() - 16.5 * millimetre) < 0.01); // at the top of the text
    }

    void borderStandsAroundThePhoto()
    {
        const Options options{set(u"photo.border"_s, u"2"_s), set(u"photo.border-color"_s, u"#C00000"_s),
                              set(u"photo.shape"_s, u"round"_s)};
        const Shown shown = shownWith(options);
        QCOMPARE(shown.frames.size(), 1U);
        const auto &[place, color] = shown.frames.front();
        QCOMPARE(color, (Color{0xC0, 0, 0}));
        QVERIFY((place.topLeft() + QPointF(2, 2) - shown.place.topLeft()).manhattanLength() < 0.01);
        QVERIFY(std::abs(place.width() - shown.place.width() - 4) < 0.01);
        QVERIFY(std::abs(place.right() - 190 * millimetre) < 0.01); // the border is the edge
        QVERIFY(shownWith({}).frames.empty());
    }

    void photoSaysWhomItShows()
    {
        QCOMPARE(shownWith({set(u"photo.border"_s, u"2"_s), set(u"photo.shape"_s, u"round"_s)}).alt,
                 u"Ada Lovelace");
    }

  private:
    struct Shown {
        ImageItem photo;
        QRectF place;
        FoundText name;
        QRectF rule; ///< below the first heading
        std::vector<std::pair<QRectF, Color>> frames;
        QString alt;
    };
    [[nodiscard]] Shown shownWith(Options options, const QString &language = u"en"_s,
                                  int orientation = 1) const
    {
        CvBuilder builder;
        builder.person({{Field::Name, u"Ada Lovelace"_s}, {Field::Photo, Photo{u"photo.jpg"_s, {}}}});
        builder.section(SectionKind::Bullets, u"Notes"_s).bullet(u"One"_s);
        Cv cv = builder.build(language);
        cv.assets[u"photo.jpg"_s] = jpeg(orientation);
        const PageList pages = layout(cv, themeNamed(u"plain"_s, std::move(options)), *m_fonts).pages;
        const Page &page = pages.pages.front();
        Shown shown;
        for (const auto &[item, image] : itemsOf<ImageItem>(page)) {
            shown.photo = *image;
            shown.place = {item->origin, image->size};
            shown.alt = pages.structure[size_t(item->structure)].alt;
        }
        for (const auto &[item, path] : itemsOf<PathItem>(page))
            shown.frames.emplace_back(QRectF(item->origin, path->size), path->color);
        for (const auto &[item, rule] : itemsOf<RuleItem>(page))
            shown.rule = {item->origin, rule->size};
        shown.name = textWith(page, u"Lovelace"_s);
        return shown;
    }

    std::shared_ptr<const FontSet> m_fonts;
    static constexpr double millimetre = 72 / 25.4;
};

QTEST_GUILESS_MAIN(TestPhoto)
#include "test_layout_photo.moc"
