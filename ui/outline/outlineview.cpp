// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlineview.h"

#include "outlinedelegate.h"

namespace vitae {

OutlineView::OutlineView(OutlineModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setUniformRowHeights(true); // takes effect with the next layout: before there is one
    setItemDelegate(new OutlineDelegate(this));
    // Before the selection model hears of it and forgets.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &OutlineView::rememberRemoved);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_lost.clear();
        for (const NodeId id : selectedNodes())
            m_lost.insert(id);
        m_lostCurrent = currentNode();
    });
    setModel(&model);
    setAccessibleName(tr("Sections"));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setIndentation(0); // the delegate indents; so a row's rectangle is the whole row
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);

    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_expanded.insert(nodeOf(index)); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_expanded.remove(nodeOf(index)); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlineView::report);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_model.isApplying())
            emit selectionSettled();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OutlineView::restoreExpanded);
    connect(&model, &QAbstractItemModel::modelReset, this, &OutlineView::restoreAfterReset);
    connect(&model, &OutlineModel::applied, this, &OutlineView::settle);
    setCurrentIndex(model.index(0, 0));
}

void OutlineView::setCurrentNode(NodeId id)
{
    const NodeId shown = m_model.shownFor(id);
    if (!shown)
        return;
    selectNodes({shown}, shown);
}

NodeId OutlineView::currentNode() const
{
    return nodeOf(currentIndex());
}

std::vector<NodeId> OutlineView::selectedNodes() const
{
    std::vector<NodeId> result;
    const auto take = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex child = m_model.index(row, 0, parent);
            if (selectionModel()->isSelected(child))
                result.push_back(nodeOf(child));
            self(self, child);
        }
    };
    take(take, {});
    if (result.empty() && currentIndex().isValid())
        result.push_back(currentNode());
    return result;
}

void OutlineView::selectNodes(const std::vector<NodeId> &ids, NodeId current)
{
    const QModelIndex index = m_model.indexOf(current);
    for (const NodeId id : ids)
        for (QModelIndex at = m_model.indexOf(id).parent(); at.isValid(); at = at.parent())
            expand(at);
    QItemSelection selection;
    for (const NodeId id : ids)
        if (const QModelIndex row = m_model.indexOf(id); row.isValid())
            selection.select(row, row);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (index.isValid())
        scrollTo(index);
}

std::vector<NodeId> OutlineView::openNodes() const
{
    std::vector<NodeId> open;
    for (const NodeId id : m_expanded)
        if (m_model.indexOf(id).isValid())
            open.push_back(id);
    std::ranges::sort(open);
    return open;
}

void OutlineView::setOpenNodes(const std::vector<NodeId> &ids)
{
    collapseAll();
    m_expanded.clear();
    for (const NodeId id : ids)
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            expand(index);
}

/// Without the person, and without what stands inside another one of them.
std::vector<NodeId> OutlineView::movable() const
{
    const std::vector<NodeId> selected = selectedNodes();
    const QSet<NodeId> named(selected.begin(), selected.end());
    const CvDocument &document = m_model.document();
    std::vector<NodeId> result;
    for (const NodeId id : selected) {
        bool isInside = id == document.value().person().id;
        for (NodeId at = document.parentOf(id); at && !isInside; at = document.parentOf(at))
            isInside = named.contains(at);
        if (!isInside)
            result.push_back(id);
    }
    return result;
}

void OutlineView::moveTo(const std::optional<Spot> &spot)
{
    if (!spot)
        return;
    expand(m_model.indexOf(spot->parent));
    m_model.document().move(movable(), spot->parent, spot->row);
    expand(m_model.indexOf(spot->parent));
    scrollTo(currentIndex());
}

void OutlineView::moveUp()
{
    moveTo(spotAbove(m_model.document(), movable()));
}

void OutlineView::moveDown()
{
    moveTo(spotBelow(m_model.document(), movable()));
}

bool OutlineView::canMoveUp() const
{
    return spotAbove(m_model.document(), movable()).has_value();
}

bool OutlineView::canMoveDown() const
{
    return spotBelow(m_model.document(), movable()).has_value();
}

/// The row that takes the place of what goes: the next one that stays, else the one before, else the parent.
NodeId OutlineView::successorOf(const std::vector<NodeId> &going) const
{
    const QModelIndex last = m_model.indexOf(going.back());
    const auto stays = [&](const QModelIndex &index) {
        return std::ranges::find(going, nodeOf(index)) == going.end();
    };
    for (QModelIndex at = last.siblingAtRow(last.row() + 1); at.isValid(); at = at.siblingAtRow(at.row() + 1))
        if (stays(at))
            return nodeOf(at);
    for (QModelIndex at = last.siblingAtRow(last.row() - 1); at.isValid(); at = at.siblingAtRow(at.row() - 1))
        if (stays(at))
            return nodeOf(at);
    return nodeOf(last.parent());
}

void OutlineView::removeSelected()
{
    const std::vector<NodeId> going = movable();
    if (going.empty())
        return;
    const NodeId successor = successorOf(going);
    if (!m_model.document().remove(going))
        return;
    setCurrentNode(successor);
    emit removed();
}

void OutlineView::duplicateSelected()
{
    const std::vector<NodeId> copies = duplicate(m_model.document(), movable());
    if (!copies.empty())
        selectNodes(copies, copies.front());
}

bool OutlineView::isAllHidden() const
{
    const NodeId person = m_model.document().value().person().id;
    return std::ranges::all_of(selectedNodes(), [&](NodeId id) {
        const NodePtr node = m_model.document().node(id);
        return !node || id == person || node->hidden;
    });
}

void OutlineView::toggleHidden()
{
    m_model.document().setHidden(selectedNodes(), !isAllHidden());
}

bool OutlineView::canRename() const
{
    return m_model.flags(currentIndex()).testFlag(Qt::ItemIsEditable) && currentIndex().isValid();
}

void OutlineView::renameCurrent()
{
    if (!canRename())
        return;
    scrollTo(currentIndex());
    edit(currentIndex());
}

void OutlineView::rememberRemoved(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (selectionModel()->isSelected(index))
            m_lost.insert(nodeOf(index));
        if (index == currentIndex() && !std::exchange(m_isCurrentLost, true))
            m_lostCurrent = nodeOf(index);
        if (const int children = m_model.rowCount(index))
            rememberRemoved(index, 0, children - 1);
    }
}

void OutlineView::restoreExpanded(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (m_expanded.contains(nodeOf(index)))
            expand(index);
        if (const int children = m_model.rowCount(index))
            restoreExpanded(index, 0, children - 1);
    }
}

void OutlineView::restoreAfterReset()
{
    const QSet<NodeId> expanded = m_expanded;
    restoreExpanded({}, 0, m_model.rowCount() - 1);
    m_expanded = expanded;
    const std::vector<NodeId> ids(m_lost.cbegin(), m_lost.cend());
    if (m_model.indexOf(m_lostCurrent).isValid())
        selectNodes(ids, m_lostCurrent);
    else
        setCurrentIndex(m_model.index(0, 0));
    m_lost.clear();
}

/// What an edit put somewhere: moved, or brought back by undo.
std::vector<NodeId> OutlineView::placedBy(const ChangeSet &changes)
{
    std::vector<NodeId> placed;
    for (const Change &change : changes.changes) {
        const bool isBack = change.what == Change::What::Inserted && m_lost.remove(change.node);
        const bool isPlaced = isBack || change.what == Change::What::Moved;
        if (isPlaced && m_model.indexOf(change.node).isValid())
            placed.push_back(change.node);
    }
    return placed;
}

/// After all signals of an edit: the selection goes where the edit was, by undo too, and something is always
/// current.
void OutlineView::settle(const ChangeSet &changes)
{
    m_isCurrentLost = false;
    const std::vector<NodeId> placed = placedBy(changes);
    const auto isPlaced = [&](NodeId id) { return std::ranges::find(placed, id) != placed.end(); };
    if (!placed.empty())
        selectNodes(placed,
                    isPlaced(currentNode())       ? currentNode()
                        : isPlaced(m_lostCurrent) ? m_lostCurrent
                                                  : placed.front());
    else if (!currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
    else if (!selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    report();
    const auto isTyping = [](const Change &change) { return change.what == Change::What::Field; };
    if (!std::ranges::all_of(changes.changes, isTyping))
        emit selectionSettled();
}

void OutlineView::report()
{
    if (m_model.isApplying() || currentNode() == m_reported)
        return;
    m_reported = currentNode();
    emit currentNodeChanged(m_reported);
}

void OutlineView::drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = options;
    option.rect = QRect(0, options.rect.top(), viewport()->width(), options.rect.height());
    const bool isCurrent = index == currentIndex();
    const bool isSelected = selectionModel()->isSelected(index);
    option.state.setFlag(QStyle::State_Selected, isSelected);
    option.state.setFlag(QStyle::State_MouseOver, index == m_hovered && !m_carried);
    // The ring is for those who go by keys, and for a current row that the selection does not show.
    option.state.setFlag(QStyle::State_HasFocus, isCurrent && hasFocus() && (m_byKeyboard || !isSelected));
    option.state.setFlag(QStyle::State_Editing, isCurrent && state() == EditingState);
    option.state.setFlag(QStyle::State_Open, isExpanded(index));
    option.state.setFlag(QStyle::State_Children, m_model.hasChildren(index));
    itemDelegate()->paint(painter, option, index);
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_carried) {
        QPainter painter(viewport());
        drawDrag(painter);
    }
}

} // namespace vitae
