// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinedelegate.h"
#include "outlineview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>

namespace vitae {

void OutlineView::setHovered(const QModelIndex &index)
{
    if (index == m_hovered)
        return;
    const QModelIndex before = m_hovered;
    m_hovered = index;
    for (const QModelIndex &row : {before, index})
        if (row.isValid())
            viewport()->update(visualRect(row));
}

bool OutlineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered({});
    if (event->type() == QEvent::MouseMove)
        setHovered(indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
    return QTreeView::viewportEvent(event);
}

OutlineView::Part OutlineView::partAt(const QPoint &position, const QModelIndex &index) const
{
    if (!index.isValid())
        return Part::None;
    const RowParts parts = OutlineDelegate::parts(visualRect(index), index, *this);
    if (m_model.hasChildren(index) && parts.toggle.contains(position))
        return Part::Toggle;
    if (nodeOf(index) != m_model.document().value().person().id && parts.eyeArea.contains(position))
        return Part::Eye;
    return Part::None;
}

void OutlineView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    m_pointer = Pointer::Free;
    m_pressedAt = event->position().toPoint();
    const QModelIndex index = indexAt(m_pressedAt);
    m_pressedPart = event->button() == Qt::LeftButton ? partAt(m_pressedAt, index) : Part::None;
    m_pressed = index;
    if (m_pressedPart == Part::None)
        QTreeView::mousePressEvent(event);
}

/// A chevron toggles and an eye hides when the button comes up where it went down; a drag that begins there
/// is a drag of the row.
void OutlineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pointer == Pointer::Dragging)
        pointerDrag(*event);
    else if (m_pointer == Pointer::Free && m_pressedPart == Part::None)
        QTreeView::mouseMoveEvent(event);
    if (m_pointer != Pointer::Free || m_pressedPart == Part::None)
        return;
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (!(event->buttons() & Qt::LeftButton) || way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressedPart = Part::None;
    if (!m_pressed.isValid())
        return;
    if (!selectionModel()->isSelected(m_pressed))
        setCurrentIndex(m_pressed);
    startDrag(m_model.supportedDragActions());
}

void OutlineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pointer != Pointer::Free) {
        if (m_pointer == Pointer::Dragging)
            dropHere();
        m_pointer = Pointer::Free;
        return;
    }
    const Part part = std::exchange(m_pressedPart, Part::None);
    if (part == Part::None) {
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    const QPoint position = event->position().toPoint();
    const QModelIndex index = m_pressed;
    if (!index.isValid() || indexAt(position) != index || partAt(position, index) != part)
        return;
    if (part == Part::Toggle)
        setExpanded(index, !isExpanded(index));
    else
        m_model.document().setHidden({nodeOf(index)}, !index.data(OutlineModel::HiddenRole).toBool());
}

void OutlineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || partAt(position, index) != Part::None) {
        mousePressEvent(event); // two quick clicks on a chevron are two clicks
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
    if (index.isValid())
        enter();
}

void OutlineView::enter()
{
    if (canRename())
        renameCurrent();
    else if (currentIndex().isValid())
        emit opened(currentNode());
}

bool OutlineView::pressKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_pointer != Pointer::Dragging)
            return false;
        endDrag();
        m_pointer = Pointer::Spent;
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers != Qt::AltModifier)
            return false;
        event.key() == Qt::Key_Up ? moveUp() : moveDown();
        return true;
    case Qt::Key_F2: renameCurrent(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::NoModifier)
            return false;
        enter();
        return true;
    case Qt::Key_Delete: removeSelected(); return true;
    case Qt::Key_Space:
        if (modifiers != Qt::NoModifier) // with Control it selects
            return false;
        toggleHidden();
        return true;
    default: return false;
    }
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    viewport()->update(visualRect(currentIndex()));
    if (state() == EditingState || !pressKey(*event))
        QTreeView::keyPressEvent(event);
}

/// The button may come up where this view does not hear of it.
void OutlineView::focusOutEvent(QFocusEvent *event)
{
    if (m_pointer == Pointer::Dragging)
        endDrag();
    QTreeView::focusOutEvent(event);
}

void OutlineView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() != QContextMenuEvent::Mouse && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    emit menuRequested(position);
}

/// A click beside the rows leaves the selection as it is: the form always shows something.
QItemSelectionModel::SelectionFlags OutlineView::selectionCommand(const QModelIndex &index,
                                                                  const QEvent *event) const
{
    return index.isValid() ? QTreeView::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

} // namespace vitae
