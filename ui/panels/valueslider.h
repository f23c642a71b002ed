// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QSlider>

namespace vitae {

/// "20", "10.5": without the zeros that say nothing.
[[nodiscard]] QString numberText(double number, int decimals, QLocale locale);

/// A slider over a range of numbers, which screen readers say with their unit: QSlider would say the
/// position.
class ValueSlider : public QSlider {
    Q_OBJECT
  public:
    struct Range {
        double minimum = 0, maximum = 1, step = 1;
        int decimals = 0;
        QString unit; ///< shown behind the number; may be empty
    };
    ValueSlider(Range range, QWidget *parent);

    [[nodiscard]] const Range &range() const { return m_range; }
    [[nodiscard]] double number() const { return m_range.minimum + value() * m_range.step; }
    void setNumber(double number);
    /// "10.5 pt"
    [[nodiscard]] QString spoken() const;

  private:
    Range m_range;
};

} // namespace vitae
