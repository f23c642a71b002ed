// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optioncard.h"

#include "editors/labels.h"
#include "optioneditor.h"
#include "style/tones.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitae {

OptionCard::OptionCard(const DesignPart &part, Make make, QWidget *parent)
    : DisclosureCard(QCoreApplication::translate("vitae::DesignPanel", part.title), {}, parent),
      m_part(part),
      m_make(std::move(make))
{
    connect(this, &DisclosureCard::toggled, this, &OptionCard::fill);
    setOpen(part.isOpen);
}

QStringList OptionCard::paths() const
{
    return oftenIn(m_part) + seldomIn(m_part);
}

void OptionCard::fill()
{
    if (std::exchange(m_isFilled, true))
        return;
    for (const QString &path : oftenIn(m_part))
        add(m_make(path, this));
    const auto rest = int(seldomIn(m_part).size());
    if (rest == 0)
        return;
    m_rest = new QWidget(this);
    auto *column = new QVBoxLayout(m_rest);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::fieldGap);
    QPushButton *more = makeRevealButton(tr("%n more option(s)", nullptr, rest), m_rest, this);
    connect(more, &QPushButton::clicked, this, &OptionCard::fillRest);
    add(more);
    add(m_rest);
}

void OptionCard::fillRest()
{
    for (const QString &path : seldomIn(m_part))
        m_rest->layout()->addWidget(m_make(path, m_rest));
}

} // namespace vitae
