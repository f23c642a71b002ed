// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

namespace vitae {

class LineInput;

/// One line of plain text: Text, Url, and Level with its suggestions.
class LineEditor : public FieldEditor {
    Q_OBJECT
  public:
    LineEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;

  private:
    void suggest();
    LineInput *m_line;
};

} // namespace vitae
