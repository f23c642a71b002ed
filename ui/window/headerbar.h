// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vitae {

class Actions;
class CvDocument;
class OwnThemes;

/// The strip at the top: navigation and undo, the document's name, theme and export.
class HeaderBar : public QWidget {
    Q_OBJECT
  public:
    HeaderBar(const Actions &actions, CvDocument &document, OwnThemes &themes, QWidget *parent = nullptr);
    void setDocument(const QString &name, bool modified);

  signals:
    void themeChosen(const QString &id);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

  private:
    void fillThemes(QAction *gallery);
    void showTheme();
    void place();
    void placeTitle();

    CvDocument &m_document;
    OwnThemes &m_themes;
    QLabel *m_name;
    QLabel *m_state;
    QPushButton *m_theme;
    QWidget *m_left;
    QWidget *m_right;
    QString m_fullName;
};

} // namespace vitae
