// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typing.h"

#include "../samples.h"
#include "editors/formpane.h"
#include "files/windowmemory.h"
#include "outline/outlinepane.h"
#include "preview/livepages.h"
#include "preview/previewpane.h"
#include "window/mainwindow.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTest>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr double patience = 5000;

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// A line of letters, then the same number of Backspaces, and so on.
QKeyEvent keyOf(int run)
{
    static constexpr auto letters = "and so on and on without any end in sight "_L1;
    const qsizetype place = run % (2 * letters.size());
    if (place >= letters.size())
        return {QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier};
    const QChar letter(letters[place]);
    return {QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, letter};
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (receiver->thread() != thread()) // the worker's events pass here, too
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    const bool isPainting = event->type() == QEvent::Paint && receiver == watched;
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        longest = std::max(longest, millisecondsOf(timer));
    paintings += isPainting ? 1 : 0;
    return done;
}

void measureTyping(WatchedApplication &application, const Document &document, int keys,
                   std::vector<Series> &all)
{
    const NodePtr bullet = test::middleBullet(document);
    if (!bullet)
        return;
    WindowMemory memory;
    MainWindow window(FontSet::system(), memory, Dialogs::native());
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.startWith(document, u"bench"_s);
    window.resize(1440, 900);
    window.show();
    window.preview().setZoom(1);
    window.pages().settle();
    window.outline().setCurrent(window.document().parentOf(bullet->id));
    const int middle = int(bullet->text(Field::Text).size()) / 2;
    window.form().goTo({{bullet->id, Field::Text, 0}, middle, middle});
    constexpr int settling = 500; // scrolling to the place
    QTest::qWait(settling);
    QWidget *input = window.form().focusWidget();
    application.watched = window.preview().pagesView()->viewport();
    // What was painted before the pages followed does not count.
    QObject::connect(&window.pages(), &LivePages::updated, &window,
                     [&application] { application.paintings = 0; });

    const QString label = u"%1 pages, 96 dpi: "_s.arg(window.pages().pages().pages.size());
    Series painted{label + u"from a key to the painted page"_s, {}};
    Series held{label + u"longest event of a key"_s, {}};
    for (int run = -5; run < keys; ++run) {
        QKeyEvent key = keyOf(run + 5);
        application.longest = 0;
        application.paintings = 0;
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(input, &key);
        while (application.paintings == 0 || window.pages().isPending()) {
            QCoreApplication::processEvents();
            if (millisecondsOf(timer) > patience) {
                std::printf("%snothing was painted\n", qUtf8Printable(label));
                return;
            }
        }
        const double milliseconds = millisecondsOf(timer);
        QCoreApplication::processEvents(); // what the key left for later holds the next one up, too
        if (run < 0)
            continue;
        painted.milliseconds.push_back(milliseconds);
        held.milliseconds.push_back(application.longest);
    }
    std::printf("%slongest event, p99: %.2f ms; laid out %s\n", qUtf8Printable(label), held.at(0.99),
                window.pages().usesWorker() ? "by the worker" : "between key and paint");
    all.push_back(painted);
    all.push_back(held);
}
