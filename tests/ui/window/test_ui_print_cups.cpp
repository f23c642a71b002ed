// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../samples.h"
#include "files/outputs.h"
#include "preview/livepages.h"
#include "printdialogs.h"
#include "printserver.h"
#include "testwindows.h"

#include <QRadioButton>
#include <QSet>
#include <QSpinBox>

using namespace vitae;
using namespace Qt::StringLiterals;
using test::DialogUser;

namespace {

/// What a program says of a PDF.
QByteArray toolOn(const QByteArray &pdf, const QString &program, const QStringList &options,
                  const QStringList &after = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, options + QStringList{file.fileName()} + after);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

QStringList sortedWords(const QByteArray &pdf)
{
    QStringList words = QString::fromUtf8(toolOn(pdf, u"pdftotext"_s, {}, {u"-"_s}))
                            .simplified()
                            .split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

int pageCount(const QByteArray &pdf)
{
    const QString said = QString::fromUtf8(toolOn(pdf, u"pdfinfo"_s, {}));
    return said.section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed().toInt();
}

/// Names without the tags of subsets, each with its type.
QSet<QString> fonts(const QByteArray &pdf)
{
    QSet<QString> names;
    const QStringList lines =
        QString::fromUtf8(toolOn(pdf, u"pdffonts"_s, {})).split(u'\n', Qt::SkipEmptyParts).mid(2);
    for (const QString &line : lines)
        names.insert(line.section(u' ', 0, 0).section(u'+', -1).remove(u"-Identity-H"_s));
    return names;
}

/// A page at 72 dpi, drawn at four times that.
QImage picture(const QByteArray &pdf, int page)
{
    constexpr QSize sheet(595, 842);
    const QString number = QString::number(page);
    const QImage large = QImage::fromData(
        toolOn(pdf, u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"288"_s, u"-f"_s, number, u"-l"_s, number}), "PGM");
    return large
        .copy({{0, 0}, sheet * 4}) // A4 is a quarter of a point wider
        .scaled(sheet, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// The share of pixels that are nearly equal. Print systems set glyphs on the 300 dots of an inch that this
/// printer has, and paper on whole points: edges stand up to a quarter of a pixel off.
double likeness(const QImage &a, const QImage &b)
{
    constexpr int shades = 72;
    if (a.isNull() || a.size() != b.size())
        return 0;
    qint64 equal = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            equal += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) <= shades;
    return double(equal) / (double(a.width()) * a.height());
}

template<typename Widget>
Widget *named(QDialog &dialog, const QString &name)
{
    auto *found = dialog.findChild<Widget *>(name);
    if (!found)
        qWarning() << "the dialog has no" << name;
    return found;
}

void choosePages(QDialog &dialog, int from, int to)
{
    if (auto *range = named<QRadioButton>(dialog, u"printRange"_s))
        range->setChecked(true);
    if (auto *box = named<QSpinBox>(dialog, u"from"_s))
        box->setValue(from);
    if (auto *box = named<QSpinBox>(dialog, u"to"_s))
        box->setValue(to);
}

} // namespace

/// The print dialog with a real print server and its PDF printer behind it.
class TestPrintCups : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"pdffonts"_s).isEmpty())
            QSKIP("“pdffonts” is not here; the package poppler-utils has it.");
        if (const QString why = m_server.start(); !why.isEmpty())
            QSKIP(qPrintable(why));
        test::useOwnSettings(u"vitae-test-print-cups"_s);
        m_windows = std::make_unique<Windows>(FontSet::system());
    }
    void cleanupTestCase() { test::dropWindows(m_windows); }

    void whatIsPrintedIsTheCv_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addRow("sample") << test::sampleFile();
        QTest::addRow("seed") << test::seedFile();
    }
    void whatIsPrintedIsTheCv()
    {
        QFETCH(QString, file);
        if (!QFile::exists(file))
            QSKIP("This CV is not at hand.");
        MainWindow &window = *m_windows->open(file);
        print(window, [](QDialog &) {});
        const QByteArray printed = m_server.nextPdf();
        QVERIFY2(!printed.isEmpty(), qPrintable(m_server.log()));
        const QByteArray exported = exportOf(window);
        QCOMPARE(pageCount(printed), pageCount(exported));
        QCOMPARE(sortedWords(printed), sortedWords(exported));
        QCOMPARE(fonts(printed), fonts(exported));
        for (int page = 1; page <= pageCount(exported); ++page) {
            const double share = likeness(picture(printed, page), picture(exported, page));
            qInfo("page %d: %.3f %% of the pixels are alike", page, share * 100);
            QVERIFY(share > 0.999);
        }
        if (pageCount(exported) > 1) // or the comparison says nothing
            QVERIFY(likeness(picture(printed, 1), picture(exported, 2)) < 0.95);
    }

    void aRangeOfPagesIsPrinted()
    {
        MainWindow &window = threePages();
        print(window, [](QDialog &dialog) { choosePages(dialog, 2, 2); });
        const QByteArray printed = m_server.nextPdf();
        QCOMPARE(pageCount(printed), 1);
        QVERIFY(likeness(picture(printed, 1), picture(exportOf(window), 2)) > 0.999);
    }

    void severalPagesShareASheet()
    {
        MainWindow &window = threePages();
        const auto twoOnASheet = [](QDialog &dialog) {
            if (auto *combo = named<QComboBox>(dialog, u"pagesPerSheetCombo"_s))
                combo->setCurrentIndex(combo->findText(u"2 "_s, Qt::MatchStartsWith));
            DialogUser::accept(dialog);
        };
        const auto start = [](QDialog &dialog) {
            DialogUser::choosePrinter(dialog, test::PrintServer::printer());
            if (auto *button = named<QAbstractButton>(dialog, u"properties"_s))
                button->click();
            DialogUser::accept(dialog);
        };
        DialogUser user({start, twoOnASheet});
        window.actions()[Command::Print]->trigger();
        QVERIFY(user.isDone());
        const QByteArray printed = m_server.nextPdf();
        QVERIFY2(m_server.options().contains(u"number-up=2"_s), qPrintable(m_server.options()));
        QCOMPARE(pageCount(printed), 2);
        QCOMPARE(sortedWords(printed), sortedWords(exportOf(window)));
    }

    void whatTheDialogOffersReachesTheJob()
    {
        MainWindow &window = threePages();
        print(window, [](QDialog &dialog) {
            choosePages(dialog, 1, 1);
            if (auto *copies = named<QSpinBox>(dialog, u"copies"_s))
                copies->setValue(2);
            if (auto *collate = named<QAbstractButton>(dialog, u"collate"_s))
                collate->setChecked(true);
            if (auto *twoSided = named<QRadioButton>(dialog, u"duplexLong"_s))
                twoSided->setChecked(true);
        });
        QVERIFY(!m_server.nextPdf().isEmpty());
        const QString options = m_server.options();
        QCOMPARE(m_server.copies(), u"2"_s);
        for (const QString &wanted :
             {u"page-ranges=1 "_s, u"collate "_s, u"media=A4 "_s, u"sides=two-sided-long-edge "_s})
            QVERIFY2(options.contains(wanted), qPrintable(options + u" lacks "_s + wanted));
        QVERIFY(!options.contains(u"nocollate"_s));
    }

  private:
    /// Through the dialog of the window's print command.
    void print(MainWindow &window, const DialogUser::Step &choose)
    {
        DialogUser user({[&](QDialog &dialog) {
            DialogUser::choosePrinter(dialog, test::PrintServer::printer());
            choose(dialog);
            DialogUser::accept(dialog);
        }});
        window.actions()[Command::Print]->trigger();
        QVERIFY(user.isDone());
    }

    static QByteArray exportOf(MainWindow &window)
    {
        window.pages().settle();
        return pdfOf(window.pages().pages(), window.document().value(), SourceInside::None);
    }

    MainWindow &threePages()
    {
        MainWindow &window = *m_windows->openNew(true);
        const Document repeated = test::repeated(window.document().value(), 3);
        for (const NodePtr &child : repeated.root->children) {
            window.pages().settle();
            if (window.pages().pages().pages.size() >= 3)
                break;
            if (child->type == NodeType::Section)
                window.document().insert(repeated.root->id,
                                         int(window.document().value().root->children.size()), *child);
        }
        window.pages().settle();
        return window;
    }

    test::PrintServer m_server;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestPrintCups)
#include "test_ui_print_cups.moc"
