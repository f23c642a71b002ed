// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldbinding.h"

#include <QWidget>

namespace vitae {

/// The editor of one field, without its label.
class FieldEditor : public QWidget {
    Q_OBJECT
  public:
    FieldEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);

    [[nodiscard]] FieldBinding &binding() const { return *m_binding; }
    /// Shows the document's value; the cursor stays where it can.
    virtual void refresh() = 0;
    /// Takes the focus and puts the cursor there.
    virtual void goTo(const Place &place) = 0;
    /// What the label stands for.
    [[nodiscard]] virtual QWidget *input() const = 0;
    /// Where the cursor is, in coordinates of the editor.
    [[nodiscard]] virtual QRect cursorArea() const { return rect(); }
    /// An editor that labels its parts itself, as From and To.
    [[nodiscard]] virtual bool hasOwnLabels() const { return false; }

  signals:
    void placeChanged(const vitae::Place &place);

  private:
    FieldBinding *m_binding;
};

/// The editor that the type and cardinality of the field ask for.
[[nodiscard]] FieldEditor *makeFieldEditor(CvDocument &document, NodeId node, const FieldSpec &spec,
                                           QWidget *parent);

} // namespace vitae
