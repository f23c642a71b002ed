// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

namespace vitae {

/// Ties an input to one field of one node. The document is asked for the value each time and told of an edit
/// only when the value differs; what it says back about this very edit is not shown again.
class FieldBinding : public QObject {
    Q_OBJECT
  public:
    FieldBinding(CvDocument &document, NodeId node, const FieldSpec &spec, QObject *parent);

    [[nodiscard]] CvDocument &document() const { return m_document; }
    [[nodiscard]] NodeId node() const { return m_node; }
    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    [[nodiscard]] FieldRef ref(int index = 0) const { return {m_node, m_spec.field, index}; }
    [[nodiscard]] Place place(int anchor, int cursor, int index = 0) const
    {
        return {ref(index), anchor, cursor};
    }
    [[nodiscard]] Value value() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList list() const;
    template<class T>
    [[nodiscard]] T as() const
    {
        const Value current = value();
        const T *held = std::get_if<T>(&current);
        return held ? *held : T();
    }

    /// True when the document changed.
    bool commit(Value value, TypingKind typing = TypingKind::None, const Place &before = {},
                const Place &after = {});
    [[nodiscard]] bool isCommitting() const { return m_committing; }
    /// Undo and Redo in the input, by key or menu, are the document's: the window's actions where it has
    /// them.
    void takeUndoKeys(QWidget *input);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void showMenu(QWidget *input, const QPoint &at);

    CvDocument &m_document;
    NodeId m_node;
    const FieldSpec &m_spec;
    bool m_committing = false;
};

} // namespace vitae
