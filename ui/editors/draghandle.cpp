// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draghandle.h"

#include "style/icons.h"
#include "style/tones.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace vitae {

DragHandle::DragHandle(QWidget *parent) : QWidget(parent)
{
    setFixedSize(24, metric::control);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(tr("Move"));
    setToolTip(tr("Drag to move, click for more"));
}

void DragHandle::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tones.hover);
        painter.drawRoundedRect(rect(), metric::radius, metric::radius);
    }
    QRect mark(0, 0, 16, 16);
    mark.moveCenter(rect().center());
    icon(u"drag"_s, tones.secondary).paint(&painter, mark);
}

void DragHandle::enterEvent(QEnterEvent *)
{
    update();
}

void DragHandle::leaveEvent(QEvent *)
{
    update();
}

void DragHandle::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_dragging = false;
}

void DragHandle::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressed;
    m_dragging = m_dragging || way.manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        emit dragged(event->globalPosition().toPoint());
}

void DragHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false))
        emit dropped(event->globalPosition().toPoint());
    else
        emit menuRequested(mapToGlobal(QPoint(0, height())));
}

} // namespace vitae
