// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagchip.h"

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int chipHeight = 24;
constexpr int sidePadding = 8;
constexpr int crossWidth = 20;
constexpr int widest = 280;

/// 1 or -1 for a key that moves the chip, else 0.
int stepOf(const QKeyEvent *event, bool mirrored)
{
    if (event->modifiers() != Qt::AltModifier)
        return 0;
    if (event->key() == Qt::Key_Left)
        return mirrored ? 1 : -1;
    return event->key() == Qt::Key_Right ? (mirrored ? -1 : 1) : 0;
}

} // namespace

TagChip::TagChip(const QString &tag, QWidget *parent) : QAbstractButton(parent)
{
    setText(tag);
    setAccessibleName(tag);
    setAccessibleDescription(tr("Delete removes it; Alt and an arrow key move it"));
    setToolTip(tag);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize TagChip::sizeHint() const
{
    const int advance = fontMetrics().horizontalAdvance(this->text());
    return {std::min(widest, advance + sidePadding + crossWidth),
            std::max(chipHeight, fontMetrics().height() + 6)};
}

QRect TagChip::cross() const
{
    const QRect right(width() - crossWidth, 0, crossWidth, height());
    return QStyle::visualRect(layoutDirection(), rect(), right);
}

void TagChip::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(tones.accentText, 2) : QPen(Qt::NoPen));
    painter.setBrush(tones.selection);
    const double inset = hasFocus() ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
    painter.setPen(tones.text);
    const QRect room =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(sidePadding, 0, -crossWidth, 0));
    drawLeading(painter, room, fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1),
                layoutDirection());
    QRect mark(0, 0, 12, 12);
    mark.moveCenter(cross().center());
    vitae::icon(u"close"_s, tones.text).paint(&painter, mark);
}

bool TagChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && stepOf(static_cast<QKeyEvent *>(event), layoutDirection() == Qt::RightToLeft) != 0) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    if (const int step = stepOf(event, layoutDirection() == Qt::RightToLeft)) {
        emit moveRequested(step);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit removeRequested(); return;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit editRequested(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void TagChip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_dragging = false;
    setFocus(Qt::MouseFocusReason);
}

void TagChip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressed;
    if (!m_dragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    raise();
    move(pos() + way);
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false))
        emit dropped(mapToParent(rect().center()));
    else if (cross().contains(m_pressed) && cross().contains(event->position().toPoint()))
        emit removeRequested();
}

void TagChip::mouseDoubleClickEvent(QMouseEvent *)
{
    emit editRequested();
}

} // namespace vitae
