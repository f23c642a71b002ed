// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watched.h"

#include "preview/livepages.h"
#include "preview/previewpane.h"

#include <QElapsedTimer>
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

WatchedWindow::WatchedWindow(WatchedApplication &application, const Document &document)
    : m_application(application),
      m_window(FontSet::system(), m_memory, Dialogs::native())
{
    m_window.setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.startWith(document, u"bench"_s);
    m_window.resize(1440, 900);
    m_window.show();
    m_window.preview().setZoom(1);
    m_window.pages().settle();
    application.watched = m_window.preview().pagesView()->viewport();
    // What was painted before the pages followed does not count.
    QObject::connect(&m_window.pages(), &LivePages::updated, &m_window,
                     [&application] { application.paintings = 0; });
}

void WatchedWindow::settle()
{
    constexpr int milliseconds = 500;
    QTest::qWait(milliseconds);
}

QString WatchedWindow::label()
{
    return u"%1 pages, 96 dpi: "_s.arg(m_window.pages().pages().pages.size());
}

std::optional<double> WatchedWindow::untilPainted(const std::function<void()> &act)
{
    m_application.longest = 0;
    m_application.paintings = 0;
    QElapsedTimer timer;
    timer.start();
    act();
    while (m_application.paintings == 0 || m_window.pages().isPending()) {
        QCoreApplication::processEvents();
        if (millisecondsOf(timer) > patience) {
            std::printf("%snothing was painted\n", qUtf8Printable(label()));
            return std::nullopt;
        }
    }
    return millisecondsOf(timer);
}
