// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/loosetext.h"
#include "formats/reading.h"
#include "formats/recogniser.h"
#include "wordsof.h"

#include <QDirIterator>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Nothing of a source is lost on its way through the recogniser but what the report says.
class TestWords : public QObject {
    Q_OBJECT

  private slots:
    void everyWordOfTheBlocksIsInTheTree_data();
    void everyWordOfTheBlocksIsInTheTree();
};

namespace {

void addFiles(const QString &folder)
{
    for (QDirIterator files(folder, {u"*.md"_s, u"*.txt"_s}, QDir::Files); files.hasNext();) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

/// Labels that say which field a text is; the fields say it themselves.
bool isFieldLabel(const QString &word)
{
    static const QStringList labels{u"email"_s,  u"phone"_s,    u"city"_s,    u"tel"_s,         u"web"_s,
                                    u"mobile"_s, u"location"_s, u"website"_s, u"supervisors"_s, u"linkedin"_s,
                                    u"github"_s, u"at"_s,       u"手机"_s,    u"邮箱"_s};
    return labels.contains(word);
}

/// Addresses of entries that the source shows, too; others are what a link of it led to.
void countShownAddresses(const Node &node, const QString &shown, WordCount &words)
{
    const QString url = node.type == NodeType::Entry ? node.text(Field::Url) : QString();
    if (!url.isEmpty() && shown.contains(url))
        countWords(url, words);
    for (const NodePtr &child : node.children)
        countShownAddresses(*child, shown, words);
}

} // namespace

void TestWords::everyWordOfTheBlocksIsInTheTree_data()
{
    QTest::addColumn<QString>("path");
    addFiles(QStringLiteral(VITAE_SOURCE_DIR "/tests/formats/data"));
    addFiles(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/markdown"));
    addFiles(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/text"));
    addFiles(QStringLiteral(VITAE_SOURCE_DIR "/../shared/seed"));
}

void TestWords::everyWordOfTheBlocksIsInTheTree()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = decodeText(file.readAll());
    QVERIFY(text.has_value());
    const Reading reading = path.endsWith(u".md") ? readMarkdown(*text) : readPlainText(*text);
    const Imported imported = recognise(reading.blocks);

    WordCount words;
    QString shown;
    for (const Block &block : reading.blocks) {
        for (const QString &line : block.lines)
            shown += RichText::parse(line).plainText() + u'\n';
    }
    countWords(shown, words);
    WordCount found;
    countWords(*imported.document.root, found);
    countShownAddresses(*imported.document.root, shown, found);
    for (const NodePtr &profile : imported.document.person().children)
        countWords(profile->text(Field::Network), found);
    for (const ImportRow &row : imported.report) {
        if (row.outcome == ImportRow::Outcome::Dropped)
            countWords(row.text, found);
    }
    QStringList missing;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        if (found.value(word.key()) < word.value() && !isFieldLabel(word.key()))
            missing += u"%1: %2 of %3"_s.arg(word.key()).arg(found.value(word.key())).arg(word.value());
    }
    QCOMPARE(missing.join(u", "_s), QString());
    QCOMPARE(size_t(std::ranges::count_if(imported.report,
                                          [](const ImportRow &row) {
                                              return row.outcome == ImportRow::Outcome::Placed
                                                  || row.outcome == ImportRow::Outcome::Dropped;
                                          })),
             reading.blocks.size());
}

QTEST_APPLESS_MAIN(TestWords)
#include "test_formats_words.moc"
