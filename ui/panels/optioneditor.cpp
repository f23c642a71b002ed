// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optioneditor.h"

#include "document/cvdocument.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int resetSize = 24;

QString pathOf(const OptionSpec &spec)
{
    return QString::fromLatin1(spec.path.data(), qsizetype(spec.path.size()));
}

bool isSet(const Design &design, const QString &path)
{
    return std::ranges::any_of(design.options, [&](const auto &option) { return option.first == path; });
}

} // namespace

OptionEditor::OptionEditor(const OptionSpec &spec, CvDocument &document, const FontSet &fonts,
                           QWidget *parent)
    : QWidget(parent),
      m_spec(spec),
      m_document(document),
      m_label(new QLabel(QCoreApplication::translate("Options", spec.label), this)),
      m_control(makeControl(spec, fonts, this)),
      m_reset(new QToolButton(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::gap);
    grid->setVerticalSpacing(2);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setBuddy(m_control);
    keepLeading(m_label);
    m_control->setAccessibleName(m_label->text());
    m_reset->setIcon(icon(u"reset"_s));
    m_reset->setToolTip(tr("Back to the theme's value"));
    m_reset->setAccessibleName(tr("Reset %1").arg(m_label->text()));
    m_reset->setFixedSize(resetSize, resetSize);
    m_label->setMinimumHeight(resetSize); // the row keeps its height when the button comes
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_reset, 0, 1);
    grid->addWidget(m_control, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_control, &OptionControl::chosen, this,
            [this](const Json &value, bool merge) { m_document.setOption(pathOf(m_spec), value, merge); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_document.setOption(pathOf(m_spec), Json()); });
}

void OptionEditor::show(const Theme &theme)
{
    m_control->show(theme.values[size_t(m_spec.option)], theme);
    const bool own = isSet(m_document.value().design, pathOf(m_spec));
    m_reset->setVisible(own);
    QFont font = fontOf(FontRole::Body, this->font());
    font.setWeight(own ? QFont::DemiBold : QFont::Normal);
    m_label->setFont(font);
    m_label->setToolTip(own ? tr("Differs from the theme") : QString());
}

} // namespace vitae
