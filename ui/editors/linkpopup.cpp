// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkpopup.h"

#include "style/icons.h"
#include "style/tones.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

void LinkPopup::open(const QString &target, QWidget *field, const QRect &at,
                     const std::function<void(const QString &)> &accept)
{
    auto *popup = new LinkPopup(target, field, accept);
    popup->adjustSize();
    const bool mirrored = field->layoutDirection() == Qt::RightToLeft;
    QPoint corner =
        field->mapToGlobal(mirrored ? at.bottomRight() : at.bottomLeft()) + QPoint(0, metric::gap);
    if (mirrored)
        corner.rx() -= popup->width();
    popup->move(corner);
    popup->show();
}

LinkPopup::LinkPopup(const QString &target, QWidget *field,
                     const std::function<void(const QString &)> &accept)
    : QFrame(field, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Link"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(metric::gap);
    auto *line = new QLineEdit(target, this);
    line->setMinimumWidth(260);
    line->setPlaceholderText(u"https://example.org"_s);
    line->setAccessibleName(tr("Address of the link"));
    line->selectAll();
    row->addWidget(line);
    auto *remove = new QToolButton(this);
    remove->setIcon(icon(u"remove"_s));
    remove->setToolTip(tr("Remove the link"));
    remove->setAccessibleName(tr("Remove the link"));
    remove->setEnabled(!target.isEmpty());
    row->addWidget(remove);
    setFocusProxy(line);
    const auto finish = [this, accept](const QString &chosen) {
        close();
        accept(chosen);
    };
    connect(line, &QLineEdit::returnPressed, this, [finish, line] { finish(line->text().trimmed()); });
    connect(remove, &QToolButton::clicked, this, [finish] { finish({}); });
    line->setFocus(Qt::PopupFocusReason);
}

void LinkPopup::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tones.card);
    painter.setPen(tones.fieldBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace vitae
