// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogshots.h"

#include "files/windowmemory.h"
#include "formats/format.h"
#include "outline/outlinepane.h"
#include "preview/livepages.h"
#include "window/filecommands.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <functional>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr int settling = 400; // milliseconds

void pressButton(const QWidget &in, int number)
{
    const auto buttons = in.findChildren<QPushButton *>();
    if (number < buttons.size())
        buttons[number]->click();
}

struct DialogShot {
    const char *name;
    std::function<void(MainWindow &)> open;
    bool whole = false; ///< the window with it: a message
};

std::vector<DialogShot> dialogShots(const QString &file)
{
    const auto trigger = [](Command command) {
        return [command](MainWindow &window) { window.actions()[command]->trigger(); };
    };
    return {
        {"file-menu",
         [](MainWindow &window) { window.menuBar()->actions().first()->menu()->popup({40, 40}); }},
        {"view-menu", [](MainWindow &window) { window.menuBar()->actions()[2]->menu()->popup({40, 40}); }},
        {"section-menu",
         [](MainWindow &window) { window.outline().sectionMenu().release()->popup({40, 40}); }},
        {"context-menu",
         [](MainWindow &window) { window.outline().contextMenu().release()->popup({40, 40}); }},
        {"unsaved",
         [](MainWindow &window) {
             const NodeId person = window.document().value().person().id;
             window.document().setField(person, Field::Headline, u"Algebraist"_s);
             window.close();
         }},
        {"about", trigger(Command::About)},
        {"print-preview", trigger(Command::PrintPreview)},
        {"import-message", [file](MainWindow &window) { window.files().open(file); }, true},
        {"import-report",
         [file](MainWindow &window) {
             window.files().open(file);
             pressButton(window.messages(), 0);
         }},
        {"refused", [](MainWindow &window) { window.files().open(u"/nowhere/my cv.vitae"_s); }, true},
        {"deleted",
         [](MainWindow &window) {
             window.outline().setCurrent(window.document().value().root->children.back()->id);
             window.outline().removeSelected();
         },
         true},
        {"tour", trigger(Command::Tour)},
    };
}

} // namespace

int shootDialogs(const QString &folder, const QString &suffix, const QString &file,
                 const std::shared_ptr<const FontSet> &fonts, WindowMemory &memory)
{
    const auto imported = importFile(file);
    if (!imported)
        return 0;
    int count = 0;
    for (const DialogShot &shot : dialogShots(file)) {
        MainWindow window(fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(imported->document, u"Emmy Noether"_s);
        window.resize(1100, 720);
        window.show();
        window.pages().settle();
        const auto take = [&] {
            QWidget *above = QApplication::activePopupWidget();
            if (!above)
                above = QApplication::activeModalWidget();
            if (!above)
                above = window.findChild<QDialog *>();
            QWidget *shown = shot.whole ? &window : above;
            const QString png = u"%1/dialog-%2%3.png"_s.arg(folder, QString::fromLatin1(shot.name), suffix);
            count += shown && shown->grab().save(png) ? 1 : 0;
            if (above)
                above->close();
        };
        // Some of them wait for an answer before they return.
        QTimer::singleShot(settling, &window, take);
        shot.open(window);
        QTest::qWait(settling + 100);
    }
    return count;
}
