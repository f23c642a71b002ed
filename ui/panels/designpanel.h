// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/fontset.h"

#include <QHash>
#include <QScrollArea>
#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vitae {

class ArrangementCard;
class Card;
class CvDocument;
class OptionCard;
class OptionEditor;
class ThemeCard;

/// The design of the document, made from the option table: a card for each part of the page, and a field that
/// finds options by their words.
class DesignPanel : public QScrollArea {
    Q_OBJECT
  public:
    DesignPanel(CvDocument &document, std::shared_ptr<const FontSet> fonts, QWidget *parent = nullptr);

    /// Shows what has these words in its name or path; empty: the cards.
    void search(const QString &words);

  signals:
    void galleryRequested();
    void saveThemeRequested();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void build();
    void addCards(QWidget *content);
    void refresh();
    void showChanges();
    [[nodiscard]] OptionEditor *make(const QString &path, bool inSearch, QWidget *parent);
    [[nodiscard]] QStringList find(const QString &words) const;

    CvDocument &m_document;
    std::shared_ptr<const FontSet> m_fonts;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_search = nullptr;
    ThemeCard *m_theme = nullptr;
    Card *m_fit = nullptr;
    ArrangementCard *m_arrangements = nullptr;
    Card *m_found = nullptr;
    QLabel *m_foundNote = nullptr;
    QPushButton *m_reset = nullptr;
    std::vector<OptionCard *> m_cards;
    std::vector<OptionEditor *> m_editors;
    QHash<QString, OptionEditor *> m_foundEditors; ///< made once somebody has searched for them
    bool m_stale = true;
};

} // namespace vitae
