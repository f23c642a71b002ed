// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../samples.h"
#include "displaylist.h"
#include "document/documentjson.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QByteArray architecture()
{
    QFile file(QStringLiteral(VITAE_SOURCE_DIR "/ARCHITECTURE.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fenced(const QByteArray &text, const QByteArray &language)
{
    const QByteArray fence = "```" + language + '\n';
    const qsizetype begin = text.indexOf(fence) + fence.size();
    return text.sliced(begin, text.indexOf("```", begin) - begin);
}

} // namespace

/// The examples of ARCHITECTURE.md do what it says. The table of section kinds in this program has the row
/// that stands there.
class ExamplesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void themeIsOneFile();
    void kindIsOneRow();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void ExamplesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ExamplesTest::themeIsOneFile()
{
    const auto slate = readTheme(fenced(architecture(), "json"));
    QVERIFY2(slate, slate ? "" : qPrintable(slate.error().sentence()));
    QCOMPARE(slate->name, u"Slate"_s);
    QCOMPARE(slate->number(Option::TextSize), 10.0);
    Cv cv = resolve(test::documentOf(test::sampleFile()));
    const PageList pages = layout(cv, *slate, *m_fonts).pages;
    const Item &name = pages.pages.front().items.front();
    QCOMPARE(std::get<TextItem>(name.content).run->color, (Color{0x37, 0x47, 0x4F}));
    QCOMPARE(displayList(pages).filter(u"rule"_s).isEmpty(), false);
}

void ExamplesTest::kindIsOneRow()
{
    const KindSpec *patents = kindSpec(u"patent"_s);
    QVERIFY(patents);
    const auto json = parseJson(R"({
        "schema": 1, "id": 1, "nextId": 6, "language": "en", "design": { "theme": "plain" },
        "person": { "id": 2, "name": "Ada Lovelace" },
        "sections": [ { "id": 3, "kind": "patent", "children": [
            { "id": 4, "node": "entry", "title": "Weaving by cards", "organization": "Patent Office",
              "place": "London", "summary": "Threads that **count**.",
              "children": [ { "id": 5, "node": "bullet", "text": "Licensed twice." } ] } ] } ] })");
    QVERIFY(json);
    const auto document = documentFromJsonValue(*json);
    QVERIFY2(document, document ? "" : qPrintable(document.error().sentence()));
    const NodePtr section = document->root->children.back();
    QCOMPARE(section->kind, patents->kind);
    QCOMPARE(documentToJsonValue(*document).find(u"sections"_s)->array()->front(),
             json->find(u"sections"_s)->array()->front());
    std::vector<Finding> findings;
    const Cv cv = resolve(*document);
    const QString shown = displayList(layout(cv, themeFor(cv.design, findings), *m_fonts).pages).join(u'\n');
    for (const char *text : {"Patents", "Weaving by cards", "Patent Office", "London", "count", "Licensed"})
        QVERIFY2(shown.contains(QString::fromLatin1(text)), text);
    QVERIFY(findings.empty());
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "test_layout_examples.moc"
