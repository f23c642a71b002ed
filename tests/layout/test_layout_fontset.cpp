// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

class TestFontSet : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void theNearestRealFaceIsChosen_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("weight");
        QTest::addColumn<bool>("italic");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("regular") << u"Inter"_s << 400 << false << "Inter-Regular"_ba;
        QTest::newRow("semibold") << u"Inter"_s << 600 << false << "Inter-SemiBold"_ba;
        QTest::newRow("italic") << u"Inter"_s << 400 << true << "Inter-Italic"_ba;
        QTest::newRow("display") << u"Inter Display"_s << 700 << false << "InterDisplay-Bold"_ba;
        QTest::newRow("text size") << u"EB Garamond"_s << 400 << false << "EBGaramond12-Regular"_ba;
        QTest::newRow("named size") << u"EB Garamond 08"_s << 400 << false << "EBGaramond08-Regular"_ba;
        QTest::newRow("no bold italic") << u"EB Garamond"_s << 700 << true << "EBGaramond12-Italic"_ba;
        QTest::newRow("semibold becomes bold") << u"EB Garamond"_s << 600 << false << "EBGaramond12-Bold"_ba;
        QTest::newRow("light") << u"Lato"_s << 300 << false << "Lato-Light"_ba;
        QTest::newRow("no semibold") << u"Carlito"_s << 600 << false << "Carlito-Bold"_ba;
        QTest::newRow("case") << u"source sans 3"_s << 600 << false << "SourceSans3-Semibold"_ba;
        QTest::newRow("collection") << u"Noto Sans CJK JP"_s << 700 << false << "NotoSansCJKjp-Bold"_ba;
    }
    void theNearestRealFaceIsChosen()
    {
        QFETCH(QString, family);
        QFETCH(int, weight);
        QFETCH(bool, italic);
        QFETCH(QByteArray, name);
        const FacePtr face = m_fonts->face({family, weight, italic});
        QVERIFY(face);
        QCOMPARE(face->postScriptName(), name);
        QCOMPARE(m_fonts->face({family, weight, italic}), face); // opened once
    }

    void metricsAreThoseOfTheFile()
    {
        const FacePtr inter = m_fonts->face({u"Inter"_s, 400, false});
        QCOMPARE(inter->unitsPerEm(), 2048);
        QCOMPARE(inter->capHeight(), 1490);
        QCOMPARE(inter->xHeight(), 1118);
        QVERIFY(inter->ascent() > inter->capHeight() && inter->descent() > 0);
        QVERIFY(inter->isCff() && !inter->isCidKeyed() && !inter->isSerif() && !inter->isItalic());
        QVERIFY(inter->hasFeature(HB_TAG('t', 'n', 'u', 'm'))
                && !inter->hasFeature(HB_TAG('s', 'm', 'c', 'p')));
        QVERIFY(inter->bounds()[2] > inter->bounds()[0]);
        QCOMPARE(inter->advance(inter->glyphFor(U' ')), 576);
        const FacePtr garamond = m_fonts->face({u"EB Garamond"_s, 400, true});
        QVERIFY(garamond->isSerif() && garamond->isItalic() && garamond->italicAngle() < 0);
        QVERIFY(m_fonts->face({u"Noto Sans CJK SC"_s, 400, false})->isCidKeyed());
        QVERIFY(!m_fonts->face({u"Carlito"_s, 400, false})->isCff());
        QVERIFY(m_fonts->face({u"DejaVu Sans Mono"_s, 400, false})->isFixedPitch());
        QCOMPARE(m_fonts->face({u"Lato"_s, 700, false})->weight(), 700);
    }

    void hashesTellFacesApartAndSurviveReopening()
    {
        const FacePtr regular = m_fonts->face({u"Inter"_s, 400, false});
        QCOMPARE(Face::open(regular->file(), regular->index())->hash(), regular->hash());
        QVERIFY(regular->hash() != m_fonts->face({u"Inter"_s, 700, false})->hash());
        const FacePtr sc = m_fonts->face({u"Noto Sans CJK SC"_s, 400, false});
        const FacePtr jp = m_fonts->face({u"Noto Sans CJK JP"_s, 400, false});
        QCOMPARE(sc->file(), jp->file());
        QVERIFY(sc->hash() != jp->hash());
    }

    void whatIsNoFontIsNull()
    {
        QVERIFY(!Face::open(u"/nonexistent"_s, 0));
        QVERIFY(!Face::open(u"/proc/self/status"_s, 0));
        const QString file = m_fonts->face({u"Inter"_s, 400, false})->file();
        QVERIFY(!Face::open(file, 1));
        QVERIFY(!Face::open(file, -1));
        QVERIFY(!m_fonts->face({u"No Such Family"_s, 400, false}));
    }

    void familiesAreListedByAllTheirNames()
    {
        const QStringList families = m_fonts->families();
        QVERIFY(families.contains(u"EB Garamond"_s) && families.contains(u"EB Garamond 12"_s));
        QVERIFY(std::is_sorted(families.begin(), families.end()));
        QVERIFY(m_fonts->hasFamily(u"Lato"_s) && !m_fonts->hasFamily(u"Times"_s));
    }

    void spacesStayWithTheFallbackTheyFollow()
    {
        const FontRequest inter{u"Inter"_s, 400, false};
        const FacePtr arabic = m_fonts->faceFor(inter, u"س", HB_SCRIPT_ARABIC, "ar", nullptr);
        QVERIFY(arabic && arabic->family() != u"Inter"_s);
        QCOMPARE(m_fonts->faceFor(inter, u" ", HB_SCRIPT_ARABIC, "ar", arabic), arabic);
        QCOMPARE(m_fonts->faceFor(inter, u"7", HB_SCRIPT_ARABIC, "ar", arabic)->family(), u"Inter"_s);
        QCOMPARE(m_fonts->faceFor(inter, u" ", HB_SCRIPT_LATIN, "en", arabic)->family(), u"Inter"_s);
    }

    void theSameFoldersGiveTheSameHash()
    {
        QCOMPARE(pinnedFonts()->hash(), m_fonts->hash());
        QVERIFY(FontSet::fromFolders({u"/usr/share/fonts/truetype/lato"_s})->hash() != m_fonts->hash());
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(TestFontSet)
#include "test_layout_fontset.moc"
