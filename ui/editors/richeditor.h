// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"
#include "richtextinput.h"

namespace vitae {

/// Inline rich text.
class RichEditor : public FieldEditor {
    Q_OBJECT
  public:
    RichEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] RichTextInput *input() const override { return m_input; }
    [[nodiscard]] QRect cursorArea() const override;

  private:
    void tell(TypingKind typing, const Caret &before, const Caret &after);
    RichTextInput *m_input;
};

} // namespace vitae
