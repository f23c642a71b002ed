// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatbar.h"

#include "richtextinput.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int buttonSize = 24;

QToolButton *makeButton(const QString &name, const QString &text, const QKeySequence &key, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setIconSize({16, 16});
    button->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedSize(buttonSize, buttonSize);
    return button;
}

} // namespace

FormatBar::FormatBar(QWidget *parent)
    : QFrame(parent),
      m_marks{
          {{Mark::Bold, makeButton(u"bold"_s, tr("Bold"), QKeySequence::Bold, this)},
           {Mark::Italic, makeButton(u"italic"_s, tr("Italic"), QKeySequence::Italic, this)},
           {Mark::Underline, makeButton(u"underline"_s, tr("Underline"), QKeySequence::Underline, this)}}},
      m_link(makeButton(u"link"_s, tr("Link"), QKeySequence(u"Ctrl+K"_s), this))
{
    setAccessibleName(tr("Format"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const auto &entry : m_marks) {
        row->addWidget(entry.second);
        entry.second->setCheckable(true);
        connect(entry.second, &QToolButton::clicked, this, [this, mark = entry.first] {
            if (m_target)
                m_target->toggle(mark);
            showState();
        });
    }
    row->addWidget(m_link);
    m_link->setCheckable(true);
    connect(m_link, &QToolButton::clicked, this, [this] {
        if (m_target)
            m_target->editLink();
        showState();
    });
    hide();
}

void FormatBar::setTarget(RichTextInput *target)
{
    if (m_target)
        m_target->disconnect(this);
    m_target = target;
    if (!target) {
        hide();
        return;
    }
    connect(target, &RichTextInput::caretMoved, this, &FormatBar::showState);
    showState();
}

void FormatBar::showState()
{
    if (!m_target)
        return;
    for (const auto &[mark, button] : m_marks)
        button->setChecked(m_target->has(mark));
    m_link->setChecked(!m_target->link().isEmpty());
}

void FormatBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tonesOf(this).card);
}

} // namespace vitae
