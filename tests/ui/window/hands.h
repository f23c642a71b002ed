// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>

class QMenu;
class QWidget;

namespace vitae::test {

/// Keys and a pointer for one window, as events straight to its widgets: quick, and without a real display.
/// Keys go where the focus is, or to the menu that is open.
class Hands {
  public:
    explicit Hands(QWidget &window) : m_window(window) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    void click(QWidget &target, const QPoint &at, Qt::KeyboardModifiers modifiers = {});
    void openContextMenu(QWidget &target, const QPoint &at);
    void drag(QWidget &target, const QPoint &from, const QPoint &to);
    /// The menu or list that is open; null: none.
    [[nodiscard]] static QMenu *openMenu();
    static void closePopups();
    /// Lets the window do what is waiting.
    static void settle();

    [[nodiscard]] QWidget *focus() const;
    /// Keys and clicks so far.
    [[nodiscard]] qint64 count() const { return m_count; }

  private:
    QWidget &m_window;
    qint64 m_count = 0;
};

} // namespace vitae::test
