// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace vitae {

/// A quiet button that stands among the rows of the outline: its icon under their handles, its text under
/// their titles.
class RowButton : public QPushButton {
    Q_OBJECT
  public:
    RowButton(const QString &icon, const QString &text, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QString m_icon;
};

} // namespace vitae
