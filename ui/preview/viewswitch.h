// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace vitae {

/// A few choices side by side, one of them taken. Arrow keys move between them.
class ViewSwitch : public QWidget {
    Q_OBJECT
  public:
    explicit ViewSwitch(const QStringList &choices, QWidget *parent = nullptr);
    void setToolTips(const QStringList &tips);
    [[nodiscard]] int choice() const;
    void setChoice(int choice);

  signals:
    void chosen(int choice);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QButtonGroup *m_group;
};

} // namespace vitae
