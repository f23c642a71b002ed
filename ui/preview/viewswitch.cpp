// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewswitch.h"

#include "style/tones.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace vitae {

namespace {

class Segment : public QAbstractButton {
  public:
    Segment(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * metric::padding,
                std::max(metric::control, fontMetrics().height() + 2 * metric::gap)};
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tones &tones = tonesOf(this);
        const QRectF ground = QRectF(rect()).adjusted(3, 3, -3, -3);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? tones.selection : tones.hover);
            painter.drawRoundedRect(ground, metric::radius - 2, metric::radius - 2);
        }
        if (hasFocus()) {
            painter.setPen(QPen(tones.accentText, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ground.adjusted(-1, -1, 1, 1), metric::radius - 1, metric::radius - 1);
        }
        painter.setPen(isChecked() ? tones.text : tones.secondary);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

ViewSwitch::ViewSwitch(const QStringList &choices, QWidget *parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString &choice : choices) {
        auto *segment = new Segment(choice, this);
        segment->setAccessibleName(choice);
        m_group->addButton(segment, int(m_group->buttons().size()));
        row->addWidget(segment);
    }
    m_group->button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            emit chosen(id);
    });
}

void ViewSwitch::setToolTips(const QStringList &tips)
{
    for (int i = 0; i < tips.size(); ++i)
        m_group->button(i)->setToolTip(tips[i]);
}

int ViewSwitch::choice() const
{
    return m_group->checkedId();
}

void ViewSwitch::setChoice(int choice)
{
    m_group->button(choice)->setChecked(true);
}

void ViewSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones &tones = tonesOf(this);
    painter.setPen(tones.hairline);
    painter.setBrush(tones.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radius, metric::radius);
}

} // namespace vitae
