// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlinemessage.h"

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int iconSize = 16;

} // namespace

InlineMessage::InlineMessage(QWidget *parent) : QWidget(parent), m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8 + iconSize + 8, 8, 8, 8);
    row->addWidget(m_label);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    keepLeading(m_label);
    hide();
}

void InlineMessage::say(const QString &sentence)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QString InlineMessage::text() const
{
    return m_label->text();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tintOf(tones.card, tones.error));
    painter.drawRoundedRect(rect(), metric::radius, metric::radius);
    const QRect mark(8, 9, iconSize, iconSize);
    icon(u"error"_s, tones.error).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), mark));
}

} // namespace vitae
