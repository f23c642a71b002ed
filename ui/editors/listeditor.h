// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <vector>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace vitae {

class LineInput;

/// Several lines of one field: e-mail addresses, phone numbers.
class ListEditor : public FieldEditor {
    Q_OBJECT
  public:
    ListEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;

  private:
    struct Row {
        QWidget *widget;
        LineInput *line;
        QToolButton *remove;
    };
    void addRow();
    void dropLastRow();
    void nameButtons();
    void removeRow(const QWidget *row);
    void commit(TypingKind typing, const Place &before, const Place &after);
    [[nodiscard]] int indexOf(const LineInput *line) const; ///< among the lines that say something

    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

} // namespace vitae
