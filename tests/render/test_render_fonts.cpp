// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "render/fontsubset.h"
#include "render/glyphshapes.h"
#include "render/outlinefont.h"
#include "render/pdffonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

class TestFonts : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void subsetsDrawTheGlyphsOfTheFace_data() { faces(); }
    void subsetsDrawTheGlyphsOfTheFace()
    {
        QFETCH(QString, family);
        const FacePtr face = m_fonts->face({family});
        const std::vector<quint32> glyphs = someGlyphs(*face);
        const FontSubset subset = subsetFont(*face, glyphs, "ABCDEF+Name");
        compare(*face, glyphs, subset.program);
    }

    /// For formats that cannot be subset, such as CFF2.
    void fontsWrittenFromOutlinesDrawThemToo_data() { faces(); }
    void fontsWrittenFromOutlinesDrawThemToo()
    {
        QFETCH(QString, family);
        const FacePtr face = m_fonts->face({family});
        const std::vector<quint32> glyphs = someGlyphs(*face);
        compare(*face, glyphs, outlineFont(*face, glyphs, "ABCDEF+Name"));
    }

    void widthsAreListedInTheShortestForm()
    {
        const FacePtr mono = m_fonts->face({u"DejaVu Sans Mono"_s});
        const std::string entries = widthEntries(*mono, {0, 36, 37, 38, 40});
        QCOMPARE(entries.substr(0, 3), std::string("/W["));
        const FacePtr sans = m_fonts->face({u"Noto Sans CJK JP"_s});
        const quint32 kana = sans->glyphFor(U'か');
        QCOMPARE(widthEntries(*sans, {kana, kana + 1}), std::string("/DW 1000"));
    }

  private:
    static void faces()
    {
        QTest::addColumn<QString>("family");
        for (const char *family :
             {"Inter", "Lato", "EB Garamond", "Source Sans 3", "Carlito", "Noto Sans CJK JP"})
            QTest::addRow("%s", family) << QString::fromLatin1(family);
    }
    static std::vector<quint32> someGlyphs(const Face &face)
    {
        std::vector<quint32> glyphs{0};
        for (const char32_t c : U" AaÄg&@8é–")
            glyphs.push_back(face.glyphFor(c));
        std::ranges::sort(glyphs);
        const auto twice = std::ranges::unique(glyphs);
        glyphs.erase(twice.begin(), twice.end());
        return glyphs;
    }
    static void compare(const Face &face, const std::vector<quint32> &glyphs, const std::string &program)
    {
        constexpr double size = 1000;
        const QRawFont font(QByteArray::fromStdString(program), size, QFont::PreferNoHinting);
        QVERIFY(font.isValid());
        GlyphOutlines outlines;
        for (const quint32 glyph : glyphs) { // FreeType, too, asks a bare CID-keyed font for a CID
            const QRectF drawn = font.pathForGlyph(glyph).boundingRect();
            const QRectF wanted =
                QTransform::fromScale(size, size).map(outlines.outline(face, glyph)).boundingRect();
            for (const double edge : {drawn.left() - wanted.left(), drawn.top() - wanted.top(),
                                      drawn.right() - wanted.right(), drawn.bottom() - wanted.bottom()})
                QVERIFY2(qAbs(edge) < 1, qPrintable(u"glyph %1 off by %2"_s.arg(glyph).arg(edge)));
        }
    }

    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestFonts)
#include "test_render_fonts.moc"
