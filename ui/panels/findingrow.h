// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace vitae {

/// A finding in a list: its level, what it says, where, and what can be done about it.
class FindingRow : public QWidget {
    Q_OBJECT
  public:
    /// `place` may be empty: the document as a whole.
    FindingRow(const Finding &finding, const QString &place, QWidget *parent);
    /// Offers to mend it at once.
    void offer(const QString &fix);
    [[nodiscard]] QList<QPushButton *> buttons() const;

  signals:
    void goToRequested();
    void fixRequested();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Severity m_severity;
    QHBoxLayout *m_buttons;
};

} // namespace vitae
