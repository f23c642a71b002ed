// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace vitae {

/// One setting of the design: its name, its control, and a button that takes it back to the theme's.
class SettingRow : public QWidget {
    Q_OBJECT
  public:
    /// `fullName`: for those who hear it without what stands around it.
    SettingRow(const QString &name, const QString &fullName, QWidget *parent);

  signals:
    void resetAsked();

  protected:
    void setControl(QWidget *control);
    void addBelow(QWidget *widget); ///< the control
    void showDiffers(bool differs); ///< from the theme

  private:
    const QString m_fullName;
    QGridLayout *m_grid;
    QLabel *m_label;
    QToolButton *m_reset;
    QWidget *m_control = nullptr;
};

} // namespace vitae
