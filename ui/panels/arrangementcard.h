// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/theme.h"
#include "style/card.h"

namespace vitae {

class ArrangementEditor;
class CvDocument;

/// Which fields the entries show and where, for each kind of entry that the document has.
class ArrangementCard : public DisclosureCard {
    Q_OBJECT
  public:
    ArrangementCard(CvDocument &document, QWidget *parent);
    void show(const Theme &theme, const Theme &base);
    using DisclosureCard::show;
    /// Whether the words are of its title.
    [[nodiscard]] bool matches(const QString &words) const;

  private:
    void fill();

    CvDocument &m_document;
    Theme m_theme, m_base;
    std::vector<ArrangementEditor *> m_editors;
};

} // namespace vitae
