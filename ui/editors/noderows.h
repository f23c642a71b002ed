// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowlist.h"

namespace vitae {

/// The profiles or own fields of the person: each a row of fields with a handle, added, removed and moved.
class NodeRows : public RowList {
    Q_OBJECT
  public:
    NodeRows(CvDocument &document, NodeId parentNode, NodeType type, const QString &addText, QWidget *parent);

  protected:
    void dropAt(NodeId node, int boundary) override;
    void showMenu(NodeId node, const QPoint &globalPos) override;
    [[nodiscard]] QString nameOf(const Node &node, int row) const override;

  private:
    QWidget *makeRow(const Node &node);
    NodeType m_type;
};

} // namespace vitae
