// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "layout/layout.h"
#include "render/pagefiles.h"
#include "render/svgwriter.h"
#include "xray/fieldsearch.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

struct Drawn {
    QStringList words;
    QStringList links;
    int images = 0;
    bool isWhole = true; ///< well-formed, nothing beside the page
};

Drawn readSvg(const QByteArray &svg, QSizeF page)
{
    Drawn drawn;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.name() == u"text") {
            const double x = attributes.value(u"x").toDouble(), y = attributes.value(u"y").toDouble();
            drawn.isWhole = drawn.isWhole && x >= 0 && x <= page.width() && y >= 0 && y <= page.height()
                && attributes.value(u"textLength").toDouble() > 0;
            drawn.words << reader.readElementText();
        } else if (reader.name() == u"a") {
            drawn.links << attributes.value(u"http://www.w3.org/1999/xlink"_s, u"href"_s).toString();
        } else if (reader.name() == u"image") {
            ++drawn.images;
        }
    }
    drawn.isWhole = drawn.isWhole && !reader.hasError();
    return drawn;
}

} // namespace

/// Pages as drawings whose text is text.
class SvgTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void allTextIsText_data();
    void allTextIsText();
    void equalPagesGiveEqualBytes();
    void picturesAreSmall();

  private:
    [[nodiscard]] PageList pagesOf(const QString &file, const QString &theme) const
    {
        Cv cv = resolve(test::documentOf(file));
        cv.design.theme = theme;
        std::vector<Finding> findings;
        return layout(cv, themeFor(cv.design, findings), *m_fonts).pages;
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void SvgTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void SvgTest::allTextIsText_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    for (const ThemeName &theme : builtInThemes())
        for (const QString &file :
             {test::sampleFile(), QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/arabic.json"),
              QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/chinese-japanese.json")})
            QTest::addRow("%s, %s", qPrintable(theme.id), qPrintable(QFileInfo(file).baseName()))
                << theme.id << file;
}

void SvgTest::allTextIsText()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    const PageList pages = pagesOf(file, theme);
    for (const Page &page : pages.pages) {
        QString shown;
        QStringList links;
        for (const Item &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item.content))
                shown += text->run->text + u' ';
            else if (const auto *area = std::get_if<LinkAreaItem>(&item.content))
                links << area->url;
        }
        const Drawn drawn = readSvg(svgOf(page, pages), page.size);
        QVERIFY(drawn.isWhole);
        QCOMPARE(wordsIn(drawn.words.join(u' ')), wordsIn(shown));
        QCOMPARE(drawn.links, links);
        QCOMPARE(drawn.images, 0);
    }
}

void SvgTest::equalPagesGiveEqualBytes()
{
    const PageList first = pagesOf(test::sampleFile(), u"plain"_s),
                   again = pagesOf(test::sampleFile(), u"plain"_s);
    QCOMPARE(svgOf(first.pages.front(), first), svgOf(again.pages.front(), again));
}

void SvgTest::picturesAreSmall()
{
    const PageList pages = pagesOf(test::sampleFile(), u"harbour"_s);
    for (const char *format : {"png", "jpeg", "svg"}) {
        const QString id = QString::fromLatin1(format);
        QVERIFY(drawsPages(id));
        const auto files = pageFiles(id, u"cv."_s + id, pages, 200);
        QVERIFY(files);
        QCOMPARE(files->size(), pages.pages.size());
        QCOMPARE(files->front().path, u"cv-1."_s + id);
        for (const PageFile &file : *files)
            QCOMPARE_LT(file.bytes.size(), 1024 * 1024);
    }
    QVERIFY(!pageFiles(u"png"_s, u"cv.png"_s, pages, 1e6)); // more than any picture holds
    QVERIFY(!drawsPages(u"pdf"_s));
}

QTEST_GUILESS_MAIN(SvgTest)
#include "test_render_svg.moc"
