// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinnedfonts.h"

#include <QElapsedTimer>

using namespace vitae;
using namespace Qt::StringLiterals;

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
        const QString text = u"Worked as a full-time research assistant on research projects related to model "
                             "parallelism for efficient large-scale model training, supervised by Prof. Yang You."_s;
        for (const QString &family : {u"Inter"_s, u"EB Garamond"_s, u"Lato"_s, u"Carlito"_s, u"Source Sans 3"_s}) {
            for (float width = 60; width < 500; width += 37) {
                const ParagraphPtr layout = layoutParagraph({piece(text, family)}, linesOf(width), *m_fonts);
                QCOMPARE(textsOf(layout).join(QString()), text);
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

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(TestParagraph)
#include "test_layout_paragraph.moc"
