// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinedelegate.h"
#include "outlineview.h"
#include "style/tones.h"
#include "titles.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimerEvent>

namespace vitae {
namespace {

/// A drop further from every place that takes it is none.
constexpr int farthestRows = 2;
constexpr int springDelay = 700; ///< milliseconds over a closed row until it opens
constexpr int edgeInterval = 16; ///< milliseconds between two steps of scrolling
constexpr int edge = 24;
constexpr int beside = 32; ///< so far from the view a drop is still meant for it
constexpr int pictureOffset = 12; ///< from the pointer to what it carries

} // namespace

/// Within the window the view follows the pointer itself; what leaves the window goes on as a drag of the
/// system, which other windows understand.
void OutlineView::startDrag(Qt::DropActions)
{
    m_carried = m_model.carriedFrom(selectionModel()->selectedRows());
    if (!m_carried)
        return;
    m_pointer = Pointer::Dragging;
    setHovered({});
    const QString title = titleOf(*m_carried->trees.front()).text;
    m_dragPicture = dragPicture(title, int(m_carried->trees.size()));
    dragTo(m_pressedAt, Qt::MoveAction);
}

void OutlineView::pointerDrag(const QMouseEvent &event)
{
    const QPoint inWindow = window()->mapFromGlobal(event.globalPosition().toPoint());
    if (!window()->rect().contains(inWindow)) {
        dragOutside();
        return;
    }
    const bool isCopy = event.modifiers().testFlag(Qt::ControlModifier);
    dragTo(event.position().toPoint(), isCopy ? Qt::CopyAction : Qt::MoveAction);
    viewport()->setCursor(!m_gap ? Qt::ForbiddenCursor : isCopy ? Qt::DragCopyCursor : Qt::DragMoveCursor);
}

void OutlineView::dragOutside()
{
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(selectionModel()->selectedRows()));
    drag->setPixmap(m_dragPicture);
    drag->setHotSpot({-pictureOffset, -pictureOffset});
    endDrag();
    m_pointer = Pointer::Spent;
    drag->exec(m_model.supportedDragActions(), Qt::MoveAction);
}

/// Shows where a drop at the position would go.
void OutlineView::dragTo(const QPoint &position, Qt::DropAction action)
{
    m_dragAt = position;
    m_dragAction = action;
    const QRect reach = viewport()->rect().adjusted(-beside, -beside, beside, beside);
    m_gap = reach.contains(position) ? gapAt(position, action) : std::nullopt;
    scrollNearEdge(position);
    const QModelIndex under = indexAt(position);
    if (under != m_springOver) {
        m_springOver = under;
        m_springOpen.start(springDelay, this);
    }
    viewport()->update();
}

void OutlineView::endDrag()
{
    m_carried.reset();
    m_gap.reset();
    m_springOver = QModelIndex();
    m_springOpen.stop();
    m_edgeScroll.stop();
    m_dragPicture = {};
    m_pointer = Pointer::Free;
    viewport()->unsetCursor();
    viewport()->update();
    setState(NoState);
}

/// Where the line was shown; false when there is none.
bool OutlineView::dropHere()
{
    const std::optional<CarriedNodes> carried = m_carried;
    const std::optional<Gap> gap = m_gap;
    const Qt::DropAction action = m_dragAction;
    endDrag();
    if (!carried || !gap)
        return false;
    const std::vector<NodeId> dropped = m_model.drop(*carried, action, gap->spot);
    if (!dropped.empty())
        selectNodes(dropped, dropped.front());
    return true;
}

QPixmap OutlineView::dragPicture(const QString &title, int count) const
{
    constexpr int widest = 160;
    const Tones &tones = tonesOf(this);
    const QString text =
        count > 1 ? tr("%n items", nullptr, count) : fontMetrics().elidedText(title, Qt::ElideRight, widest);
    const QSize size(fontMetrics().horizontalAdvance(text) + 2 * metric::columnGap,
                     fontMetrics().height() + metric::columnGap);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones.fieldBorder, 1));
    painter.setBrush(tones.card);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), metric::radius,
                            metric::radius);
    painter.setPen(tones.text);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    return pixmap;
}

/// Elsewhere nodes are copied, whatever was asked for; at home they are moved but for Control.
Qt::DropAction OutlineView::actionFor(const QDropEvent &event) const
{
    if (!m_carried || !m_model.isHome(*m_carried) || !(event.possibleActions() & Qt::MoveAction))
        return Qt::CopyAction;
    return event.proposedAction() == Qt::CopyAction ? Qt::CopyAction : Qt::MoveAction;
}

void OutlineView::dragEnterEvent(QDragEnterEvent *event)
{
    m_carried = OutlineModel::carriedBy(*event->mimeData());
    if (!m_carried) {
        event->ignore();
        return;
    }
    setState(DraggingState);
    event->acceptProposedAction(); // else there is no move event to answer
}

void OutlineView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_carried) {
        event->ignore();
        return;
    }
    dragTo(event->position().toPoint(), actionFor(*event));
    event->setDropAction(m_dragAction);
    event->setAccepted(m_gap.has_value());
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent *event)
{
    endDrag();
    event->accept();
}

void OutlineView::dropEvent(QDropEvent *event)
{
    dragTo(event->position().toPoint(), actionFor(*event));
    const Qt::DropAction action = m_dragAction;
    event->setDropAction(action);
    event->setAccepted(dropHere());
}

void OutlineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_springOpen.timerId()) {
        m_springOpen.stop();
        if (m_carried && m_springOver.isValid())
            expand(m_springOver);
    } else if (event->timerId() == m_edgeScroll.timerId()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + m_edgeStep);
    } else {
        QTreeView::timerEvent(event);
        return;
    }
    if (m_carried)
        dragTo(m_dragAt, m_dragAction);
}

void OutlineView::scrollNearEdge(const QPoint &position)
{
    constexpr int step = 6;
    m_edgeStep = 0;
    if (position.y() < edge)
        m_edgeStep = -step;
    else if (position.y() > viewport()->height() - edge)
        m_edgeStep = step;
    if (m_edgeStep == 0)
        m_edgeScroll.stop();
    else if (!m_edgeScroll.isActive())
        m_edgeScroll.start(edgeInterval, this);
}

/// The lower edge of the last row that is open below the index.
int OutlineView::bottomOf(QModelIndex index) const
{
    while (isExpanded(index) && m_model.rowCount(index) > 0)
        index = m_model.index(m_model.rowCount(index) - 1, 0, index);
    const QRect rect = visualRect(index);
    return rect.top() + rect.height();
}

void OutlineView::gapsIn(const QModelIndex &parent, int level, const Load &load, std::vector<Gap> &gaps) const
{
    const NodePtr node =
        parent.isValid() ? m_model.document().node(nodeOf(parent)) : m_model.document().value().root;
    if (!node)
        return;
    const auto add = [&](int documentRow, int y, const QModelIndex &onto) {
        const Spot spot{node->id, documentRow};
        if (m_model.accepts(load.carried, load.action, spot))
            gaps.push_back({.spot = spot, .y = y, .level = level, .onto = onto});
    };
    const int end = int(node->children.size());
    const int rows = m_model.rowCount(parent);
    if (parent.isValid() && (!isExpanded(parent) || rows == 0)) {
        add(end, visualRect(parent).center().y(), parent);
        return;
    }
    for (int row = 0; row < rows; ++row) {
        const QModelIndex child = m_model.index(row, 0, parent);
        add(m_model.document().rowOf(nodeOf(child)), visualRect(child).top(), {});
        gapsIn(child, level + 1, load, gaps);
    }
    add(end, bottomOf(m_model.index(rows - 1, 0, parent)), {});
}

/// The nearest place that takes what is dragged. Where a group's end meets the section's next place, the
/// pointer's distance from the margin decides.
std::optional<OutlineView::Gap> OutlineView::gapAt(const QPoint &position, Qt::DropAction action) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int x = isMirrored ? viewport()->width() - position.x() : position.x();
    const int pointerLevel = (x - outlinemetric::text) / outlinemetric::indent;
    std::vector<Gap> gaps;
    if (m_carried)
        gapsIn({}, 0, {.carried = *m_carried, .action = action}, gaps);
    std::optional<Gap> best;
    for (const Gap &gap : gaps) {
        const int distance = std::abs(gap.y - position.y());
        const int bestDistance = best ? std::abs(best->y - position.y()) : INT_MAX;
        const bool isNearer = distance < bestDistance;
        const bool isSame = best && gap.y == best->y;
        if (isNearer || (isSame && std::abs(gap.level - pointerLevel) < std::abs(best->level - pointerLevel)))
            best = gap;
    }
    const bool isTop = best && best->spot.parent == m_model.document().value().root->id;
    const int farthest = farthestRows * vitae::rowHeight(fontMetrics());
    if (best && !isTop && std::abs(best->y - position.y()) > farthest)
        return std::nullopt;
    return best;
}

void OutlineView::drawDrag(QPainter &painter) const
{
    if (m_gap)
        drawGap(painter, *m_gap);
    if (m_dragPicture.isNull())
        return;
    const QSize size = m_dragPicture.deviceIndependentSize().toSize();
    const int x = layoutDirection() == Qt::RightToLeft ? m_dragAt.x() - pictureOffset - size.width()
                                                       : m_dragAt.x() + pictureOffset;
    const int farthest = viewport()->width() - size.width() - metric::gap;
    painter.drawPixmap(std::max(metric::gap, std::min(x, farthest)), m_dragAt.y() + pictureOffset,
                       m_dragPicture);
}

void OutlineView::drawGap(QPainter &painter, const Gap &gap) const
{
    const Tones &tones = tonesOf(this);
    if (gap.onto.isValid()) {
        const QRect row = visualRect(gap.onto);
        const RowParts parts = OutlineDelegate::parts(row, gap.onto, *this);
        drawRowGround(painter, parts.ground, {}, tones, true);
        return;
    }
    const int left = outlinemetric::text + gap.level * outlinemetric::indent;
    const int width = viewport()->width() - outlinemetric::inset - left;
    const int y = std::clamp(gap.y, 1, viewport()->height() - 1);
    const QRect line =
        QStyle::visualRect(layoutDirection(), viewport()->rect(), QRect(left, y - 1, width, 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.accentText);
    painter.drawRoundedRect(line, 1, 1);
}

} // namespace vitae
