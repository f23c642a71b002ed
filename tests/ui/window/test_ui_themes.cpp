// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "hands.h"
#include "outline/outlinepane.h"
#include "panels/themegallery.h"
#include "panels/thememodel.h"
#include "panels/themeview.h"
#include "preview/livepages.h"
#include "testwindows.h"
#include "window/headerbar.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/themecommands.h"
#include "window/windows.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

/// A window with the sample, its gallery open.
struct Opened {
    explicit Opened(Windows &windows)
        : window(*windows.openNew(true)),
          document(window.document()),
          gallery(window.gallery()),
          view(gallery.view()),
          hands(window)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.actions()[Command::ShowThemes]->trigger();
        Hands::settle();
        gallery.pictures().settle();
    }
    [[nodiscard]] QModelIndex index(const QString &id) const
    {
        const QModelIndexList found = view.model()->match(view.model()->index(0, 0), ThemeModel::Id, id, 1,
                                                          Qt::MatchExactly | Qt::MatchCaseSensitive);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    [[nodiscard]] QString design() const { return document.value().design.theme; }
    void click(const QString &id)
    {
        view.scrollTo(index(id));
        hands.click(*view.viewport(), view.visualRect(index(id)).center());
    }

    MainWindow &window;
    CvDocument &document;
    ThemeGallery &gallery;
    ThemeView &view;
    Hands hands;
};

} // namespace

/// The gallery of themes, and themes of one's own.
class TestThemes : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test-themes"_s);
        m_fonts = FontSet::system();
    }
    void init()
    {
        QSettings().clear();
        QDir(ownThemesPath()).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        m_open.clear();
        m_save.clear();
        m_windows = std::make_unique<Windows>(
            m_fonts,
            Dialogs{[this](const auto &...) { return m_open; }, [this](const auto &...) { return m_save; },
                    [](const auto &...) { return Dialogs::Answer::Discard; }});
    }
    void cleanup()
    {
        test::dropWindows(m_windows);
        QDir(ownThemesPath()).removeRecursively();
    }

    void everyThemeShowsTheFirstPageOfTheDocument()
    {
        Opened opened(*m_windows);
        const int count = opened.view.model()->rowCount();
        QVERIFY(count >= 12);
        QList<QImage> pictures;
        for (int row = 0; row < count; ++row) {
            const auto picture = opened.view.model()->index(row, 0).data(ThemeModel::Picture).value<QImage>();
            QVERIFY(!picture.isNull());
            QVERIFY(!pictures.contains(picture));
            QCOMPARE(picture.width(), opened.view.pageBox().width());
            pictures += picture;
        }
    }

    void aClickIsOneStepNamedByTheTheme()
    {
        Opened opened(*m_windows);
        opened.click(u"swiss"_s);
        QCOMPARE(opened.design(), u"swiss"_s);
        QCOMPARE(opened.document.undoStack().count(), 1);
        QCOMPARE(opened.document.undoStack().undoText(), u"Theme: Swiss"_s);
        QVERIFY(opened.index(u"swiss"_s).data(ThemeModel::InUse).toBool());
        opened.click(u"swiss"_s);
        QCOMPARE(opened.document.undoStack().count(), 1); // it is in use already
        opened.window.actions()[Command::Undo]->trigger();
        QCOMPARE(opened.design(), QString());
        QVERIFY(opened.index(u"plain"_s).data(ThemeModel::InUse).toBool());
    }

    void keysGoToATileAndChooseIt()
    {
        Opened opened(*m_windows);
        QVERIFY(opened.view.hasFocus());
        QCOMPARE(opened.gallery.current(), u"plain"_s);
        opened.hands.press(Qt::Key_Right);
        QCOMPARE(opened.gallery.current(), opened.view.model()->index(1, 0).data(ThemeModel::Id).toString());
        const int columns = opened.view.viewport()->width() / opened.view.gridSize().width();
        QVERIFY(columns > 1);
        opened.hands.press(Qt::Key_Down);
        QCOMPARE(opened.view.currentIndex().row(), 1 + columns);
        opened.hands.type(u"Stat"_s);
        QCOMPARE(opened.gallery.current(), u"statute"_s);
        QCOMPARE(opened.design(), QString()); // nothing is chosen by looking
        opened.hands.press(Qt::Key_Return);
        QCOMPARE(opened.design(), u"statute"_s);
        opened.hands.press(Qt::Key_Escape);
        QVERIFY(!opened.gallery.isVisible());
    }

    void arrowsFollowTheDirectionOfTheWindow()
    {
        Opened opened(*m_windows);
        opened.window.setLayoutDirection(Qt::RightToLeft);
        Hands::settle();
        const QRect first = opened.view.visualRect(opened.view.model()->index(0, 0));
        const QRect second = opened.view.visualRect(opened.view.model()->index(1, 0));
        QVERIFY(first.left() > second.left());
        opened.hands.press(Qt::Key_Left);
        QCOMPARE(opened.view.currentIndex().row(), 1);
    }

    void picturesFollowAnEdit()
    {
        Opened opened(*m_windows);
        const auto picture = [&] {
            return opened.index(u"swiss"_s).data(ThemeModel::Picture).value<QImage>();
        };
        const QImage before = picture();
        const NodeId person = opened.document.value().person().id;
        opened.document.setField(person, Field::Name, u"Amalie Emmy Noether"_s);
        QVERIFY(opened.gallery.isVisible());
        QVERIFY(QTest::qWaitFor([&] { return picture() != before; }));
        opened.window.actions()[Command::Undo]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return picture() == before; }));
    }

    void picturesOfAnotherDocumentAreNeverShown()
    {
        Opened opened(*m_windows);
        const auto picture = [&] {
            return opened.index(u"swiss"_s).data(ThemeModel::Picture).value<QImage>();
        };
        const NodeId person = opened.document.value().person().id;
        opened.document.setField(person, Field::Name, u"Somebody"_s); // a picture is on its way
        opened.document.reset(Document::empty());
        QVERIFY(picture().isNull());
        opened.gallery.pictures().settle();
        const QImage white = picture();
        QVERIFY(!white.isNull());
        QCOMPARE(white.pixelColor(white.width() / 2, white.height() / 2), QColor(Qt::white));
    }

    void changesOfTheDesignStayOrGoAsAsked()
    {
        Opened opened(*m_windows);
        opened.document.setOption(u"text.size"_s, Json(qint64(12)));
        auto *keep = opened.gallery.findChild<QCheckBox *>();
        QVERIFY(keep->isVisible());
        opened.click(u"swiss"_s);
        QCOMPARE(opened.document.value().design.options.size(), size_t(1));
        opened.gallery.pictures().settle();
        const QImage with = opened.index(u"fjord"_s).data(ThemeModel::Picture).value<QImage>();
        keep->click();
        QVERIFY(QTest::qWaitFor(
            [&] { return opened.index(u"fjord"_s).data(ThemeModel::Picture).value<QImage>() != with; }));
        opened.click(u"fjord"_s);
        QVERIFY(opened.document.value().design.options.empty());
        QVERIFY(!keep->isVisible());
        opened.window.actions()[Command::Undo]->trigger();
        QCOMPARE(opened.document.value().design.options.size(), size_t(1));
    }

    void screenReadersHearNameUseAndDescription()
    {
        Opened opened(*m_windows);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&opened.view);
        QCOMPARE(list->text(QAccessible::Name), u"Themes"_s);
        QAccessibleInterface *first = list->child(0);
        QCOMPARE(first->text(QAccessible::Name), u"Plain, in use"_s);
        QVERIFY(!first->text(QAccessible::Description).isEmpty());
        QCOMPARE(list->child(2)->text(QAccessible::Name), u"Swiss"_s);
    }

    void theDesignBecomesAThemeOfOnesOwnWithAName()
    {
        Opened opened(*m_windows);
        const QAbstractItemModelTester tester(opened.view.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        opened.document.setOption(u"text.size"_s, Json(qint64(12)));
        opened.window.actions()[Command::SaveTheme]->trigger();
        QCOMPARE(opened.document.undoStack().count(), 2);
        QVERIFY(opened.document.value().design.options.empty());
        opened.window.pages().settle();
        QCOMPARE(opened.window.pages().theme().number(Option::TextSize), 12.0);
        auto *field = qobject_cast<QLineEdit *>(opened.hands.focus());
        QVERIFY(field);
        QCOMPARE(field->text(), u"My Plain"_s);
        opened.hands.type(u"Large"_s); // the name is selected
        opened.hands.press(Qt::Key_Return);
        Hands::settle();
        QCOMPARE(opened.view.currentIndex().data().toString(), u"Large"_s);
        const auto names = [](MainWindow &window) {
            QStringList all;
            for (const QPushButton *button : window.findChild<HeaderBar *>()->findChildren<QPushButton *>())
                all += button->text();
            return all;
        };
        QVERIFY(names(opened.window).contains(u"Theme: Large"_s));
        // The program is started again.
        OwnThemes again;
        const ThemeChoice *large = again.themes().named(u"large"_s);
        QVERIFY(large);
        QCOMPARE(themeChoiceOf(opened.document.value().design), *large);
    }

    void aDocumentOpensInItsThemeWhereTheThemeIsNotKnown()
    {
        const QString path = m_folder->filePath(u"cv.vitae"_s);
        {
            Opened opened(*m_windows);
            opened.document.setOption(u"text.size"_s, Json(qint64(12)));
            opened.window.actions()[Command::SaveTheme]->trigger();
            m_save = path;
            opened.window.actions()[Command::Save]->trigger();
        }
        QVERIFY(QDir(ownThemesPath()).removeRecursively());
        MainWindow *window = m_windows->open(path);
        window->pages().settle();
        QCOMPARE(window->pages().theme().number(Option::TextSize), 12.0);
        window->pages().settle();
        QVERIFY(window->pages().findings().empty());
        window->actions()[Command::ShowThemes]->trigger();
        Hands::settle();
        const QAbstractItemModel *model = window->gallery().view().model();
        const QModelIndex last = model->index(model->rowCount() - 1, 0);
        QCOMPARE(last.data(ThemeModel::Name).toString(), u"My Plain"_s);
        QVERIFY(last.data(ThemeModel::InUse).toBool());
        // And from there it can be kept.
        emit window->gallery().duplicateRequested(last.data(ThemeModel::Id).toString(), true);
        QVERIFY(OwnThemes().themes().named(u"My Plain"_s));
    }

    void aDocumentWithAnOlderCopySaysSo()
    {
        const QString path = m_folder->filePath(u"cv.vitae"_s);
        {
            Opened opened(*m_windows);
            opened.window.actions()[Command::SaveTheme]->trigger();
            m_save = path;
            opened.window.actions()[Command::Save]->trigger();
            opened.document.setOption(u"text.size"_s, Json(qint64(12)));
            opened.window.actions()[Command::UpdateTheme]->trigger();
            QCOMPARE(opened.document.undoStack().undoText(), u"Change theme “My Plain”"_s);
            QVERIFY(opened.document.value().design.options.empty());
            QVERIFY(!opened.window.actions()[Command::UpdateTheme]->isEnabled());
            delete &opened.window;
        }
        MainWindow *window = m_windows->open(path);
        window->pages().settle();
        QVERIFY(window->pages().theme().number(Option::TextSize) != 12.0);
        QVERIFY(window->messages().text().contains(u"its own copy of “My Plain”"_s));
        window->messages().findChild<QPushButton *>()->click();
        window->pages().settle();
        QCOMPARE(window->pages().theme().number(Option::TextSize), 12.0);
        QCOMPARE(window->document().undoStack().count(), 1);
    }

    void aDeletedThemeComesBackByUndo()
    {
        Opened opened(*m_windows);
        opened.window.actions()[Command::SaveTheme]->trigger();
        opened.hands.press(Qt::Key_Escape);
        const QString id = opened.design();
        opened.click(u"swiss"_s);
        opened.gallery.setCurrent(id);
        opened.hands.press(Qt::Key_Delete);
        QVERIFY(!opened.index(id).isValid());
        QVERIFY(opened.window.messages().text().contains(u"was deleted"_s));
        opened.window.messages().findChild<QPushButton *>()->click();
        QVERIFY(opened.index(id).isValid());
        opened.gallery.setCurrent(u"swiss"_s);
        opened.hands.press(Qt::Key_Delete);
        QVERIFY(opened.index(u"swiss"_s).isValid()); // those of the program stay
    }

    void aSharedThemeIsTheSameForWhoImportsIt()
    {
        const QString file = m_folder->filePath(u"large.vitae-theme"_s);
        Opened opened(*m_windows);
        opened.document.setOption(u"text.size"_s, Json(qint64(12)));
        opened.window.actions()[Command::SaveTheme]->trigger();
        const ThemeChoice made = themeChoiceOf(opened.document.value().design);
        m_save = file;
        opened.window.actions()[Command::ShareTheme]->trigger();
        QVERIFY(QFile::exists(file));
        QVERIFY(QDir(ownThemesPath()).removeRecursively());
        QVERIFY(QTest::qWaitFor([&] { return !OwnThemes().holds(made.name.id); }));
        m_open = file;
        opened.window.actions()[Command::ImportTheme]->trigger();
        OwnThemes here;
        QVERIFY(here.themes().find(made.name.id));
        QCOMPARE(*here.themes().find(made.name.id), made);
        opened.window.actions()[Command::ImportTheme]->trigger(); // the same again is no other
        QCOMPARE(OwnThemes().themes().all().size(), here.themes().all().size());
    }

    void aDroppedThemeIsAddedAndADroppedCvIsOpened()
    {
        Opened opened(*m_windows);
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter({200, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&opened.window, &enter);
            QDropEvent event({200, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&opened.window, &event);
        };
        const QString theme = m_folder->filePath(u"blue.json"_s);
        QVERIFY(writeFile(theme,
                          R"({"name": "Blue", "extends": "plain", "options": {"color.accent": "#0000AA"}})"));
        drop(theme);
        QVERIFY(opened.index(u"blue"_s).isValid());
        QCOMPARE(opened.design(), QString());
        opened.window.messages().findChild<QPushButton *>()->click(); // Use it
        QCOMPARE(opened.design(), u"blue"_s);
        const QString cv = m_folder->filePath(u"cv.json"_s);
        QVERIFY(writeFile(cv, R"({"basics": {"name": "Ada Lovelace"}})"));
        drop(cv);
        QCOMPARE(m_windows->all().size(), size_t(2));
    }

    void aFaultyThemeFileIsToldWithLineAndPointer()
    {
        Opened opened(*m_windows);
        const QString file = m_folder->filePath(u"bad.vitae-theme"_s);
        QVERIFY(writeFile(file, "{\n \"options\": {\n  \"text.size\": 99\n }\n}"));
        m_open = file;
        opened.window.actions()[Command::ImportTheme]->trigger();
        QCOMPARE(opened.window.messages().text(),
                 u"“bad.vitae-theme” is no theme that can be used: text.size must lie between 6 and 24: "
                 "/options/text.size, line 3."_s);
        QVERIFY(!OwnThemes().holds(u"bad"_s));
    }

    void aThemeWrittenByHandIsFollowedWhileTheGalleryIsOpen()
    {
        QVERIFY(QDir().mkpath(ownThemesPath()));
        const QString file = ownThemesPath() + u"/hand.json"_s;
        Opened opened(*m_windows);
        const auto picture = [&] {
            return opened.index(u"hand"_s).data(ThemeModel::Picture).value<QImage>();
        };
        QVERIFY(writeFile(file, "{\"extends\": \"plain\",\n\"options\": {\"text.size\": 10}}"));
        QVERIFY(QTest::qWaitFor([&] { return !picture().isNull(); }));
        const QImage before = picture();
        QVERIFY(writeFile(file, "{\"extends\": \"plain\",\n\"options\": {\"text.size\": 12}}"));
        QVERIFY(QTest::qWaitFor([&] { return !picture().isNull() && picture() != before; }));
        QVERIFY(writeFile(file, "{\"extends\": \"plain\",\n\"options\": {\"text.size\": 99}}"));
        QVERIFY(QTest::qWaitFor([&] {
            return opened.gallery.message()
                == u"“hand.json” cannot be used: text.size must lie between 6 and 24: "
                   "/options/text.size, line 2."_s;
        }));
        QVERIFY(writeFile(file, "{\"extends\": \"swiss\"}"));
        QVERIFY(QTest::qWaitFor([&] { return opened.gallery.message() == QString(); }));
        QVERIFY(opened.index(u"hand"_s).isValid());
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Windows> m_windows;
    QString m_open;
    QString m_save;
};

QTEST_MAIN(TestThemes)
#include "test_ui_themes.moc"
