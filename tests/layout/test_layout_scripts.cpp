// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"

#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr float wide = 2000;

QStringList families(const Line &line)
{
    QStringList names;
    for (const LinePiece &part : line.pieces)
        names << part.run->face->family();
    names.removeDuplicates();
    return names;
}

/// Characters that a box stands for.
QString withoutGlyph(const Run &run)
{
    QString missing;
    for (const Glyph &glyph : run.glyphs) {
        if (glyph.advance > 0 && glyph.id == run.face->glyphFor(U' ')
            && !run.text.at(glyph.cluster).isSpace())
            missing += run.text.at(glyph.cluster);
    }
    return missing;
}

const Finding *finding(const ParagraphPtr &layout, const QString &rule)
{
    const auto found = std::find_if(layout->findings.begin(), layout->findings.end(),
                                    [&](const Finding &f) { return f.rule == rule; });
    return found == layout->findings.end() ? nullptr : &*found;
}

} // namespace

class TestScripts : public QObject {
    Q_OBJECT

    Line oneLine(const QString &text, const QByteArray &language = "en", bool rightToLeft = false)
    {
        ParagraphStyle style = linesOf(wide, language);
        style.rightToLeft = rightToLeft;
        m_layout = layoutParagraph({piece(text)}, style, *m_fonts);
        return m_layout->lines.front();
    }

  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void everyScriptFindsItsGlyphs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << u"Größe café naïve Łódź İstanbul"_s;
        QTest::newRow("greek") << u"Ελληνική γλώσσα"_s;
        QTest::newRow("cyrillic") << u"Русский язык їжак"_s;
        QTest::newRow("arabic") << u"مهندس برمجيات في (الشركة) ٢٠٢١"_s;
        QTest::newRow("hebrew") << u"מהנדס תוכנה (2021) בתל אביב"_s;
        QTest::newRow("devanagari") << u"सॉफ़्टवेयर इंजीनियर क्षत्रिय"_s;
        QTest::newRow("thai") << u"วิศวกรซอฟต์แวร์ที่กรุงเทพ"_s;
        QTest::newRow("chinese") << u"软件工程师,北京大学。"_s;
        QTest::newRow("japanese") << u"東京大学でソフトウェアを研究。"_s;
        QTest::newRow("korean") << u"소프트웨어 엔지니어"_s;
        QTest::newRow("tamil") << u"மென்பொருள் பொறியாளர்"_s;
        QTest::newRow("symbols") << u"→ ☎ ✓ ≤ ∑ ½ № € ₹"_s;
        QTest::newRow("mathematics") << u"𝒜 ≠ 𝔹"_s;
    }
    void everyScriptFindsItsGlyphs()
    {
        QFETCH(QString, text);
        const Line line = oneLine(text);
        QVERIFY2(m_layout->findings.empty(),
                 qPrintable(m_layout->findings.empty() ? QString() : m_layout->findings[0].text));
        for (const LinePiece &part : line.pieces)
            QCOMPARE(withoutGlyph(*part.run), QString());
    }

    void arabicJoinsAndRunsRightToLeft()
    {
        const Line line = oneLine(u"سلام"_s);
        QCOMPARE(line.pieces.size(), 1U);
        const Run &run = *line.pieces[0].run;
        QCOMPARE(run.level, 1);
        QCOMPARE(run.script, HB_SCRIPT_ARABIC);
        QVERIFY(std::is_sorted(run.glyphs.rbegin(), run.glyphs.rend(),
                               [](const Glyph &a, const Glyph &b) { return a.cluster < b.cluster; }));
        QVERIFY(run.glyphs.back().id != run.face->glyphFor(U'س')); // its initial form
        QVERIFY(!run.needsActualText);
    }

    void arabicFallsBackBySerifs()
    {
        QVERIFY(families(oneLine(u"مهندس"_s)).contains(u"Noto Sans Arabic"_s));
        const ParagraphPtr serif =
            layoutParagraph({piece(u"مهندس"_s, u"EB Garamond"_s)}, linesOf(wide), *m_fonts);
        QVERIFY(families(serif->lines[0]).contains(u"Noto Naskh Arabic"_s));
    }

    /// No Hebrew face is italic, and none has the quotation marks that people type for gershayim.
    void signsBesideUprightLettersAreUpright_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotation mark") << u"צה\"ל"_s;
        QTest::newRow("quoted word") << u"\"כיפה\""_s;
        QTest::newRow("apostrophe") << u"ג'ינג'י, רח'"_s;
        QTest::newRow("figures") << u"ינואר 2014"_s;
        QTest::newRow("Chinese figures") << u"2014年3月"_s;
    }
    void signsBesideUprightLettersAreUpright()
    {
        QFETCH(QString, text);
        Inline word = piece(text, u"EB Garamond"_s);
        word.style.font.italic = true;
        const ParagraphPtr layout = layoutParagraph({word}, linesOf(wide, "he"), *m_fonts);
        for (const LinePiece &part : layout->lines[0].pieces)
            QVERIFY2(!part.run->face->isItalic(), qPrintable(part.run->text));
    }

    void hebrewMarksComeFromTheFaceOfTheirWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("gershayim") << u"צה״ל"_s;
        QTest::newRow("geresh at the end") << u"רח׳"_s;
        QTest::newRow("geresh at the start") << u"׳ספר"_s;
        QTest::newRow("after Latin letters") << u"Qt ״ספר״"_s;
        QTest::newRow("maqaf") << u"תל־אביב"_s;
    }
    void hebrewMarksComeFromTheFaceOfTheirWord()
    {
        QFETCH(QString, text);
        Inline word = piece(text, u"EB Garamond"_s);
        word.style.font.italic = true;
        const ParagraphPtr layout = layoutParagraph({word}, linesOf(wide, "he"), *m_fonts);
        for (const LinePiece &part : layout->lines[0].pieces)
            if (part.run->script == HB_SCRIPT_HEBREW && !part.run->text.trimmed().isEmpty())
                QVERIFY2(part.run->face->family().contains(u"Hebrew"_s), qPrintable(part.run->text));
    }

    void commasOfAScriptAreSetInIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("face");
        QTest::newRow("Arabic, before Latin") << u"Python، SQL"_s << u"Noto Sans Arabic"_s;
        QTest::newRow("Arabic, between both") << u"Python، تصميم"_s << u"Noto Sans Arabic"_s;
        QTest::newRow("Chinese") << u"Python、SQL"_s << u"Noto Sans CJK SC"_s;
    }
    void commasOfAScriptAreSetInIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, face);
        const Line line = oneLine(text);
        const auto comma = std::ranges::find_if(line.pieces, [](const LinePiece &part) {
            return part.run->text.contains(u'،') || part.run->text.contains(u'、');
        });
        QVERIFY(comma != line.pieces.end());
        QCOMPARE(comma->run->face->family(), face);
        QVERIFY(!comma->run->text.contains(u'P'));
    }

    void hebrewNumbersKeepTheirOrderAndBracketsFace()
    {
        const Line line = oneLine(u"אב (2021) גד"_s, "he", true);
        QString visual; // by position, each run's own text order
        for (const LinePiece &part : line.pieces)
            visual += part.run->level % 2 ? QString(part.run->text.size(), u'R') : part.run->text;
        QVERIFY2(visual.contains(u"2021"_s), qPrintable(visual));
        QVERIFY(qAbs(line.right - wide) < 0.05F);
        const RunPtr first = line.pieces.back().run; // the text begins at the right
        QVERIFY(first->text.startsWith(u'א'));
        for (const LinePiece &part : line.pieces)
            QCOMPARE(withoutGlyph(*part.run), QString());
    }

    void mixedTextIsReordered()
    {
        const Line line = oneLine(u"abc אבג 123 דהו def"_s);
        QStringList texts;
        for (const LinePiece &part : line.pieces)
            texts << part.run->text.trimmed();
        QCOMPARE(texts.first(), u"abc"_s);
        QCOMPARE(texts.last(), u"def"_s);
        QCOMPARE_LT(texts.indexOf(u"דהו"_s), texts.indexOf(u"123"_s));
        float x = line.pieces[0].x;
        for (const LinePiece &part : line.pieces) {
            QVERIFY(qAbs(part.x - x) < 0.01F);
            x += part.run->width;
        }
    }

    void spacesAtTheEndOfARightToLeftLineHangOnTheLeft()
    {
        ParagraphStyle style = linesOf(60, "he");
        style.rightToLeft = true;
        const ParagraphPtr layout = layoutParagraph({piece(u"שלום עולם שלום עולם שלום"_s)}, style, *m_fonts);
        QVERIFY(layout->lines.size() > 1);
        const Line &line = layout->lines[0];
        QVERIFY(qAbs(line.right - 60) < 0.05F);
        QCOMPARE_LT(line.pieces.front().x, line.left - 1);
    }

    void devanagariClustersStayWhole()
    {
        const Line line = oneLine(u"क्षि हिन्दी"_s);
        QCOMPARE(families(line), QStringList{u"Noto Sans Devanagari"_s});
        const Run &run = *line.pieces[0].run;
        for (const Glyph &glyph : run.glyphs)
            QVERIFY(glyph.cluster != 1 && glyph.cluster != 2 && glyph.cluster != 3);
    }

    void thaiBreaksBetweenWords()
    {
        const QString text = u"วิศวกรซอฟต์แวร์ที่กรุงเทพมหานครประเทศไทย"_s;
        const ParagraphPtr layout = layoutParagraph({piece(text)}, linesOf(70, "th"), *m_fonts);
        QVERIFY(layout->lines.size() > 1);
        QCOMPARE(textsOf(layout).join(QString()), text);
        for (const Line &line : layout->lines) {
            QVERIFY(!line.endsInsideWord);
            QCOMPARE_LE(line.right, 70.05F);
        }
        QCOMPARE_GT(layout->lines[1].pieces[0].run->words.size(), 1U);
    }

    void chineseBreaksAnywhereButBeforeAStop()
    {
        const QString text = u"软件工程师在北京大学研究机器学习。他发表了很多论文。"_s;
        for (float width = 40; width < 120; width += 3) {
            const ParagraphPtr layout = layoutParagraph({piece(text)}, linesOf(width, "zh"), *m_fonts);
            QCOMPARE(textsOf(layout).join(QString()), text);
            for (const Line &line : layout->lines) {
                QVERIFY(!textOf(line).startsWith(u'。'));
                QVERIFY(!line.endsInsideWord);
            }
        }
    }

    void hanShapesFollowTheLanguage()
    {
        QCOMPARE(families(oneLine(u"直"_s)), QStringList{u"Noto Sans CJK SC"_s});
        QCOMPARE(families(oneLine(u"直"_s, "zh-TW")), QStringList{u"Noto Sans CJK TC"_s});
        QCOMPARE(families(oneLine(u"直"_s, "ja")), QStringList{u"Noto Sans CJK JP"_s});
        QCOMPARE(families(oneLine(u"直の"_s)), QStringList{u"Noto Sans CJK JP"_s});
        const ParagraphPtr serif =
            layoutParagraph({piece(u"直"_s, u"EB Garamond"_s)}, linesOf(wide), *m_fonts);
        QCOMPARE(families(serif->lines[0]), QStringList{u"Noto Serif CJK SC"_s});
    }

    void oneFaceSetsATitleWhereTheThemesHasNotAllLetters()
    {
        Inline title = piece(u"Développement et certifié 中"_s, u"EB Garamond"_s); // its bold has no accents
        title.style.font.weight = 700;
        const ParagraphPtr layout = layoutParagraph({title}, linesOf(wide), *m_fonts);
        QStringList latin = families(layout->lines[0]);
        latin.removeIf([](const QString &family) { return family.contains(u"CJK"_s); });
        QCOMPARE(latin, QStringList{u"Noto Serif"_s});
        title.text = u"Development"_s;
        QCOMPARE(families(layoutParagraph({title}, linesOf(wide), *m_fonts)->lines[0]),
                 QStringList{u"EB Garamond"_s});
    }

    void aFaceThatStandsInLooksAsLargeAsTheThemes()
    {
        Inline title = piece(u"Größen"_s, u"EB Garamond"_s);
        title.style.font.weight = 700;
        const Line line = layoutParagraph({title}, linesOf(wide), *m_fonts)->lines[0];
        const Run &run = *line.pieces.front().run;
        const FacePtr asked = m_fonts->face(title.style.font);
        const auto height = [](const Face &face, int units, float size) {
            return double(units) * double(size) / face.unitsPerEm();
        };
        const double small = height(*run.face, run.face->xHeight(), run.size)
            / height(*asked, asked->xHeight(), title.style.size);
        const double capital = height(*run.face, run.face->capHeight(), run.size)
            / height(*asked, asked->capHeight(), title.style.size);
        QVERIFY2(run.size < title.style.size, "Noto Serif is the larger face");
        QVERIFY(std::abs(small * capital - 1) < 0.01);
        float width = 0;
        for (const Glyph &glyph : run.glyphs)
            width += glyph.advance;
        QVERIFY(std::abs(width - (line.right - line.left)) < 0.1F); // measured as it is drawn

        title = piece(u"Größen"_s, u"EB Garamond"_s);
        QCOMPARE(layoutParagraph({title}, linesOf(wide), *m_fonts)->lines[0].pieces.front().run->size,
                 title.style.size);
    }

    void aMarkStaysInTheFaceOfItsLetter()
    {
        for (const QString &text : {u"xa\u0325\u0304y"_s, u"m\u0302n\u0327\u0301"_s, u"e\u0301"_s}) {
            const ParagraphPtr layout = layoutParagraph({piece(text, u"Carlito"_s)}, linesOf(wide), *m_fonts);
            QVERIFY(layout->findings.empty());
            for (const LinePiece &part : layout->lines[0].pieces)
                QVERIFY2(!part.run->text.front().isMark(), qPrintable(text));
        }
    }

    void surrogatePairsAreOneCluster()
    {
        const Line line = oneLine(u"x𝒜y"_s);
        QCOMPARE(textOf(line), u"x𝒜y"_s);
        for (const LinePiece &part : line.pieces) {
            if (part.run->text == u"𝒜"_s)
                QCOMPARE(part.run->glyphs.size(), 1U);
            QVERIFY(!part.run->text.back().isHighSurrogate());
        }
    }

    void halfASurrogatePairIsReplaced()
    {
        const QString text = u"x"_s + QChar(0xd800) + u"y"_s;
        QVERIFY(!textOf(oneLine(text)).contains(QChar(0xd800)));
    }

    void aMissingGlyphIsABoxAndAFinding()
    {
        const Line line = oneLine(u"a\u0378b"_s); // unassigned: no font can have it
        QCOMPARE(line.pieces.size(), 3U);
        const Run &box = *line.pieces[1].run;
        QCOMPARE(box.glyphs.size(), 1U);
        QVERIFY(box.glyphs[0].id != 0);
        QCOMPARE(line.icons.size(), 1U);
        QCOMPARE(line.icons[0].x, line.pieces[1].x);
        QVERIFY(box.width >= line.icons[0].size);
        QCOMPARE(box.text, u"\u0378"_s);
        QVERIFY(box.needsActualText);
        const Finding *found = finding(m_layout, u"font.missing-glyph"_s);
        QVERIFY(found && found->text.contains(u"U+0378"_s));
    }

    void aMissingScriptNamesItsPackage()
    {
        const auto few = FontSet::fromFolders({u"/usr/share/fonts/truetype/lato"_s});
        const ParagraphPtr layout = layoutParagraph({piece(u"軟體"_s, u"Lato"_s)}, linesOf(wide), *few);
        const Finding *found = finding(layout, u"font.missing-glyph"_s);
        QVERIFY(found && found->text.contains(u"fonts-noto-cjk"_s));
        QCOMPARE(layout->findings.size(), 2U);
    }

    void anEmojiIsOneBoxAndAFinding()
    {
        const Line line = oneLine(u"Team 👩‍🎓!"_s);
        const Finding *found = finding(m_layout, u"font.colour-emoji"_s);
        QVERIFY(found && found->text.contains(u"U+1F393"_s));
        const auto box = std::find_if(line.pieces.begin(), line.pieces.end(), [](const LinePiece &part) {
            return part.run->text == u"👩‍🎓"_s;
        });
        QVERIFY(box != line.pieces.end());
        QCOMPARE(box->run->glyphs.size(), 1U);
        QVERIFY(box->run->needsActualText);
    }

    void koreanBreaksAtSpacesWherePossible()
    {
        const ParagraphPtr layout = layoutParagraph({piece(u"소프트웨어 엔지니어 서울 대학교 연구원"_s)},
                                                    linesOf(70, "ko"), *m_fonts);
        QVERIFY(layout->lines.size() > 1);
        for (const Line &line : layout->lines)
            QVERIFY(!line.endsInsideWord);
    }

    void slicesOfArabicLinesKeepEveryCharacter()
    {
        const QString text =
            u"مهندس برمجيات في الشركة الوطنية للاتصالات وتقنية المعلومات منذ عام ألفين وعشرة"_s;
        for (float width = 40; width < 300; width += 11) {
            ParagraphStyle style = linesOf(width, "ar");
            style.rightToLeft = true;
            const ParagraphPtr layout = layoutParagraph({piece(text)}, style, *m_fonts);
            qsizetype length = 0;
            for (const Line &line : layout->lines) {
                length += textOf(line).size();
                QCOMPARE_GE(line.left, -0.05F);
                for (const LinePiece &part : line.pieces)
                    QCOMPARE(withoutGlyph(*part.run), QString());
            }
            QCOMPARE(length, text.size());
        }
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    ParagraphPtr m_layout;
};

QTEST_GUILESS_MAIN(TestScripts)
#include "test_layout_scripts.moc"
