// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thememodel.h"

namespace vitae {

namespace {

const QString &idOf(const ThemeChoice &theme)
{
    return theme.name.id;
}

} // namespace

ThemeModel::ThemeModel(ThemePictures &pictures, QObject *parent)
    : QAbstractListModel(parent),
      m_pictures(pictures)
{
    connect(&pictures, &ThemePictures::changed, this, &ThemeModel::told);
}

int ThemeModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_themes, id, idOf);
    return found == m_themes.end() ? -1 : int(found - m_themes.begin());
}

void ThemeModel::told(const QString &id)
{
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row));
}

void ThemeModel::setInUse(const QString &id)
{
    if (id == m_inUse)
        return;
    const QString before = std::exchange(m_inUse, id);
    told(before);
    told(id);
}

/// Row by row, so that the current one stays.
void ThemeModel::setThemes(const std::vector<ThemeChoice> &themes)
{
    for (int row = int(m_themes.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(themes, idOf(m_themes[size_t(row)]), idOf) != themes.end())
            continue;
        beginRemoveRows({}, row, row);
        m_themes.erase(m_themes.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(themes.size()); ++row)
        place(row, themes[size_t(row)]);
}

void ThemeModel::place(int row, const ThemeChoice &theme)
{
    const int before = rowOf(idOf(theme));
    if (before < 0) {
        beginInsertRows({}, row, row);
        m_themes.insert(m_themes.begin() + row, theme);
        endInsertRows();
        return;
    }
    if (before != row) { // everything above `row` is in place already
        beginMoveRows({}, before, before, {}, row);
        std::rotate(m_themes.begin() + row, m_themes.begin() + before, m_themes.begin() + before + 1);
        endMoveRows();
    }
    if (m_themes[size_t(row)] != theme) {
        m_themes[size_t(row)] = theme;
        emit dataChanged(index(row), index(row));
    }
}

int ThemeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_themes.size());
}

QVariant ThemeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThemeChoice &theme = m_themes[size_t(index.row())];
    const bool inUse = theme.name.id == m_inUse;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Name: return theme.name.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
    case Description: return theme.name.description;
    case Qt::AccessibleTextRole: return inUse ? tr("%1, in use").arg(theme.name.name) : theme.name.name;
    case Id: return theme.name.id;
    case Picture: return m_pictures.picture(theme.name.id);
    case InUse: return inUse;
    case IsOwn: return theme.isOwn();
    default: return {};
    }
}

bool ThemeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == index.data(Name).toString())
        return false;
    emit renameRequested(index.data(Id).toString(), name);
    return true;
}

Qt::ItemFlags ThemeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool renamable = m_renamable.contains(index.data(Id).toString());
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        | (renamable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace vitae
