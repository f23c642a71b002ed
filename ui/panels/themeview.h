// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace vitae {

/// Tiles in a grid that fills the width, from its leading side. Arrows and letters go from tile to tile;
/// Enter, Space or a click chooses.
class ThemeView : public QListView {
    Q_OBJECT
  public:
    explicit ThemeView(QWidget *parent);
    /// Logical pixels that the page of a tile fits into.
    [[nodiscard]] QSize pageBox() const;

  signals:
    void chosen(const QModelIndex &index);
    void removeRequested(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void pageBoxChanged();

  protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

  private:
    void arrange();
    int m_tileWidth = 0;
};

/// A tile: the page, white in either mode, the theme's name and what it is like.
class ThemeDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// Of a tile as wide as that.
    [[nodiscard]] static QSize pageBox(int tileWidth);
    [[nodiscard]] static int tileHeight(int tileWidth, const QFont &font);
};

} // namespace vitae
