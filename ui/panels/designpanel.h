// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/fontset.h"

#include <QScrollArea>
#include <memory>
#include <vector>

class QVBoxLayout;

namespace vitae {

class CvDocument;
class OptionEditor;
class DisclosureCard;

/// The design of the document, made from the option table: what most people change first, the rest behind
/// one card for each part of the page.
class DesignPanel : public QScrollArea {
    Q_OBJECT
  public:
    DesignPanel(CvDocument &document, std::shared_ptr<const FontSet> fonts, QWidget *parent = nullptr);

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void build();
    void refresh();
    void addCard(const QString &title, const std::vector<QString> &paths);
    void addRest();

    CvDocument &m_document;
    std::shared_ptr<const FontSet> m_fonts;
    QVBoxLayout *m_column = nullptr;
    std::vector<OptionEditor *> m_editors;
    bool m_stale = true;
};

} // namespace vitae
