// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"

#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr float wide = 2000;

/// The only run of a text on one line.
RunPtr onlyRun(const ParagraphPtr &layout)
{
    return layout->lines.size() == 1 && layout->lines[0].pieces.size() == 1 ? layout->lines[0].pieces[0].run
                                                                            : nullptr;
}

Inline styled(const QString &text, const QString &family, LetterCase letterCase)
{
    Inline item = piece(text, family);
    item.style.letterCase = letterCase;
    return item;
}

bool hasFinding(const ParagraphPtr &layout, const QString &rule)
{
    return std::any_of(layout->findings.begin(), layout->findings.end(),
                       [&](const Finding &finding) { return finding.rule == rule; });
}

const QString sentence =
    u"Worked as a full-time research assistant on research projects related to model "
    "parallelism for efficient large-scale model training, supervised by Prof. Yang You. "
    "AV To Wa: office fine-tuning flow first, 24 GB of memory since 12 March 2021."_s;

} // namespace

class TestParagraph : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void emptyTextGivesOneEmptyLine()
    {
        const ParagraphPtr layout = layoutParagraph({piece(QString())}, linesOf(200), *m_fonts);
        QCOMPARE(layout->lines.size(), 1U);
        QVERIFY(layout->lines[0].pieces.empty());
        QVERIFY(layout->ascent > 5);
        QCOMPARE(layoutParagraph({}, linesOf(200), *m_fonts)->lines.size(), 1U);
    }

    void linesFitAndKeepEveryCharacter()
    {
        for (const QString &family : families()) {
            for (float width = 60; width < 500; width += 37) {
                const ParagraphPtr layout =
                    layoutParagraph({piece(sentence, family)}, linesOf(width), *m_fonts);
                QCOMPARE(textsOf(layout).join(QString()), sentence);
                for (const Line &line : layout->lines) {
                    QVERIFY2(line.right - line.left <= width + 0.05F, qPrintable(textOf(line)));
                    QCOMPARE(line.left, 0);
                }
            }
        }
    }

    void spaceAtTheEndHangsOutside()
    {
        const ParagraphPtr layout = layoutParagraph({piece(u"aaaa bbbb cccc dddd"_s)}, linesOf(60), *m_fonts);
        QVERIFY(layout->lines.size() > 1);
        const Line &line = layout->lines.front();
        QVERIFY(textOf(line).endsWith(u' '));
        const LinePiece &last = line.pieces.back();
        QCOMPARE_GT(last.x + last.run->width, line.right + 1);
    }

    void glyphPositionsAddUpToTheWidth()
    {
        for (const QString &family : families()) {
            const RunPtr run = onlyRun(layoutParagraph({piece(sentence, family)}, linesOf(wide), *m_fonts));
            QVERIFY(run);
            float x = 0;
            for (const Glyph &glyph : run->glyphs) {
                QVERIFY(qAbs(glyph.x - x) < 3); // but for the offsets of marks
                x += glyph.advance;
            }
            QVERIFY(qAbs(x - run->width) < 0.001F);
        }
    }

    void aLineIsShapedAsIfItStoodAlone()
    {
        for (const QString &family : families()) {
            for (float width = 90; width < 400; width += 23) {
                const ParagraphPtr layout =
                    layoutParagraph({piece(sentence, family)}, linesOf(width), *m_fonts);
                for (const Line &line : layout->lines) {
                    const RunPtr alone =
                        onlyRun(layoutParagraph({piece(textOf(line), family)}, linesOf(wide), *m_fonts));
                    QVERIFY(alone && line.pieces.size() == 1);
                    const Run &run = *line.pieces[0].run;
                    QCOMPARE(run.glyphs.size(), alone->glyphs.size());
                    for (size_t i = 0; i < run.glyphs.size(); ++i) {
                        QCOMPARE(run.glyphs[i].id, alone->glyphs[i].id);
                        QCOMPARE(run.glyphs[i].cluster, alone->glyphs[i].cluster);
                        QVERIFY(qAbs(run.glyphs[i].x - alone->glyphs[i].x) < 0.01F);
                    }
                }
            }
        }
    }

    void ligaturesFormUnlessSwitchedOff()
    {
        Inline item = piece(u"efficient office"_s, u"Noto Serif"_s);
        QCOMPARE_LT(onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts))->glyphs.size(), 16U);
        item.style.ligatures = Ligatures::None;
        QCOMPARE(onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts))->glyphs.size(), 16U);
        item.style.ligatures = Ligatures::Default;
        item.style.tracking = 0.1F;
        const RunPtr tracked = onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts));
        QCOMPARE(tracked->glyphs.size(), 16U);
        QVERIFY(tracked->needsActualText);
    }

    void lettersKern()
    {
        const RunPtr run =
            onlyRun(layoutParagraph({piece(u"AV To Wa"_s, u"Lato"_s)}, linesOf(wide), *m_fonts));
        float unkerned = 0;
        for (const Glyph &glyph : run->glyphs)
            unkerned += float(run->face->advance(glyph.id)) * 10 / float(run->face->unitsPerEm());
        QCOMPARE_LT(run->width, unkerned - 1);
    }

    void smallCapitalsKeepTheTypedText()
    {
        const Inline item = styled(u"Research Interest"_s, u"EB Garamond"_s, LetterCase::AllSmallCaps);
        const RunPtr run = onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts));
        QCOMPARE(run->text, item.text);
        QVERIFY(run->needsActualText);
        QVERIFY(run->glyphs[0].id != run->face->glyphFor(U'R'));
    }

    void capitalsStandInForMissingSmallCapitals()
    {
        const Inline item = styled(u"Straße"_s, u"Inter"_s, LetterCase::SmallCaps);
        const ParagraphPtr layout = layoutParagraph({item}, linesOf(wide), *m_fonts);
        const RunPtr run = onlyRun(layout);
        QVERIFY(hasFinding(layout, u"font.small-capitals"_s));
        QCOMPARE(run->text, item.text);
        QVERIFY(run->needsActualText);
        QCOMPARE(run->glyphs[0].id, run->face->glyphFor(U'S'));
    }

    void capitalSharpSStandsOnTheTypedLetter()
    {
        const std::vector<Inline> content{piece(u"x "_s),
                                          styled(u"Maße ok"_s, u"Inter"_s, LetterCase::Upper)};
        const ParagraphPtr layout = layoutParagraph(content, linesOf(wide), *m_fonts);
        QCOMPARE(layout->lines[0].pieces.size(), 2U);
        const Run &run = *layout->lines[0].pieces[1].run;
        QCOMPARE(run.text, u"Maße ok"_s);
        QVERIFY(run.needsActualText);
        std::vector<quint32> clusters;
        for (const Glyph &glyph : run.glyphs)
            clusters.push_back(glyph.cluster);
        QCOMPARE(clusters, (std::vector<quint32>{0, 1, 2, 2, 3, 4, 5, 6}));
        QCOMPARE(run.sources.back().end, 7U);
        QVERIFY(!layout->lines[0].pieces[0].run->needsActualText);
    }

    void textTypedInCapitalsNeedsNoActualText()
    {
        const Inline item = styled(u"EDUCATION"_s, u"Inter"_s, LetterCase::Upper);
        QVERIFY(!onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts))->needsActualText);
    }

    void figuresFollowTheStyle()
    {
        Inline item = piece(u"1017"_s, u"EB Garamond"_s);
        const auto idsOf = [&](Figures figures) {
            item.style.figures = figures;
            std::vector<quint32> ids;
            const RunPtr run = onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts));
            for (const Glyph &glyph : run->glyphs)
                ids.push_back(glyph.id);
            return ids;
        };
        QVERIFY(idsOf(Figures::Lining) != idsOf(Figures::OldStyle));
        item.style.figures = Figures::TabularLining;
        const RunPtr tabular = onlyRun(layoutParagraph({item}, linesOf(wide), *m_fonts));
        for (const Glyph &glyph : tabular->glyphs)
            QCOMPARE(glyph.advance, tabular->glyphs[0].advance);
    }

    void neighboursThatLookAlikeShareARunAndKeepTheirSources()
    {
        Inline name = piece(u"Nanyang"_s);
        name.source = {7, Field(1), 0};
        name.offset = 3;
        const std::vector<Inline> content{name, piece(u", "_s), piece(u"Singapore"_s)};
        const RunPtr run = onlyRun(layoutParagraph(content, linesOf(wide), *m_fonts));
        QVERIFY(run);
        QCOMPARE(run->sources.size(), 3U);
        QCOMPARE(run->sources[0], (SourceSpan{0, 7, name.source, 3}));
        QCOMPARE(run->sources[1].begin, 7U);
        QCOMPARE(run->sources[2].end, 18U);
        QCOMPARE(run->words.size(), 2U);
        QCOMPARE(run->words[0], (WordSpan{0, 8, 1}));
    }

    void linksAreOneWhereTheyGoOnAndNameTheirPieces()
    {
        Inline first = piece(u"oh-my-"_s);
        first.link = u"https://example.org"_s;
        Inline second = first;
        second.text = u"server"_s;
        second.style.font.weight = 700;
        const ParagraphPtr layout =
            layoutParagraph({piece(u"the "_s), first, second, piece(u"."_s)}, linesOf(wide), *m_fonts);
        QCOMPARE(layout->links.size(), 1U);
        QCOMPARE(layout->links[0].url, first.link);
        const auto &pieces = layout->lines[0].pieces;
        QCOMPARE(pieces.size(), 4U);
        QCOMPARE(pieces[1].link, 0);
        QCOMPARE(pieces[2].link, 0);
        QCOMPARE(pieces[3].link, -1);
        QCOMPARE(pieces[1].run->words[0].word, pieces[3].run->words[0].word); // "oh-my-server."
    }

    void underlinesJoinAndStopBeforeTheHangingSpace()
    {
        Inline item = piece(u"under"_s);
        item.style.underline = true;
        Inline bold = item;
        bold.text = u"lined words that go on "_s;
        const ParagraphPtr layout = layoutParagraph({item, bold}, linesOf(80), *m_fonts);
        for (const Line &line : layout->lines) {
            QCOMPARE(line.rules.size(), 1U);
            QVERIFY(line.rules[0].y > 0);
            QVERIFY(line.rules[0].thickness > 0);
            QVERIFY(qAbs(line.rules[0].x + line.rules[0].width - line.right) < 0.01F);
        }
    }

    void superscriptsRise()
    {
        Inline raised = piece(u"st"_s, u"Inter"_s, 6);
        raised.style.rise = 0.5F;
        const ParagraphPtr layout = layoutParagraph({piece(u"1"_s), raised}, linesOf(wide), *m_fonts);
        QCOMPARE(layout->lines[0].pieces[1].y, -3);
    }

    void theCacheChangesNothing()
    {
        ParagraphCache cache;
        for (const QString &family : families()) {
            const std::vector<Inline> content{piece(sentence, family)};
            for (int round = 0; round < 2; ++round) {
                cache.nextGeneration();
                const ParagraphPtr cached = layoutParagraph(content, linesOf(200), *m_fonts, &cache);
                const ParagraphPtr fresh = layoutParagraph(content, linesOf(200), *m_fonts);
                QCOMPARE(cached->key, fresh->key);
                QCOMPARE(cached->lines.size(), fresh->lines.size());
                for (size_t i = 0; i < fresh->lines.size(); ++i)
                    QCOMPARE(cached->lines[i].pieces[0].run->hash, fresh->lines[i].pieces[0].run->hash);
            }
        }
        const std::vector<Inline> content{piece(sentence)};
        QCOMPARE(layoutParagraph(content, linesOf(200), *m_fonts, &cache),
                 layoutParagraph(content, linesOf(200), *m_fonts, &cache));
        QVERIFY(layoutParagraph(content, linesOf(200), *m_fonts, &cache)
                != layoutParagraph(content, linesOf(201), *m_fonts, &cache));
    }

    void unusedParagraphsAreForgotten()
    {
        ParagraphCache cache;
        const std::weak_ptr<const ParagraphLayout> once =
            layoutParagraph({piece(u"once"_s)}, linesOf(200), *m_fonts, &cache);
        QVERIFY(!once.expired());
        for (int i = 0; i < 4; ++i)
            cache.nextGeneration();
        QVERIFY(once.expired());
    }

    void naturalWidthIsThatOfOneLine()
    {
        const float width = naturalWidth({piece(sentence)}, *m_fonts);
        QVERIFY(qAbs(width - onlyRun(layoutParagraph({piece(sentence)}, linesOf(wide), *m_fonts))->width)
                < 0.01F);
        QCOMPARE(naturalWidth({}, *m_fonts), 0);
        const QString words = u"word "_s.repeated(3000).trimmed();
        QCOMPARE_GT(naturalWidth({piece(words)}, *m_fonts), 60000);
    }

    void aFamilyThatIsNotInstalledIsReplacedAndReported()
    {
        const ParagraphPtr layout =
            layoutParagraph({piece(u"text"_s, u"No Such Family"_s)}, linesOf(wide), *m_fonts);
        QVERIFY(hasFinding(layout, u"font.missing-family"_s));
        QCOMPARE(onlyRun(layout)->glyphs.size(), 4U);
    }

    void noFontsAtAllIsAFinding()
    {
        const auto none = FontSet::fromFolders({u"/nonexistent"_s});
        const ParagraphPtr layout = layoutParagraph({piece(u"text"_s)}, linesOf(wide), *none);
        QVERIFY(hasFinding(layout, u"font.none"_s));
        QCOMPARE(layout->lines.size(), 1U);
    }

    void hugeParagraphsDoNotHang() // the test runner's own limit ends it if they do
    {
        for (const char16_t unit : {u'x', u' ', u'(', u'\u200b', u'\u0301', u'\u4e2d', u'\u05d0'}) {
            QVERIFY(!layoutParagraph({piece(QString(50'000, QChar(unit)))}, linesOf(450), *m_fonts)
                         ->lines.empty());
        }
    }

  private:
    static QStringList families()
    {
        return {u"Inter"_s, u"EB Garamond"_s, u"Lato"_s, u"Carlito"_s, u"Source Sans 3"_s, u"Noto Serif"_s};
    }
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(TestParagraph)
#include "test_layout_paragraph.moc"
