// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leading.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace vitae {

namespace {

Qt::Alignment leadingIn(Qt::LayoutDirection direction)
{
    return Qt::AlignAbsolute | Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft);
}

/// Follows the direction of its label.
class Follower : public QObject {
  public:
    explicit Follower(QLabel *label) : QObject(label), m_label(label)
    {
        label->installEventFilter(this);
        align();
    }

  protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            align();
        return false;
    }

  private:
    void align() { m_label->setAlignment(leadingIn(m_label->layoutDirection())); }
    QLabel *m_label;
};

} // namespace

void drawLeading(QPainter &painter, const QRect &room, const QString &text, Qt::LayoutDirection ground)
{
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(room, int(leadingIn(ground)) | int(Qt::TextSingleLine), text);
    painter.setLayoutDirection(before);
}

void keepLeading(QLabel *label)
{
    new Follower(label);
}

} // namespace vitae
