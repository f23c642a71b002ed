// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QComboBox;

namespace vitae {

/// One of the values that the schema allows, or none.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT
  public:
    ChoiceEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;

  private:
    QComboBox *m_box;
};

} // namespace vitae
