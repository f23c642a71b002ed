// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {
constexpr int shownFor = 8000; // milliseconds: time to read a sentence and to press Undo
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_actions(new QHBoxLayout),
      m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::padding, metric::gap, metric::padding / 2, metric::gap);
    row->setSpacing(metric::columnGap);
    m_icon->setFixedSize(16, 16); // painted with the tint
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    keepLeading(m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_actions->setSpacing(metric::gap);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss the message"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(close);
    m_timer->setSingleShot(true);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::showMessage(Severity severity, const QString &text, std::vector<MessageAction> actions)
{
    switch (severity) {
    case Severity::Hint: show(Tone::Hint, text, std::move(actions)); break;
    case Severity::Warning: show(Tone::Warning, text, std::move(actions)); break;
    case Severity::Error: show(Tone::Error, text, std::move(actions)); break;
    }
}

void MessageBar::showSuccess(const QString &text, std::vector<MessageAction> actions)
{
    show(Tone::Success, text, std::move(actions));
}

void MessageBar::show(Tone tone, const QString &text, std::vector<MessageAction> actions)
{
    m_tone = tone;
    m_text->setText(text);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (MessageAction &action : actions) {
        auto *button = new QPushButton(action.text, this);
        setQuiet(button);
        button->setCursor(Qt::PointingHandCursor);
        m_actions->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(action.run)] {
            dismiss();
            run();
        });
    }
    setVisible(true);
    update();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (tone == Tone::Success)
        m_timer->start(shownFor);
    else
        m_timer->stop();
}

void MessageBar::dismiss()
{
    m_timer->stop();
    hide();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    const struct {
        QColor color;
        QString icon;
    } looks[] = {{tones.accentText, u"info"_s},
                 {tones.success, u"check"_s},
                 {tones.warning, u"warning"_s},
                 {tones.error, u"error"_s}};
    const auto &look = looks[size_t(m_tone)];
    QPainter painter(this);
    painter.fillRect(rect(), tintOf(tones.card, look.color));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.hairline);
    const QRect place(m_icon->geometry().left(), (height() - 16) / 2, 16, 16);
    icon(look.icon, look.color).paint(&painter, place);
}

} // namespace vitae
