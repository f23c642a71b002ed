// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

#include <QGuiApplication>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

ParagraphStyle justified(float width, const QByteArray &language)
{
    ParagraphStyle style = linesOf(width, language);
    style.align = Align::Justify;
    style.hyphenate = true;
    style.hangPunctuation = true;
    return style;
}

int shownHyphens(const ParagraphPtr &paragraph)
{
    int count = 0;
    for (const Line &line : paragraph->lines) {
        const Run &run = *line.pieces.back().run;
        count += line.endsInsideWord && run.glyphs.back().id == run.face->glyphFor(U'-');
    }
    return count;
}

/// What readers take for the text of words that a hyphen divides.
class HyphensTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void dividedWordsComeBackWhole_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << QByteArray("en")
                                 << u"Independently developed configurable command line applications for the "
                                    "international full-time monitoring organization efficiently."_s;
        QTest::newRow("German") << QByteArray("de")
                                << u"Verantwortung für die Weiterentwicklung der Produktionsplanung und die "
                                   "Qualitätssicherung der Fertigungsanlagen größerer Standorte."_s;
        QTest::newRow("French") << QByteArray("fr")
                                << u"Développement d’applications pour l’organisation internationale de la "
                                   "formation professionnelle, coordination des équipes."_s;
        QTest::newRow("Russian") << QByteArray("ru")
                                 << u"Разработка программного обеспечения для международных организаций, "
                                    "руководство исследовательскими проектами."_s;
        QTest::newRow("soft hyphens") << QByteArray("tlh")
                                      << u"Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesellschaft und "
                                         "Rhein\u00addampf\u00adschiff\u00adfahrt"_s;
    }
    void dividedWordsComeBackWhole()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, text);
        if (language != "tlh" && !m_fonts->hyphenation().patterns(language))
            QSKIP("the patterns of this language are not installed");
        SamplePages pages(m_fonts);
        int hyphens = 0;
        QString written;
        for (const QString &family : {u"EB Garamond"_s, u"Source Sans 3"_s, u"Inter"_s}) {
            for (const float width : {90.F, 130.F}) {
                if (pages.y() > 650)
                    pages.addPage();
                Inline content = styled(text, {family});
                content.breaks = Breaks::Prose;
                hyphens += shownHyphens(pages.addParagraph({content}, pages.addNode(StructureRole::P),
                                                           justified(width, language)));
                written += text + u' ';
                pages.skip(14);
            }
        }
        QVERIFY(hyphens > 5);
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        const QString wanted = readback::normalised(written.remove(QChar(QChar::SoftHyphen)));
        QCOMPARE(readback::normalised(readback::pdftotext(pdf)), wanted);
        QCOMPARE(readback::normalised(readback::pdftotext(pdf, {u"-raw"_s})), wanted);
        QCOMPARE(readback::normalised(readback::qtPdf(pdf)), wanted);
    }

    void aWordDividedWithinALinkComesBackWhole()
    {
        Inline link = styled(u"Donau\u00addampfschiff"_s, {u"Inter"_s});
        link.link = u"https://example.org"_s;
        SamplePages pages(m_fonts);
        const auto paragraph =
            pages.addParagraph({styled(u"eine "_s, {u"Inter"_s}), link, styled(u"fahrt"_s, {u"Inter"_s})},
                               pages.addNode(StructureRole::P), justified(95, "de"));
        QCOMPARE(shownHyphens(paragraph), 1);
        const QByteArray pdf = PdfWriter().write(pages.list);
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        const QString read = readback::normalised(readback::pdftotext(pdf));
        QVERIFY2(!read.contains(u'-'), qPrintable(read));
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

} // namespace

QTEST_MAIN(HyphensTest)
#include "test_render_hyphens.moc"
