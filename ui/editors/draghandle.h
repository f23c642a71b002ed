// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace vitae {

/// Six dots that move what they stand beside: dragged by the mouse, or by a menu on click and by keyboard.
class DragHandle : public QWidget {
    Q_OBJECT
  public:
    explicit DragHandle(QWidget *parent);

  signals:
    void dragged(const QPoint &globalPos);
    void dropped(const QPoint &globalPos);
    void menuRequested(const QPoint &globalPos);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

  private:
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace vitae
