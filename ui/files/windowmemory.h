// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/windowstyle.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <vector>

namespace vitae {

/// What the program remembers between sessions, none of it about the CV itself.
class WindowMemory {
  public:
    [[nodiscard]] QStringList recentFiles() const; ///< newest first; those that are gone are left out
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    [[nodiscard]] ColorMode colorMode() const;
    void setColorMode(ColorMode mode);

    /// The folder that was last used for that purpose, else the documents folder.
    [[nodiscard]] QString folder(const QString &purpose) const;
    void setFolder(const QString &purpose, const QString &folder);

    /// The rows of the list of sections that were open when the file was closed, by the ids in the file.
    [[nodiscard]] std::vector<quint64> openRows(const QString &path) const;
    void setOpenRows(const QString &path, const std::vector<quint64> &ids);

    [[nodiscard]] QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &value);
    [[nodiscard]] QString text(const QString &key) const;
    void setText(const QString &key, const QString &value);

  private:
    QSettings m_settings;
};

} // namespace vitae
