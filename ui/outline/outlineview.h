// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outlinemodel.h"

#include <QBasicTimer>
#include <QTreeView>

namespace vitae {

/// The outline as a tree: selection by node id, kept across edits and undo; moving by drag and by keys.
class OutlineView : public QTreeView {
    Q_OBJECT
  public:
    explicit OutlineView(OutlineModel &model, QWidget *parent = nullptr);

    /// Opens what holds the node and scrolls to it. A node without a row stands for the one around it.
    void setCurrentNode(NodeId id);
    [[nodiscard]] NodeId currentNode() const;
    /// In the order of the rows; the current one when nothing is selected.
    [[nodiscard]] std::vector<NodeId> selectedNodes() const;
    void selectNodes(const std::vector<NodeId> &ids, NodeId current);

    /// What is open of the sections and groups; what is not there any more is left out.
    [[nodiscard]] std::vector<NodeId> openNodes() const;
    void setOpenNodes(const std::vector<NodeId> &ids);

    void moveUp();
    void moveDown();
    [[nodiscard]] bool canMoveUp() const;
    [[nodiscard]] bool canMoveDown() const;
    void removeSelected();
    void duplicateSelected();
    /// Hides what is selected; shows it when all of it is hidden.
    void toggleHidden();
    [[nodiscard]] bool isAllHidden() const;
    void renameCurrent();
    [[nodiscard]] bool canRename() const;

  signals:
    /// Once an edit is done, not on its way.
    void currentNodeChanged(vitae::NodeId id);
    /// The selection, or where it stands, may have changed.
    void selectionSettled();
    /// Enter or a double click on a row that has no title to rename.
    void opened(vitae::NodeId id);
    void removed();
    void menuRequested(const QPoint &globalPosition);

  protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                 const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;

  private:
    enum class Part : quint8 { None, Toggle, Eye };
    /// Spent: the drag is over, the button is still down.
    enum class Pointer : quint8 { Free, Dragging, Spent };
    /// A place to drop to, as the person sees it.
    struct Gap {
        Spot spot;
        int y = 0;     ///< of the line, or of the row's middle
        int level = 0; ///< of indentation
        QModelIndex onto; ///< a closed or empty one that takes it in; else invalid
    };

    [[nodiscard]] NodeId nodeOf(const QModelIndex &index) const { return m_model.nodeAt(index); }
    [[nodiscard]] Part partAt(const QPoint &position, const QModelIndex &index) const;
    [[nodiscard]] std::vector<NodeId> movable() const;
    void moveTo(const std::optional<Spot> &spot);
    [[nodiscard]] NodeId successorOf(const std::vector<NodeId> &going) const;
    bool pressKey(const QKeyEvent &event);
    void enter();
    void setHovered(const QModelIndex &index);

    void rememberRemoved(const QModelIndex &parent, int first, int last);
    [[nodiscard]] std::vector<NodeId> placedBy(const ChangeSet &changes);
    void settle(const ChangeSet &changes);
    void restoreExpanded(const QModelIndex &parent, int first, int last);
    void restoreAfterReset();
    void report();

    [[nodiscard]] Qt::DropAction actionFor(const QDropEvent &event) const;
    [[nodiscard]] std::optional<Gap> gapAt(const QPoint &position, Qt::DropAction action) const;
    /// What is dragged, and what the drop would do.
    struct Load {
        const CarriedNodes &carried;
        Qt::DropAction action;
    };
    void gapsIn(const QModelIndex &parent, int level, const Load &load, std::vector<Gap> &gaps) const;
    [[nodiscard]] int bottomOf(QModelIndex index) const;
    void pointerDrag(const QMouseEvent &event);
    void dragOutside();
    void dragTo(const QPoint &position, Qt::DropAction action);
    void endDrag();
    bool dropHere();
    void drawDrag(QPainter &painter) const;
    void drawGap(QPainter &painter, const Gap &gap) const;
    [[nodiscard]] QPixmap dragPicture(const QString &title, int count) const;
    void scrollNearEdge(const QPoint &position);

    OutlineModel &m_model;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed; ///< with the toggle or eye that the button went down on
    Part m_pressedPart = Part::None;
    Pointer m_pointer = Pointer::Free;
    QPoint m_pressedAt;
    bool m_byKeyboard = false; ///< the last step was a key's: show the ring
    QSet<NodeId> m_expanded;
    QSet<NodeId> m_lost; ///< were selected when they were removed; an undo brings them back selected
    NodeId m_lostCurrent = 0;
    bool m_isCurrentLost = false; ///< in the edit that is on its way
    NodeId m_reported = 0;
    std::optional<CarriedNodes> m_carried; ///< by the drag over this view
    std::optional<Gap> m_gap;
    QPersistentModelIndex m_springOver;
    QPixmap m_dragPicture; ///< at the pointer; null while the system shows it
    QPoint m_dragAt;
    Qt::DropAction m_dragAction = Qt::IgnoreAction;
    QBasicTimer m_springOpen;
    QBasicTimer m_edgeScroll;
    int m_edgeStep = 0;
};

} // namespace vitae
