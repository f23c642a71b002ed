// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"

#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

const QString sentence =
    u"Worked as a full-time research assistant on research projects related to model "
    "parallelism for efficient large-scale model training, supervised by Prof. Yang You. "
    "AV To Wa: office fine-tuning flow first, 24 GB of memory since 12 March 2021."_s;

/// Of the spaces inside the line; { big, 0 } when there are none.
std::pair<float, float> spaceWidths(const Line &line)
{
    float least = 1e6F, most = 0;
    for (const LinePiece &linePiece : line.pieces) {
        const Run &run = *linePiece.run;
        for (const Glyph &glyph : run.glyphs) {
            const bool isInside = linePiece.x + glyph.x < line.right - 0.01F;
            if (!isInside || glyph.cluster >= quint32(run.text.size()) || run.text.at(glyph.cluster) != u' ')
                continue;
            least = std::min(least, glyph.advance);
            most = std::max(most, glyph.advance);
        }
    }
    return {least, most};
}

/// Were it stretched to the width.
bool wouldGape(const Line &line, float width, float natural)
{
    const auto spaces = float(textOf(line).trimmed().count(u' '));
    return spaces == 0 || (width - line.right) / spaces > 0.95F * natural;
}

} // namespace

class TestLines : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void aDoiBreaksOnlyAfterSeparators()
    {
        Inline item = piece(u"https://doi.org/10.18653/v1/2023.acl-long.134"_s);
        item.breaks = Breaks::Address;
        const Inline typed = piece(u"see https://doi.org/10.18653/v1/2023.acl-long.134 there"_s);
        for (float width = 60; width < 250; width += 7) {
            for (const std::vector<Inline> &content :
                 {std::vector{piece(u"DOI: "_s), item}, std::vector{typed}}) {
                const ParagraphPtr layout = layoutParagraph(content, linesOf(width), *m_fonts);
                for (const Line &line : layout->lines) {
                    const QString text = textOf(line);
                    if (width > 100)
                        QVERIFY2(!text.endsWith(u'-') && !text.endsWith(u'.'), qPrintable(text));
                    if (text.endsWith(u'/'))
                        QVERIFY(line.endsInsideWord);
                }
            }
        }
    }

    void addressesInASentenceAreKnown()
    {
        for (const QString &address : {u"github.com/name/oh-my-server"_s, u"10.18653/v1/2023.acl-long.134"_s,
                                       u"www.oh-my-server.org/cv-en"_s, u"first-last@mail-host.example"_s}) {
            const QString text = u"some words in front "_s + address + u" and behind it."_s;
            for (float width = 160; width < 300; width += 7) {
                const ParagraphPtr layout = layoutParagraph({piece(text)}, linesOf(width), *m_fonts);
                for (const Line &line : layout->lines)
                    QVERIFY2(!textOf(line).endsWith(u'-'), qPrintable(textOf(line)));
            }
        }
    }

    void datesNeverBreak()
    {
        Inline date = piece(u"Aug 2024 – Present"_s);
        date.breaks = Breaks::Never;
        const ParagraphPtr layout =
            layoutParagraph({piece(u"Some words before "_s), date}, linesOf(120), *m_fonts);
        QCOMPARE(textsOf(layout), (QStringList{u"Some words before "_s, u"Aug 2024 – Present"_s}));
    }

    void aWordWiderThanTheLineStillFits()
    {
        const QString text = u"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"_s;
        const ParagraphPtr layout = layoutParagraph({piece(text)}, linesOf(50), *m_fonts);
        QCOMPARE(textsOf(layout).join(QString()), text);
        QVERIFY(layout->lines.size() > 3);
        std::vector<quint32> words;
        for (const Line &line : layout->lines) {
            QCOMPARE_LE(line.right, 50.05F);
            QCOMPARE(line.pieces[0].run->words.size(), 1U);
            words.push_back(line.pieces[0].run->words[0].word);
            QCOMPARE(line.endsInsideWord, &line != &layout->lines.back());
        }
        QVERIFY(std::all_of(words.begin(), words.end(), [&](quint32 word) { return word == words[0]; }));
    }

    void aCompoundIsBrokenOnlyWhereItHelps()
    {
        const auto layoutAt = [&](float width) {
            return layoutParagraph({piece(u"a large-scale model of training here"_s)}, linesOf(width),
                                   *m_fonts);
        };
        QVERIFY(!textsOf(layoutAt(75)).first().endsWith(u'-'));
        const ParagraphPtr narrow = layoutAt(38);
        const QStringList lines = textsOf(narrow);
        const qsizetype broken = lines.indexOf(u"a large-"_s);
        QVERIFY2(broken >= 0, qPrintable(lines.join(u'|')));
        QVERIFY(narrow->lines[size_t(broken)].endsInsideWord);
    }

    void whatBelongsTogetherStaysOnALine()
    {
        const QStringList pairs{u"24 GB"_s,  u"J. Smith"_s,   u"Prof. Zhang"_s,
                                u"n. pag"_s, u"March 2021"_s, u"12 March"_s};
        for (const QString &pair : pairs) {
            const QString text = u"some text in front of %1 2021 and some text behind it"_s.arg(pair);
            for (float width = 90; width < 260; width += 5) {
                const QStringList lines = textsOf(layoutParagraph({piece(text)}, linesOf(width), *m_fonts));
                const bool whole = std::any_of(lines.begin(), lines.end(),
                                               [&](const QString &line) { return line.contains(pair); });
                QVERIFY2(whole, qPrintable(lines.join(u'|')));
            }
        }
    }

    void theLastLineHasTwoWords()
    {
        const QString text = u"one two three four five six seven eight nine ten eleven twelve thirteen"_s;
        for (float width = 100; width < 350; width += 3) {
            const ParagraphPtr layout = layoutParagraph({piece(text)}, linesOf(width), *m_fonts);
            if (layout->lines.size() > 1)
                QVERIFY2(textOf(layout->lines.back()).contains(u' '), qPrintable(textsOf(layout).join(u'|')));
        }
    }

    void aNarrowerFirstLineLeavesRoomAtItsEnd()
    {
        ParagraphStyle style = linesOf(300);
        style.firstWidth = 200;
        const ParagraphPtr layout = layoutParagraph({piece(sentence)}, style, *m_fonts);
        QCOMPARE_LE(layout->lines[0].right, 200.05F);
        QCOMPARE_GT(layout->lines[1].right, 200);
        style.rightToLeft = true;
        const ParagraphPtr mirrored = layoutParagraph({piece(sentence)}, style, *m_fonts);
        QCOMPARE_GE(mirrored->lines[0].left, 99.95F);
        QVERIFY(qAbs(mirrored->lines[0].right - 300) < 0.05F);
    }

    void justifiedLinesReachTheEdgeOrStayRagged()
    {
        int justified = 0, ragged = 0;
        const float natural =
            naturalWidth({piece(u"a a"_s)}, *m_fonts) - naturalWidth({piece(u"aa"_s)}, *m_fonts);
        for (float width = 180; width < 500; width += 7) {
            ParagraphStyle style = linesOf(width);
            style.align = Align::Justify;
            const ParagraphPtr layout = layoutParagraph({piece(sentence)}, style, *m_fonts);
            for (const Line &line : layout->lines) {
                QVERIFY2(line.right < width + 0.05F, qPrintable(textOf(line)));
                const bool reaches = line.right > width - 0.05F;
                reaches ? ++justified : ++ragged;
                const auto [least, most] = spaceWidths(line);
                const bool isLast = &line == &layout->lines.back();
                QVERIFY2(least > 0.74F * natural, qPrintable(textOf(line)));
                QVERIFY2(most < (reaches ? 2.05F : 1.05F) * natural || least > most,
                         qPrintable(textOf(line)));
                QVERIFY2(reaches || isLast || wouldGape(line, width, natural), qPrintable(textOf(line)));
            }
        }
        QVERIFY2(justified > ragged, qPrintable(u"%1, %2"_s.arg(justified).arg(ragged)));
    }

    void centredAndEndAlignedLinesLeaveEqualAndNoRoom()
    {
        ParagraphStyle style = linesOf(300);
        Inline item = piece(u"Heading"_s);
        item.style.tracking = 0.1F; // the space after the last letter does not count
        style.align = Align::Center;
        const Line centred = layoutParagraph({item}, style, *m_fonts)->lines[0];
        QVERIFY(qAbs(centred.left - (300 - centred.right)) < 0.01F);
        const LinePiece &run = centred.pieces[0];
        QVERIFY(qAbs(run.x + run.run->width - 1 - centred.right) < 0.01F);
        style.align = Align::End;
        QVERIFY(qAbs(layoutParagraph({item}, style, *m_fonts)->lines[0].right - 300) < 0.01F);
    }

    void forcedBreaksEndLinesAndPartWords()
    {
        const ParagraphPtr layout = layoutParagraph({piece(u"one\ntwo\n\nthree"_s)}, linesOf(300), *m_fonts);
        QCOMPARE(textsOf(layout), (QStringList{u"one\n"_s, u"two\n"_s, QString(), u"three"_s}));
        const Run &first = *layout->lines[0].pieces[0].run;
        QCOMPARE(first.glyphs.back().cluster, 3U); // drawn as a space of no width
        QCOMPARE(first.glyphs.back().advance, 0.0F);
    }

    void aWideMailAddressIsPartedBetweenItsParts()
    {
        Inline mail = piece(u"wilhelmina.theodora@observatories.northern-provinces.example.org"_s);
        mail.breaks = Breaks::Never;
        const ParagraphPtr layout = layoutParagraph({mail}, linesOf(170), *m_fonts);
        QCOMPARE(textsOf(layout).join(u'|'),
                 u"wilhelmina.theodora@observatories|.northern-provinces.example.org"_s);
    }

    void aWidePhoneNumberIsPartedAtSpaces()
    {
        Inline phone = piece(u"+49 (0) 7942 555 0199 ext. 40127"_s);
        phone.breaks = Breaks::Never;
        const ParagraphPtr layout = layoutParagraph({phone}, linesOf(100), *m_fonts);
        QCOMPARE(textsOf(layout).join(u'|'), u"+49 (0) 7942 555 |0199 ext. 40127"_s);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(TestLines)

#include "test_layout_lines.moc"
