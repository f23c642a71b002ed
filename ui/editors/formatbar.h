// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/richtext.h"

#include <QFrame>
#include <QPointer>
#include <array>

class QToolButton;

namespace vitae {

class RichTextInput;

/// Bold, italic, underline and link for the rich text that has the focus. Takes no focus itself: each has a
/// key.
class FormatBar : public QFrame {
    Q_OBJECT
  public:
    explicit FormatBar(QWidget *parent);
    void setTarget(RichTextInput *target);
    [[nodiscard]] RichTextInput *target() const { return m_target; }
    void showState();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QPointer<RichTextInput> m_target;
    std::array<std::pair<Mark, QToolButton *>, 3> m_marks;
    QToolButton *m_link;
};

} // namespace vitae
