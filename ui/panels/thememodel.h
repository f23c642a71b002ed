// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "themepictures.h"

#include <QAbstractListModel>

namespace vitae {

/// The themes of the gallery, a row each.
class ThemeModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role : quint16 { Id = Qt::UserRole, Name, Description, Picture, InUse, IsOwn };

    ThemeModel(ThemePictures &pictures, QObject *parent);
    void setThemes(const std::vector<ThemeChoice> &themes);
    /// Empty: none of them.
    void setInUse(const QString &id);
    /// Which rows may get another name.
    void setRenamable(const QStringList &ids) { m_renamable = ids; }
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

  signals:
    void renameRequested(const QString &id, const QString &name);

  private:
    void told(const QString &id);
    void place(int row, const ThemeChoice &theme);

    ThemePictures &m_pictures;
    std::vector<ThemeChoice> m_themes;
    QString m_inUse;
    QStringList m_renamable;
};

} // namespace vitae
