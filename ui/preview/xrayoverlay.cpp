// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xrayoverlay.h"

#include "deskgeometry.h"
#include "sourcemap.h"
#include "style/tones.h"

#include <QPainter>

namespace vitae {

namespace {

constexpr float groundShare = 0.14F;

struct Look {
    QColor color;
    Qt::PenStyle line;
};

/// Pages are white in both modes, and so is what explains them.
Look lookOf(Found found)
{
    const Tones &tones = lightTones();
    switch (found) {
    case Found::Whole: return {tones.success, Qt::SolidLine};
    case Found::Split: return {tones.warning, Qt::DashLine};
    case Found::Misplaced: return {tones.warning, Qt::DotLine};
    case Found::Lost: break;
    }
    return {tones.error, Qt::DashDotLine};
}

} // namespace

void XRayOverlay::show(const XRayPtr &xray)
{
    m_found.clear();
    if (!xray)
        return;
    for (size_t i = 0; i < xray->fields.size(); ++i) {
        Found worst = Found::Whole;
        for (const PdfReading &reading : xray->readings)
            worst = std::max(worst, reading.found[i]);
        Found &known = m_found[xray->fields[i].field];
        known = std::max(known, worst);
    }
}

void XRayOverlay::paint(QPainter &painter, const Page &page, int number, const DeskGeometry &desk) const
{
    if (m_found.isEmpty())
        return;
    const QPointF corner = desk.page(number).topLeft();
    for (const auto &[field, rect] : fieldRectsOf(page)) {
        const auto found = m_found.constFind(field);
        if (found == m_found.constEnd())
            continue; // it was typed a moment ago
        paint(painter, QRectF(rect.topLeft() * desk.scale() + corner, rect.size() * desk.scale()), *found,
              desk.deviceRatio());
    }
}

void XRayOverlay::paint(QPainter &painter, const QRectF &area, Found found, double unit)
{
    const Look look = lookOf(found);
    QColor ground = look.color;
    ground.setAlphaF(groundShare);
    painter.fillRect(area, ground);
    painter.setPen(QPen(look.color, found == Found::Whole ? unit : 2 * unit, look.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

} // namespace vitae
