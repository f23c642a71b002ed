// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/theme.h"
#include "settingrow.h"

namespace vitae {

class CvDocument;
class GrowingText;
class InlineMessage;

/// The rows that entries of a kind show, as text (see layout/arrangementtext.h). What cannot be read yet
/// changes nothing and is said below.
class ArrangementEditor : public SettingRow {
    Q_OBJECT
  public:
    ArrangementEditor(QString key, const QString &name, CvDocument &document, QWidget *parent);
    /// What the pages use, and what they would without the changes of the design.
    void show(const Theme &theme, const Theme &base);
    using SettingRow::show;
    [[nodiscard]] const QString &key() const { return m_key; }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void choose();
    [[nodiscard]] QWidget *makeFieldMenu();

    const QString m_key;
    CvDocument &m_document;
    Theme m_base;
    GrowingText *m_text;
    InlineMessage *m_error;
    bool m_loading = false;
    bool m_typing = false; ///< the next change goes on with the step before
};

} // namespace vitae
