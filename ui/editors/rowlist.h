// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

#include <QWidget>
#include <vector>

class QMenu;
class QVBoxLayout;

namespace vitae {

class DragHandle;
class DropLine;

/// Nodes as rows below each other, each with a handle by which it is moved.
class RowList : public QWidget {
    Q_OBJECT
  public:
    RowList(CvDocument &document, NodeId parentNode, QWidget *parent);

  signals:
    void placeChanged(const vitae::Place &place);
    /// The form may be another one by then: whoever holds it goes there.
    void focusRequested(const vitae::Place &place);

  protected:
    struct Row {
        NodeId node = 0;
        QWidget *widget = nullptr;
    };
    /// The button that takes the row away, if it has one.
    static constexpr const char *removeButton = "remove";
    /// `boundary` counts the gaps between rows from the top.
    virtual void dropAt(NodeId node, int boundary) = 0;
    virtual void showMenu(NodeId node, const QPoint &globalPos) = 0;

    /// What a row is called where it is moved or removed: "link GitHub", "highlight 2".
    [[nodiscard]] virtual QString nameOf(const Node &node, int row) const = 0;
    /// After rows came, went or moved, or got other texts.
    void nameRows();

    /// Up, down and away with a row.
    void addRowActions(QMenu &menu, NodeId node);
    [[nodiscard]] DragHandle *makeHandle(NodeId node, QWidget *row);
    [[nodiscard]] int indexOf(NodeId node) const; ///< -1: none
    [[nodiscard]] CvDocument &document() const { return m_document; }
    [[nodiscard]] NodeId parentNode() const { return m_parent; }
    [[nodiscard]] std::vector<Row> &rows() { return m_rows; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

  private:
    [[nodiscard]] int boundaryAt(const QPoint &globalPos) const;
    void showDropLine(int boundary);

    CvDocument &m_document;
    NodeId m_parent;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    DropLine *m_line;
};

} // namespace vitae
