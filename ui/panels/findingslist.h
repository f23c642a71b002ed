// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QWidget>

class QVBoxLayout;

namespace vitae {

class FindingRow;

/// Findings below each other. Rows that say the same as before stay, and with them the keyboard's focus.
class FindingsList : public QWidget {
    Q_OBJECT
  public:
    struct Row {
        Finding finding;
        QString place; ///< empty: the document as a whole
        QString fix; ///< what can be done at once; empty: nothing
        bool operator==(const Row &) const = default;
    };
    explicit FindingsList(QWidget *parent);
    /// `instead` is said where there are none.
    void show(const std::vector<Row> &rows, const QString &instead);

  signals:
    void goToRequested(const vitae::FieldRef &field);
    void fixRequested(const vitae::Finding &finding);

  private:
    struct Shown {
        Row row;
        FindingRow *widget = nullptr;
    };
    [[nodiscard]] FindingRow *make(const Row &row);
    /// The row that has the focus; -1: none.
    [[nodiscard]] int focused() const;
    void focusNear(int row);

    std::vector<Shown> m_shown;
    QVBoxLayout *m_column;
    QWidget *m_instead = nullptr;
};

} // namespace vitae
