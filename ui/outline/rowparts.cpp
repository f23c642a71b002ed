// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowparts.h"

#include "style/tones.h"

#include <QFontMetrics>
#include <QStyle>

namespace vitae {
namespace {

QRect squareAt(int centre, const QRect &row, int width, int height)
{
    return {centre - width / 2, row.top() + (row.height() - height) / 2, width, height};
}

} // namespace

int rowHeight(const QFontMetrics &metrics)
{
    return std::max(metric::control, metrics.height() + 12);
}

RowParts partsOf(const QRect &row, RowShape shape, Qt::LayoutDirection direction)
{
    using namespace outlinemetric;
    constexpr int target = 24;
    constexpr int margin = 10; // of what stands behind the title, to the end of the ground
    const int left = row.left() + text + shape.level * indent;
    const int right = row.right() + 1 - inset;
    const int trailing = shape.trailing > 0 ? margin + shape.trailing + 2 * metric::gap : margin;
    RowParts parts;
    parts.ground = row.adjusted(inset, 1, -inset, 0);
    parts.ground.setHeight(row.height() - 2);
    parts.chevron = squareAt(left - 10, row, icon, icon);
    parts.toggle = squareAt(left - 10, row, target, row.height());
    parts.handle = squareAt(shape.mayOpen ? left - 20 : left - 11, row, icon, icon);
    parts.title = QRect(left, row.top(), std::max(0, right - trailing - left), row.height());
    parts.eye = squareAt(right - margin - icon / 2, row, icon, icon);
    parts.eyeArea = squareAt(right - margin - icon / 2, row, target + 4, target + 4);
    parts.count = QRect(right - margin - shape.trailing, row.top(), shape.trailing, row.height());
    for (QRect *part : {&parts.ground, &parts.handle, &parts.chevron, &parts.toggle, &parts.title, &parts.eye,
                        &parts.eyeArea, &parts.count})
        *part = QStyle::visualRect(direction, row, *part);
    return parts;
}

void drawRowGround(QPainter &painter, const QRect &ground, const QColor &color, const Tones &tones, bool ring)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (color.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(ground, metric::radius, metric::radius);
    }
    if (ring) {
        painter.setPen(QPen(tones.accentText, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), metric::radius - 1, metric::radius - 1);
    }
    painter.restore();
}

} // namespace vitae
