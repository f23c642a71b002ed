// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace vitae {

/// A field of several lines that looks as those of one: it grows with its text and has no scroll bar. Its
/// owner remembers what was undone.
class GrowingText : public QTextEdit {
    Q_OBJECT
  public:
    explicit GrowingText(QWidget *parent = nullptr);

  protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

  private:
    void grow();
};

} // namespace vitae
