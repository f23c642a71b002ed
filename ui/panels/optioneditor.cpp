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

/// A side column is as the rest of the page where nothing else is said.
const OptionValue &valueIn(const Theme &theme, const OptionPath &option)
{
    const auto side = theme.side.find(option.spec->option);
    return option.isSide && side != theme.side.end() ? side->second
                                                     : theme.values[size_t(option.spec->option)];
}

/// What a color that follows another is there, too.
Theme inPlace(const Theme &theme, const OptionPath &option)
{
    return option.isSide ? theme.inSideColumn() : theme;
}

} // namespace

QString OptionEditor::nameOf(const QString &path, bool withPlace)
{
    const OptionPath option = optionAt(path);
    const QString name = QCoreApplication::translate("Options", option.spec->label);
    return option.isSide && withPlace ? tr("%1, side column").arg(name) : name;
}

OptionEditor::OptionEditor(QString path, bool amongOthers, CvDocument &document, const FontSet &fonts,
                           QWidget *parent)
    : QWidget(parent),
      m_path(std::move(path)),
      m_option(optionAt(m_path)),
      m_document(document),
      m_label(new QLabel(nameOf(m_path, amongOthers), this)),
      m_control(makeControl(*m_option.spec, fonts, this)),
      m_reset(new QToolButton(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::gap);
    grid->setVerticalSpacing(2);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setBuddy(m_control);
    keepLeading(m_label);
    m_control->setAccessibleName(nameOf(m_path, true));
    m_reset->setIcon(icon(u"reset"_s));
    m_reset->setToolTip(tr("Back to the theme's value"));
    m_reset->setAccessibleName(tr("Reset %1").arg(nameOf(m_path, true)));
    m_reset->setFixedSize(resetSize, resetSize);
    m_label->setMinimumHeight(resetSize); // the row keeps its height when the button comes
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_reset, 0, 1);
    grid->addWidget(m_control, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_control, &OptionControl::chosen, this, &OptionEditor::choose);
    connect(m_reset, &QToolButton::clicked, this, [this] { m_document.setOption(m_path, Json()); });
}

/// The theme's own value is no change of it.
void OptionEditor::choose(const Json &value, bool merge)
{
    const auto read = readOption(*m_option.spec, value);
    m_document.setOption(m_path, read && *read == m_base ? Json() : value, merge);
}

void OptionEditor::show(const Theme &theme, const Theme &base)
{
    const OptionValue &value = valueIn(theme, m_option);
    // Beside the changes of the page, what the side column takes over from it is no change of its own.
    const bool isOwnSide = m_option.isSide && base.side.contains(m_option.spec->option);
    m_base = isOwnSide ? base.side.at(m_option.spec->option)
                       : (m_option.isSide ? theme : base).values[size_t(m_option.spec->option)];
    m_control->show(value, inPlace(theme, m_option));
    const bool differs = value != m_base;
    m_reset->setVisible(differs);
    QFont font = fontOf(FontRole::Body, this->font());
    font.setWeight(differs ? QFont::DemiBold : QFont::Normal);
    m_label->setFont(font);
    m_label->setToolTip(differs ? tr("Differs from the theme") : QString());
    m_control->setAccessibleDescription(m_label->toolTip());
}

} // namespace vitae
