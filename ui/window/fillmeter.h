// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace vitae {

/// How full the last page is, as a small bar beside the text that says it.
class FillMeter : public QWidget {
    Q_OBJECT
  public:
    explicit FillMeter(QWidget *parent);
    void setFill(double fill); ///< 0 to 1
    [[nodiscard]] int percent() const { return m_percent; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    int m_percent = 0;
};

} // namespace vitae
