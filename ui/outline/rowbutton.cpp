// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowbutton.h"

#include "rowparts.h"
#include "style/icons.h"
#include "style/tones.h"

namespace vitae {

RowButton::RowButton(const QString &icon, const QString &text, QWidget *parent)
    : QPushButton(text, parent),
      m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFlat(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RowButton::sizeHint() const
{
    const int indent = outlinemetric::text + outlinemetric::indent + 2 * outlinemetric::inset;
    return {indent + fontMetrics().horizontalAdvance(text()), rowHeight(fontMetrics())};
}

QSize RowButton::minimumSizeHint() const
{
    return {outlinemetric::text + outlinemetric::indent, rowHeight(fontMetrics())};
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = tonesOf(this);
    const RowParts parts = partsOf(rect(), {.level = 1, .mayOpen = false, .trailing = 0}, layoutDirection());
    const QColor ground = isDown() ? tones.selection : underMouse() ? tones.hover : QColor();
    const bool byKeyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    drawRowGround(painter, parts.ground, ground, tones, byKeyboard);
    vitae::icon(m_icon, tones.text).paint(&painter, parts.handle);
    painter.setPen(tones.text);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, parts.title.width());
    painter.drawText(parts.title, int(Qt::AlignLeading | Qt::AlignVCenter), shown);
}

} // namespace vitae
