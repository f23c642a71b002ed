// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingrow.h"

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

static constexpr int resetSize = 24;

SettingRow::SettingRow(const QString &name, const QString &fullName, QWidget *parent)
    : QWidget(parent),
      m_fullName(fullName),
      m_grid(new QGridLayout(this)),
      m_label(new QLabel(name, this)),
      m_reset(new QToolButton(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metric::gap);
    m_grid->setVerticalSpacing(2);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    keepLeading(m_label);
    m_reset->setIcon(icon(u"reset"_s));
    m_reset->setToolTip(tr("Back to the theme's value"));
    m_reset->setAccessibleName(tr("Reset %1").arg(fullName));
    m_reset->setFixedSize(resetSize, resetSize);
    m_label->setMinimumHeight(resetSize); // the row keeps its height when the button comes
    m_grid->addWidget(m_label, 0, 0);
    m_grid->addWidget(m_reset, 0, 1);
    m_grid->setColumnStretch(0, 1);
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetAsked);
}

void SettingRow::setControl(QWidget *control)
{
    m_control = control;
    m_label->setBuddy(control);
    control->setAccessibleName(m_fullName);
    addBelow(control);
    setTabOrder(m_reset, control);
}

void SettingRow::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void SettingRow::showDiffers(bool differs)
{
    m_reset->setVisible(differs);
    QFont font = fontOf(FontRole::Body, this->font());
    font.setWeight(differs ? QFont::DemiBold : QFont::Normal);
    m_label->setFont(font);
    m_label->setToolTip(differs ? tr("Differs from the theme") : QString());
    m_control->setAccessibleDescription(m_label->toolTip());
}

} // namespace vitae
