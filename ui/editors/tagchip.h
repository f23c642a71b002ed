// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace vitae {

/// One tag: a click chooses it, its cross or Delete removes it, a drag or Alt and an arrow move it.
class TagChip : public QAbstractButton {
    Q_OBJECT
  public:
    TagChip(const QString &tag, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  signals:
    void removeRequested();
    void moveRequested(int by);
    void editRequested();
    void dropped(const QPoint &at); ///< of the parent

  protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

  private:
    [[nodiscard]] QRect cross() const;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace vitae
