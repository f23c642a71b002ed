// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowlist.h"

namespace vitae {

/// The entries and groups of a section, to click; the form of the one that was clicked is asked for.
class EntryList : public RowList {
    Q_OBJECT
  public:
    EntryList(CvDocument &document, NodeId parentNode, QWidget *parent);

  signals:
    void nodeRequested(vitae::NodeId node);

  protected:
    void dropAt(NodeId node, int boundary) override;
    void showMenu(NodeId node, const QPoint &globalPos) override;
    [[nodiscard]] QString nameOf(const Node &node, int row) const override;

  private:
    QWidget *makeRow(const Node &node);
};

} // namespace vitae
