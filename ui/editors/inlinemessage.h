// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace vitae {

/// What went wrong, under what caused it: a tint, an icon and a sentence. Hidden while there is nothing.
class InlineMessage : public QWidget {
    Q_OBJECT
  public:
    explicit InlineMessage(QWidget *parent);
    void say(const QString &sentence); ///< empty: nothing
    [[nodiscard]] QString text() const;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QLabel *m_label;
};

} // namespace vitae
