// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/formpane.h"
#include "files/outputs.h"
#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "preview/livepages.h"
#include "preview/pdfview.h"
#include "preview/previewpane.h"
#include "style/windowstyle.h"
#include "testwindows.h"
#include "window/filecommands.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/windows.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const PageList &pages)
{
    QString text;
    for (const Page &page : pages.pages) {
        for (const Item &item : page.items) {
            if (const auto *run = std::get_if<TextItem>(&item.content))
                text += run->run->text + u' ';
        }
    }
    return text;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Each field once that has text on the pages.
std::vector<FieldRef> fieldsOn(const PageList &pages)
{
    std::vector<FieldRef> fields;
    for (const Page &page : pages.pages) {
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text)
                continue;
            for (const SourceSpan &source : text->run->sources)
                if (source.field.node != 0 && std::ranges::find(fields, source.field) == fields.end())
                    fields.push_back(source.field);
        }
    }
    return fields;
}

QString textOfPdf(const QString &path)
{
    QPdfDocument pdf;
    if (pdf.load(path) != QPdfDocument::Error::None)
        return {};
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text();
    return text;
}

/// Answers instead of a person.
struct Answers {
    QString open;
    QString save;
    Dialogs::Answer unsaved = Dialogs::Answer::Cancel;
    int asked = 0;
    bool replace = false;
    QStringList askedToReplace;

    Dialogs dialogs()
    {
        return {[this](const auto &...) { return open; }, [this](const auto &...) { return save; },
                [this](const auto &...) {
                    ++asked;
                    return unsaved;
                },
                [this](QWidget *, const QString &path) {
                    askedToReplace += QFileInfo(path).fileName();
                    return replace;
                }};
    }
};

} // namespace

/// The window as a person uses it: keys and mouse in, pages and files out.
class TestMainWindow : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test"_s);
        m_fonts = FontSet::system();
    }
    void init()
    {
        QSettings().clear(); // what the window of another test left
        m_folder = std::make_unique<QTemporaryDir>();
        m_answers = {};
        m_windows = std::make_unique<Windows>(m_fonts, m_answers.dialogs());
    }
    void cleanup() { test::dropWindows(m_windows); }

    void aNameTypedByKeysReachesPagesPdfAndExport()
    {
        MainWindow &window = *m_windows->openNew(true);
        const NodeId person = window.document().value().person().id;
        window.outline().setCurrent(person);
        const QString before = window.document().value().person().text(Field::Name);
        window.form().goTo({{person, Field::Name, 0}, int(before.size()), int(before.size())});
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClicks(QApplication::focusWidget(), u" Quixotic"_s);
        QCOMPARE(window.document().value().person().text(Field::Name), before + u" Quixotic"_s);
        QVERIFY(textOf(window.pages().pages()).contains(u"Quixotic"_s));
        window.actions()[Command::ShowPdf]->trigger();
        PdfView *pdf = window.preview().pdfView();
        QVERIFY(QTest::qWaitFor([pdf] { return pdf->isUpToDate(); }, 30'000));
        QVERIFY(pdf->text(0).contains(u"Quixotic"_s));
        m_answers.save = m_folder->filePath(u"cv.pdf"_s);
        window.files().exportPdf();
        QVERIFY(textOfPdf(m_answers.save).contains(u"Quixotic"_s));
        window.document().undoStack().undo();
        QCOMPARE(window.document().value().person().text(Field::Name), before);
    }

    /// The system's dialog asked about "cv", not about "cv.pdf".
    void aFileThatGetsItsExtensionIsReplacedOnlyIfAllowed()
    {
        MainWindow &window = *m_windows->openNew(true);
        m_answers.save = m_folder->filePath(u"cv"_s);
        const QString whole = m_answers.save + u".pdf"_s;
        window.files().exportPdf();
        QVERIFY(m_answers.askedToReplace.isEmpty());
        const QString before = textOfPdf(whole);
        QVERIFY(!before.isEmpty());
        window.document().setField(window.document().value().person().id, Field::Name, u"Somebody Else"_s);
        window.files().exportPdf();
        QCOMPARE(m_answers.askedToReplace, QStringList{u"cv.pdf"_s});
        QCOMPARE(textOfPdf(whole), before);
        m_answers.replace = true;
        window.files().exportPdf();
        QVERIFY(textOfPdf(whole).contains(u"Somebody Else"_s));
    }

    void aFullStopInANameIsNoExtension()
    {
        MainWindow &window = *m_windows->openNew(true);
        m_answers.save = m_folder->filePath(u"Jane A. Doe"_s);
        window.files().exportPdf();
        QVERIFY(QFile::exists(m_answers.save + u".pdf"_s));
        QVERIFY(window.files().saveAs());
        QVERIFY(QFile::exists(m_answers.save + u".vitae"_s));
    }

    void everySectionKeepsItsPlaceThroughFileAndExport()
    {
        MainWindow &window = *m_windows->openNew(true);
        const auto &children = window.document().value().root->children;
        const NodeId last = children.back()->id;
        const QByteArray original = documentToJson(window.document().value());
        window.outline().setCurrent(last);
        while (window.outline().canMoveUp())
            window.actions()[Command::MoveUp]->trigger();
        QCOMPARE(window.document().value().root->children[1]->id, last);
        const QByteArray moved = documentToJson(window.document().value());
        m_answers.save = m_folder->filePath(u"cv.vitae"_s);
        QVERIFY(window.files().save());
        MainWindow &again = *m_windows->open(m_answers.save);
        QCOMPARE(&again, &window); // one window for one file
        while (window.document().undoStack().canUndo())
            window.actions()[Command::Undo]->trigger();
        Document undone = window.document().value();
        undone.modified.clear();
        QCOMPARE(documentToJson(undone), original);
        while (window.document().undoStack().canRedo())
            window.actions()[Command::Redo]->trigger();
        Document redone = window.document().value();
        redone.modified.clear();
        QCOMPARE(documentToJson(redone), moved);
        QVERIFY(!window.file().isModified());
    }

    void unsavedChangesAreAskedAboutOnce()
    {
        MainWindow &window = *m_windows->openNew(false);
        QVERIFY(window.isPristine());
        window.document().setField(window.document().value().person().id, Field::Name, u"Ada"_s);
        m_answers.unsaved = Dialogs::Answer::Cancel;
        QVERIFY(!window.close());
        QCOMPARE(m_answers.asked, 1);
        m_answers.unsaved = Dialogs::Answer::Save;
        m_answers.save = m_folder->filePath(u"kept.vitae"_s);
        QVERIFY(window.close());
        QCOMPARE(m_answers.asked, 2);
        QVERIFY(QFile::exists(m_answers.save));
    }

    void anUntouchedWindowTakesTheFileAnotherOpensBesideIt()
    {
        const QString path = m_folder->filePath(u"resume.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Ada Lovelace\n\nada@example.org\n\n## Experience\n\n### Analyst, Engines Ltd\n1843\n");
        file.close();
        MainWindow *first = m_windows->openNew(false);
        QCOMPARE(m_windows->open(path, first), first);
        QVERIFY(first->messages().text().contains(u"Imported"_s));
        QVERIFY(first->file().isModified());
        MainWindow *second = m_windows->open(path, first);
        QVERIFY(second != first);
    }

    void theListsOwnMenuOffersWhatCanBeDone()
    {
        MainWindow &window = *m_windows->openNew(true);
        const auto enabled = [&] {
            QStringList texts;
            const std::unique_ptr<QMenu> menu = window.outline().contextMenu();
            for (const QAction *action : menu->actions())
                if (action->isEnabled() && !action->isSeparator())
                    texts.append(action->text().remove(u'&'));
            return texts.join(u", "_s);
        };
        window.outline().setCurrent(window.document().value().person().id);
        QCOMPARE(enabled(), u"Add section"_s);
        const NodeId section = window.document().value().root->children[2]->id;
        window.outline().setCurrent(section);
        const QString all =
            u"Rename, Duplicate, %1, Keep on one page, Start on a new page, Move up, Move down, Add entry, "
            "Add group, Add section, Delete"_s;
        QCOMPARE(enabled(), all.arg(u"Hide from the pages"_s));
        window.actions()[Command::ToggleHidden]->trigger();
        QCOMPARE(enabled(), all.arg(u"Show on the pages"_s));
        window.actions()[Command::StartPage]->trigger();
        QVERIFY(window.actions()[Command::StartPage]->isChecked());
        window.actions()[Command::Undo]->trigger();
        QVERIFY(!window.actions()[Command::StartPage]->isChecked());
    }

    void everyFocusedFieldIsMarkedWhereItStands()
    {
        MainWindow &window = *m_windows->openNew(true);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const std::vector<FieldRef> printed = fieldsOn(window.pages().pages());
        QVERIFY(printed.size() > 50);
        for (const FieldRef &field : printed) {
            emit window.preview().clicked({field, 0, 0});
            const FieldRef mark = window.preview().pagesView()->mark();
            QCOMPARE(mark.node, field.node);
            QCOMPARE(mark.field, field.field);
            PagesView *view = window.preview().pagesView();
            const std::pair<int, QRectF> place = view->markRect();
            QVERIFY(place.first >= 0);
            const auto isInView = [&] {
                return view->isShown(place.first, place.second)
                    || view->toViewport(place.first, place.second).height() > view->height();
            };
            QVERIFY(QTest::qWaitFor(isInView)); // it may glide there
        }
    }

    void theNextWindowHasTheZoomOfTheLast()
    {
        MainWindow *window = m_windows->openNew(false);
        window->preview().setZoom(1.25);
        QVERIFY(window->close());
        window = m_windows->openNew(false);
        QCOMPARE(window->preview().zoom(), 1.25);
        QCOMPARE(window->preview().fit(), Fit::None);
        window->preview().setFit(Fit::Page);
        QVERIFY(window->close());
        QCOMPARE(m_windows->openNew(false)->preview().fit(), Fit::Page);
    }

    void aFileThatCannotBeReadIsToldWhereItWasAskedFor()
    {
        MainWindow *window = m_windows->openNew(true);
        const QByteArray before = documentToJson(window->document().value());
        const QString path = m_folder->filePath(u"broken.vitae"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("PK broken");
        file.close();
        QCOMPARE(m_windows->open(path, window), window);
        QVERIFY(window->messages().text().contains(u"broken.vitae"_s));
        QCOMPARE(documentToJson(window->document().value()), before);
    }

    void severalFilesEachGetAWindowAndWhatFailsIsSaid()
    {
        const QString first = m_folder->filePath(u"first.md"_s), second = m_folder->filePath(u"second.md"_s);
        write(first, "# Ada Lovelace\n\nada@example.org\n");
        write(second, "# Emmy Noether\n\nemmy@example.org\n");
        const QString broken = m_folder->filePath(u"broken.vitae"_s), gone = m_folder->filePath(u"gone.md"_s);
        write(broken, "PK broken");
        MainWindow *window = m_windows->openNew(false);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(first), QUrl::fromLocalFile(broken), QUrl::fromLocalFile(second),
                      QUrl::fromLocalFile(gone)});
        QDragEnterEvent enter(QPoint(200, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &drop);
        QStringList names;
        for (const QPointer<MainWindow> &each : m_windows->all())
            names += each->document().value().person().text(Field::Name);
        QCOMPARE(names, (QStringList{u"Ada Lovelace"_s, u"Emmy Noether"_s}));
        const QString said = window->messages().text();
        QVERIFY2(said.contains(u"broken.vitae"_s) && said.contains(u"gone.md"_s), qPrintable(said));
        QVERIFY2(!said.contains(u".."_s), qPrintable(said));
    }

    void aFileDroppedOnAFieldIsNotWrittenIntoIt()
    {
        MainWindow &window = *m_windows->openNew(true);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QMimeData data; // as file managers say it
        data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"cv.md"_s))});
        data.setText(m_folder->filePath(u"cv.md"_s));
        window.setAcceptDrops(false); // who else takes it?
        int fields = 0;
        for (QWidget *widget : window.form().findChildren<QWidget *>()) {
            const bool text = qobject_cast<QLineEdit *>(widget) || qobject_cast<QTextEdit *>(widget);
            if (!text || !widget->isVisible())
                continue;
            ++fields;
            QDragEnterEvent enter(QPoint(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            auto *area = qobject_cast<QAbstractScrollArea *>(widget);
            QWidget *under = area ? area->viewport() : widget;
            QApplication::sendEvent(under, &enter);
            QVERIFY2(!enter.isAccepted(), qPrintable(widget->accessibleName()));
        }
        QVERIFY(fields > 5);
    }

    void aFailureEndsWithOneFullStop()
    {
        MainWindow &window = *m_windows->openNew(true);
        m_answers.save = m_folder->filePath(u"nowhere/cv.vitae"_s);
        QVERIFY(!window.files().saveAs());
        const QString said = window.messages().text();
        QVERIFY2(said.startsWith(u"Not saved: "_s) && said.contains(u". Your changes are still here"_s),
                 qPrintable(said));
        QVERIFY2(!said.contains(u".."_s), qPrintable(said));
        window.files().open(m_answers.save);
        QVERIFY2(window.messages().text().endsWith(u'.') && !window.messages().text().endsWith(u".."_s),
                 qPrintable(window.messages().text()));
    }

    void theImportReportNamesTheTextAndStaysAtHand()
    {
        const QString path = m_folder->filePath(u"links.md"_s);
        write(path,
              "# Ada Lovelace\n\n## Experience\n\n### Analyst, Engines Ltd\n1843\n\n- Wrote [the "
              "**Notes**](#) on the engine\n");
        MainWindow *window = m_windows->openNew(false);
        QAction *action = window->actions()[Command::ImportReport];
        QVERIFY(!action->isEnabled());
        m_windows->open(path, window);
        window->messages().dismiss();
        QVERIFY(action->isEnabled());
        action->trigger();
        const auto *list = window->findChild<QTreeWidget *>();
        QVERIFY(list);
        QStringList row;
        for (int column = 0; column < list->columnCount(); ++column)
            row += list->topLevelItem(0)->text(column);
        QCOMPARE(row[0], u"Line 8"_s);
        QCOMPARE(row[3], u"the Notes"_s);
        m_answers.save = m_folder->filePath(u"own.vitae"_s);
        QVERIFY(window->files().save());
        MainWindow *own = m_windows->open(m_answers.save);
        QCOMPARE(own, window);
        QVERIFY(action->isEnabled()); // still what this CV came from
    }

    void theOpenSectionsAreRememberedWithTheFile()
    {
        MainWindow *window = m_windows->openNew(true);
        const auto &children = window->document().value().root->children;
        const std::vector<NodeId> open{children[2]->id};
        window->outline().view().setOpenNodes(open);
        m_answers.save = m_folder->filePath(u"cv.vitae"_s);
        QVERIFY(window->files().save());
        QVERIFY(window->close());
        QCoreApplication::sendPostedEvents(window, QEvent::DeferredDelete);
        MainWindow *again = m_windows->open(m_answers.save);
        QCOMPARE(again->outline().view().openNodes(), open);
        QVERIFY(again->close());
        QCOMPARE(m_windows->openNew(true)->outline().view().openNodes(), std::vector<NodeId>());
    }

    void aNewWindowStandsInFront()
    {
        MainWindow *first = m_windows->openNew(false);
        QVERIFY(QTest::qWaitForWindowActive(first));
        MainWindow *second = m_windows->openNew(false);
        QVERIFY(QTest::qWaitFor([=] { return QApplication::activeWindow() == second; }));
        m_answers.save = m_folder->filePath(u"cv.vitae"_s);
        QVERIFY(first->files().save());
        first->showMinimized();
        QCOMPARE(m_windows->open(m_answers.save), first);
        QVERIFY(!first->isMinimized());
        QVERIFY(QTest::qWaitFor([=] { return QApplication::activeWindow() == first; }));
    }

    void aForeignChangeIsToldBeforeItIsOverwritten()
    {
        MainWindow &window = *m_windows->openNew(true);
        m_answers.save = m_folder->filePath(u"cv.vitae"_s);
        QVERIFY(window.files().save());
        CvDocument other;
        DocumentFile theirs(other);
        QVERIFY(theirs.open(m_answers.save).has_value());
        other.setField(other.value().person().id, Field::Name, u"Somebody Else"_s);
        QVERIFY(theirs.save().has_value());
        window.document().setField(window.document().value().person().id, Field::Name, u"Me"_s);
        QVERIFY(!window.files().save());
        QVERIFY(window.messages().text().contains(u"cv.vitae"_s));
        QVERIFY(window.file().isModified());
        CvDocument onDisk;
        QVERIFY(DocumentFile(onDisk).open(m_answers.save).has_value());
        QCOMPARE(onDisk.value().person().text(Field::Name), u"Somebody Else"_s);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<QTemporaryDir> m_folder;
    Answers m_answers;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestMainWindow)
#include "test_ui_mainwindow.moc"
