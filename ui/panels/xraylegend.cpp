// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xraylegend.h"

#include "preview/xrayoverlay.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QPainter>
#include <QStyle>

namespace vitae {

namespace {

constexpr QSize sample(48, 16);
constexpr int gap = 8;

} // namespace

XRayLegend::XRayLegend(Found found, const QString &meaning, QWidget *parent)
    : QWidget(parent),
      m_found(found),
      m_meaning(meaning)
{
    setAccessibleName(meaning);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize XRayLegend::sizeHint() const
{
    return {sample.width() + gap + fontMetrics().horizontalAdvance(m_meaning),
            std::max(sample.height(), fontMetrics().height()) + metric::gap};
}

void XRayLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect page(QPoint(0, (height() - sample.height()) / 2), sample);
    page = QStyle::visualRect(layoutDirection(), rect(), page);
    painter.fillRect(page, Qt::white);
    XRayOverlay::paint(painter, page.adjusted(0, 0, 0, -2), m_found, devicePixelRatioF());
    QRect room = rect();
    if (layoutDirection() == Qt::RightToLeft)
        room.setRight(page.left() - gap);
    else
        room.setLeft(page.right() + gap);
    painter.setPen(tonesOf(this).text);
    drawLeading(painter, room, m_meaning, layoutDirection());
}

} // namespace vitae
