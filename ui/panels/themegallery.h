// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/fontset.h"

#include <QWidget>
#include <memory>

class QCheckBox;
class QMenu;
class QModelIndex;

namespace vitae {

class CvDocument;
class InlineMessage;
class OwnThemes;
class ThemeModel;
class ThemePictures;
class ThemeView;

/// All themes, each showing the first page of the open document: what choosing it would make of it.
class ThemeGallery : public QWidget {
    Q_OBJECT
  public:
    ThemeGallery(CvDocument &document, OwnThemes &themes, std::shared_ptr<const FontSet> fonts,
                 QWidget *parent = nullptr);

    [[nodiscard]] ThemeView &view() { return *m_view; }
    [[nodiscard]] ThemePictures &pictures() { return *m_pictures; }
    [[nodiscard]] QString message() const; ///< which files cannot be used, and why
    /// The theme on which the keys stand; empty: none.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &id);
    /// Opens the field for the name of one's own theme.
    void editName(const QString &id);

  signals:
    void chosen(const QString &id, bool keepOptions);
    void duplicateRequested(const QString &id, bool keepOptions);
    void renameRequested(const QString &id, const QString &name);
    void removeRequested(const QString &id);
    void shareRequested(const QString &id);
    void importRequested();
    void closeRequested();

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void build();
    void placeMargins();
    void fill();
    void showDesign();
    void showFaults();
    void setBox();
    void popUp(const QModelIndex &index, const QPoint &place);
    void addActionsFor(QMenu &menu, const QModelIndex &index);
    [[nodiscard]] bool keepsOptions() const;

    CvDocument &m_document;
    OwnThemes &m_themes;
    ThemePictures *m_pictures;
    ThemeModel *m_model;
    ThemeView *m_view;
    QCheckBox *m_keep; ///< one's own changes of the design stay on top
    InlineMessage *m_faults;
    bool m_isStale = true; ///< the themes, not the pages
};

} // namespace vitae
