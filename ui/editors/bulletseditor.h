// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richspans.h"
#include "rowlist.h"

class QKeyEvent;
class QPushButton;

namespace vitae {

class RichEditor;

/// Nested bullets, each a field of rich text. Enter divides, Backspace at the start joins or outdents, Tab
/// and Shift+Tab change the depth, Alt with Up and Down the order.
class BulletsEditor : public RowList {
    Q_OBJECT
  public:
    BulletsEditor(CvDocument &document, NodeId parentNode, QWidget *parent);
    /// Follows the document: rows that stay are kept as they are, with cursor and focus.
    void sync();
    [[nodiscard]] RichEditor *editorOf(NodeId bullet) const; ///< null: none

  protected:
    void dropAt(NodeId node, int boundary) override;
    void showMenu(NodeId node, const QPoint &globalPos) override;
    [[nodiscard]] QString nameOf(const Node &node, int row) const override;
    void changeEvent(QEvent *event) override;

  private:
    QWidget *makeRow(NodeId bullet);
    bool handleKey(NodeId bullet, const QKeyEvent *event);
    bool handleArrow(NodeId bullet, const QKeyEvent *event);
    bool joinBackward(NodeId bullet);
    bool joinForward(NodeId bullet);
    bool pasteLines(NodeId bullet, const RichSpans &spans);
    void remove(NodeId bullet);
    void goTo(const Place &place);
    void step(NodeId from, int by);
    [[nodiscard]] NodeId neighbour(NodeId bullet, int by) const;

    QPushButton *m_add;
};

} // namespace vitae
