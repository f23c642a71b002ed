// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optioneditor.h"

#include "document/cvdocument.h"

#include <QCoreApplication>

namespace vitae {

namespace {

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
    : SettingRow(nameOf(path, amongOthers), nameOf(path, true), parent),
      m_path(std::move(path)),
      m_option(optionAt(m_path)),
      m_document(document),
      m_control(makeControl(*m_option.spec, fonts, this))
{
    setControl(m_control);
    connect(m_control, &OptionControl::chosen, this, &OptionEditor::choose);
    connect(this, &SettingRow::resetAsked, this, [this] { m_document.setOption(m_path, Json()); });
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
    showDiffers(value != m_base);
}

} // namespace vitae
