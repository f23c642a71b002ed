// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/outputs.h"
#include "preview/livepages.h"
#include "printdialogs.h"
#include "testwindows.h"

#include <QFile>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPrintPreviewDialog>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolBar>

using namespace vitae;
using namespace Qt::StringLiterals;
using test::DialogUser;

/// The print dialog and the preview, printing to a file: no print system is wanted.
class TestPrinting : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        qputenv("CUPS_SERVER", "/nowhere/socket"); // the printers of this machine are none of ours
        test::useOwnSettings(u"vitae-test-printing"_s);
        m_windows = std::make_unique<Windows>(FontSet::system());
    }
    void cleanupTestCase() { test::dropWindows(m_windows); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileGetsOurPdfOfTheChosenPages()
    {
        MainWindow &window = *m_windows->openNew(true);
        window.pages().settle();
        QVERIFY(window.pages().pages().pages.size() >= 2);
        DialogUser user({[this](QDialog &dialog) {
            dialog.findChild<QRadioButton *>(u"printRange"_s)->setChecked(true);
            dialog.findChild<QSpinBox *>(u"to"_s)->setValue(2);
            dialog.findChild<QSpinBox *>(u"from"_s)->setValue(2);
            printToFile(dialog);
        }});
        window.actions()[Command::Print]->trigger();
        QVERIFY(user.isDone());
        QPdfDocument pdf;
        QCOMPARE(pdf.load(path()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 1);
        const QString text = pdf.getAllText(0).text();
        QVERIFY2(text.size() > 40, qPrintable(text)); // outlines have none
    }

    void thePreviewPrintsAsThePrintCommandDoes()
    {
        MainWindow &window = *m_windows->openNew(true);
        window.pages().settle();
        const auto pressPrint = [](QDialog &dialog) {
            QVERIFY(qobject_cast<QPrintPreviewDialog *>(&dialog));
            const auto buttons = dialog.findChild<QToolBar *>()->actions();
            for (QAction *action : buttons)
                if (action->text() == u"Print"_s)
                    return action->trigger();
            dialog.reject();
        };
        DialogUser user({pressPrint, [this](QDialog &dialog) { printToFile(dialog); }});
        window.actions()[Command::PrintPreview]->trigger();
        QVERIFY(user.isDone());
        QCOMPARE(bytes(), pdfOf(window.pages().pages(), window.document().value(), SourceInside::None));
    }

  private:
    void printToFile(QDialog &dialog)
    {
        DialogUser::choosePrinter(dialog, {});
        dialog.findChild<QLineEdit *>(u"filename"_s)->setText(path());
        DialogUser::accept(dialog);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"printed.pdf"_s); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestPrinting)
#include "test_ui_printing.moc"
