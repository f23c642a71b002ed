// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hands.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

namespace vitae::test {

QWidget *Hands::focus() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    return m_window.focusWidget() ? m_window.focusWidget() : &m_window;
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_count;
    QTest::keyClick(focus(), key, modifiers);
}

void Hands::type(const QString &text)
{
    for (const QChar character : text) {
        ++m_count;
        const auto key = Qt::Key(character.toUpper().unicode());
        QTest::sendKeyEvent(QTest::Click, focus(), key, QString(character), Qt::NoModifier);
    }
}

void Hands::click(QWidget &target, const QPoint &at, Qt::KeyboardModifiers modifiers)
{
    ++m_count;
    QTest::mouseClick(&target, Qt::LeftButton, modifiers, at);
}

/// The windowing system sends it on a right click.
void Hands::openContextMenu(QWidget &target, const QPoint &at)
{
    ++m_count;
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, target.mapToGlobal(at));
    QApplication::sendEvent(&target, &event);
}

/// In steps, as a pointer moves. QTest's own moves carry no button.
void Hands::drag(QWidget &target, const QPoint &from, const QPoint &to)
{
    constexpr int steps = 6;
    ++m_count;
    QTest::mousePress(&target, Qt::LeftButton, {}, from);
    for (int step = 1; step <= steps; ++step) {
        const QPoint at = from + (to - from) * step / steps;
        QMouseEvent move(QEvent::MouseMove, at, target.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&target, &move);
    }
    QTest::mouseRelease(&target, Qt::LeftButton, {}, to);
}

QMenu *Hands::openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void Hands::closePopups()
{
    constexpr int nestedAtMost = 8;
    for (int i = 0; i < nestedAtMost && QApplication::activePopupWidget(); ++i)
        QApplication::activePopupWidget()->close();
}

void Hands::settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace vitae::test
