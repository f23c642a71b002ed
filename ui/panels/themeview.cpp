// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themeview.h"

#include "style/tones.h"
#include "thememodel.h"

#include <QContextMenuEvent>
#include <QScrollBar>

namespace vitae {

namespace {

constexpr int leastTile = 160;
constexpr int tileGap = metric::padding;

} // namespace

ThemeView::ThemeView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a grid must not reflow because it grew too long
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new ThemeDelegate(this));
    connect(this, &QListView::clicked, this, &ThemeView::chosen);
}

QSize ThemeView::pageBox() const
{
    return ThemeDelegate::pageBox(m_tileWidth);
}

void ThemeView::arrange()
{
    // Qt breaks a row before it is quite full, and wants the gap behind its last tile, too.
    const int room = viewport()->width() - 1;
    const int columns = std::max(1, room / (leastTile + tileGap));
    const int cell = room / columns;
    m_tileWidth = cell - tileGap;
    setGridSize({cell, ThemeDelegate::tileHeight(m_tileWidth, font()) + tileGap});
    verticalScrollBar()->setSingleStep(gridSize().height() / 4);
    emit pageBoxChanged();
}

void ThemeView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
}

void ThemeView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void ThemeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (index.isValid())
            emit chosen(index);
        return;
    case Qt::Key_Delete:
        if (index.isValid())
            emit removeRequested(index);
        return;
    default: QListView::keyPressEvent(event);
    }
}

void ThemeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QPoint place = byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center());
    emit menuRequested(index, place);
}

/// Left and right read on from row to row, in the direction of the window: QListView stops at the edges, and
/// knows one direction.
QModelIndex ThemeView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if ((action != MoveLeft && action != MoveRight) || !currentIndex().isValid())
        return QListView::moveCursor(action, modifiers);
    const int step = (action == MoveRight) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1;
    const int row = std::clamp(currentIndex().row() + step, 0, model()->rowCount() - 1);
    return model()->index(row, 0);
}

/// Who comes by keys sees where they are.
void ThemeView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    QListView::focusInEvent(event);
}

} // namespace vitae
