// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/card.h"

class QLabel;
class QPushButton;

namespace vitae {

class CvDocument;

/// The theme of the document, and the way to the others.
class ThemeCard : public Card {
    Q_OBJECT
  public:
    ThemeCard(CvDocument &document, QWidget *parent);
    void showTheme();

  signals:
    void galleryRequested();
    void saveRequested(); ///< the design as a theme of one's own

  private:
    CvDocument &m_document;
    QLabel *m_name;
    QLabel *m_description;
    QPushButton *m_save;
};

} // namespace vitae
