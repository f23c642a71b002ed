// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "document/richtext.h"
#include "layout/layout.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "xray/pdftext.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Runs of letters and digits, case folded.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}\\p{M}]+"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        words << match.captured().toCaseFolded();
    return words;
}

enum class Order : quint8 { DisplayList, Tree };

/// Where each element begins on the pages: the number of its first item in the display list.
std::vector<size_t> beginnings(const std::vector<const Item *> &items, const PageList &pages)
{
    std::vector<size_t> first(pages.structure.size(), items.size());
    for (size_t i = 0; i < items.size(); ++i)
        for (int node = items[i]->structure; node >= 0; node = pages.structure[size_t(node)].parent)
            first[size_t(node)] = std::min(first[size_t(node)], i);
    return first;
}

/// The beginnings of the elements around an item, the outermost first: spans and links stand in the order of
/// their text.
std::vector<size_t> placeInTree(const Item &item, const PageList &pages, const std::vector<size_t> &first)
{
    std::vector<size_t> place;
    for (int node = item.structure; node >= 0; node = pages.structure[size_t(node)].parent) {
        const StructureRole role = pages.structure[size_t(node)].role;
        if (role != StructureRole::Link && role != StructureRole::Span)
            place.insert(place.begin(), first[size_t(node)]);
    }
    return place;
}

/// The text of the pages with footers in the order of the display list, or without in the order of the tree:
/// elements stand where they begin, whole, and an entry may go on on the next page behind a second column.
/// Pieces of a word that lines part are joined.
QString shownText(const PageList &pages, Order order)
{
    std::vector<const Item *> items;
    for (const Page &page : pages.pages)
        for (const Item &item : page.items)
            if (std::holds_alternative<TextItem>(item.content)
                && (item.structure >= 0
                    || (order == Order::DisplayList && item.artifact == Artifact::Footer)))
                items.push_back(&item);
    if (order == Order::Tree)
        std::ranges::stable_sort(items, {}, [&pages, first = beginnings(items, pages)](const Item *item) {
            return placeInTree(*item, pages, first);
        });
    QString text;
    std::pair<quint32, quint32> last{0, 0};
    for (const Item *item : items) {
        const Run &run = *std::get<TextItem>(item->content).run;
        const bool continues = !run.words.empty() && run.words.front().begin == 0
            && std::pair(item->paragraph, run.words.front().word) == last;
        text += continues ? run.text : u' ' + run.text;
        const bool endsInWord = !run.words.empty() && run.words.back().end == quint32(run.text.size());
        last = {item->paragraph, endsInWord ? run.words.back().word : 0};
    }
    return text;
}

/// The words of the document that a page has to show as they are: everything written, but no dates, levels
/// and codes, which pages put into words of their own.
void addWritten(const Node &node, QStringList &words)
{
    for (const FieldSpec &spec : fieldsOf(node.type, node.kind)) {
        if (spec.type == FieldType::RichText)
            words += wordsOf(RichText::parse(node.text(spec.field)).plainText());
        else if (spec.field == Field::Title || spec.field == Field::Name)
            words += wordsOf(node.text(spec.field));
    }
    for (const NodePtr &child : node.children)
        addWritten(*child, words);
}

QString firstDifference(const QStringList &expected, const QStringList &found)
{
    const auto [there, here] = std::ranges::mismatch(expected, found);
    if (there == expected.end() && here == found.end())
        return {};
    const auto around = [](const QStringList &list, auto at) {
        return list.mid(std::max<qsizetype>(0, at - list.begin() - 3), 8).join(u' ');
    };
    return u"expected “%1”, found “%2”"_s.arg(around(expected, there), around(found, here));
}

} // namespace

/// What programs read out of the PDF of every theme.
class TextLayerTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void allWordsInOrder_data();
    void allWordsInOrder();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void TextLayerTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void TextLayerTest::allWordsInOrder_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    QStringList files{test::sampleFile()};
    for (const char *name : {"forty-bullets", "german", "long-names", "one-entry"})
        files << QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/%1.json")
                     .arg(QString::fromLatin1(name));
    if (QFile::exists(test::seedFile()))
        files << test::seedFile();
    for (const ThemeName &theme : builtInThemes())
        for (const QString &file : files)
            QTest::addRow("%s, %s", qPrintable(theme.id), qPrintable(QFileInfo(file).baseName()))
                << theme.id << file;
}

void TextLayerTest::allWordsInOrder()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    const Document document = test::documentOf(file);
    Cv cv = resolve(document);
    cv.design.theme = theme;
    std::vector<Finding> findings;
    const PageList pages = layout(cv, themeFor(cv.design, findings), *m_fonts).pages;
    const QByteArray pdf = PdfWriter().write(pages);

    QStringList written;
    addWritten(*cv.root, written);
    const QStringList read = wordsOf(readPdfText(pdf).inTreeOrder.join(u'\n'));
    std::map<QString, int> missing;
    for (const QString &word : written)
        ++missing[word];
    for (const QString &word : read)
        --missing[word];
    for (const auto &[word, count] : missing)
        QVERIFY2(count <= 0, qPrintable(u"absent: "_s + word));

    QCOMPARE(firstDifference(wordsOf(shownText(pages, Order::Tree)), read), QString());
    const QStringList raw = wordsOf(readback::pdftotext(pdf, {u"-raw"_s}));
    QCOMPARE(firstDifference(wordsOf(shownText(pages, Order::DisplayList)), raw), QString());
}

QTEST_GUILESS_MAIN(TextLayerTest)
#include "test_render_textlayer.moc"
