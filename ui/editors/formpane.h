// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace vitae {

class FieldEditor;
class FormatBar;

/// The form of one node: the person, a section, a group or an entry. It is built anew only when the node's
/// structure changes; a changed field is shown by its own editor.
class FormPane : public QScrollArea {
    Q_OBJECT
  public:
    explicit FormPane(CvDocument &document, QWidget *parent = nullptr);
    ~FormPane() override;

    /// 0 and unknown ids: the empty state.
    void setNode(NodeId node);
    [[nodiscard]] NodeId node() const { return m_node; }
    /// Focuses the field and puts the cursor there, also in a role, bullet or profile of the shown node.
    /// Nothing happens for a place that the form does not show.
    void goTo(const Place &place);
    /// Null: the form does not show it.
    [[nodiscard]] FieldEditor *editorOf(NodeId node, Field field) const;

    /// An editor of the form says where the cursor is.
    void placeShown(const Place &place);

  signals:
    /// Focus or cursor moved.
    void placeChanged(const vitae::Place &place);
    void nodeRequested(vitae::NodeId node);

  protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void build();
    void rebuild();
    void apply(const ChangeSet &changes);
    [[nodiscard]] bool isStructural(const Change &change) const;
    [[nodiscard]] bool holds(NodeId node) const; ///< the shown node or inside it
    void showTitle();
    void reveal(FieldEditor &editor);
    void followFocus(QWidget *now);
    void placeFormatBar();

    CvDocument &m_document;
    NodeId m_node = 0;
    Place m_place; ///< the last one told
    QWidget *m_content = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_caption = nullptr;
    FormatBar *m_bar = nullptr;
};

} // namespace vitae
