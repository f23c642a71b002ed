// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/fontset.h"
#include "layout/options.h"
#include "layout/theme.h"
#include "settingrow.h"

#include <memory>

namespace vitae {

class CvDocument;

/// The control for one row of the option table, without its label.
class OptionControl : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    /// Shows the value that the pages use; nothing is emitted.
    virtual void show(const OptionValue &value, const Theme &theme) = 0;

  signals:
    /// A person chose this. `merge`: goes on with the change before, as a dragged slider does.
    void chosen(const vitae::Json &value, bool merge);
};

[[nodiscard]] OptionControl *makeControl(const OptionSpec &spec, const FontSet &fonts, QWidget *parent);

/// One option of the document's design.
class OptionEditor : public SettingRow {
    Q_OBJECT
  public:
    /// `path` as in a design: with "side." before it, for the side column alone. Among others of all parts it
    /// says so in its label.
    OptionEditor(QString path, bool amongOthers, CvDocument &document, const FontSet &fonts, QWidget *parent);
    /// What the pages use, and what they would without the changes of the design.
    void show(const Theme &theme, const Theme &base);
    using SettingRow::show;
    /// "Text size", "Text size, side column"
    [[nodiscard]] static QString nameOf(const QString &path, bool withPlace);

  private:
    void choose(const Json &value, bool merge);

    const QString m_path;
    const OptionPath m_option;
    OptionValue m_base;
    CvDocument &m_document;
    OptionControl *m_control;
};

} // namespace vitae
