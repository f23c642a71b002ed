// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "themes/themefolder.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace vitae {

/// The themes to choose from on this machine: the program's and those in the person's folder, followed as
/// files come, change and go there, by whomever.
class OwnThemes : public QObject {
    Q_OBJECT
  public:
    explicit OwnThemes(QString folder = ownThemesPath(), QObject *parent = nullptr);

    /// Read when first asked for.
    [[nodiscard]] const ThemeSet &themes();
    [[nodiscard]] const std::vector<FaultyTheme> &faulty();
    [[nodiscard]] bool holds(const QString &id); ///< as one's own

    /// A new theme that looks like the design. The name gets a number if it is taken.
    [[nodiscard]] tl::expected<ThemeChoice, Failure> add(const Design &design, const QString &name);
    /// A copy of any theme file. One that is here already, with the same content, is not added twice.
    [[nodiscard]] tl::expected<ThemeChoice, Failure> addFile(const QString &path);
    /// Writes one's own theme, in the place of that with its id.
    [[nodiscard]] tl::expected<void, Failure> save(const ThemeChoice &theme);
    [[nodiscard]] tl::expected<void, Failure> remove(const QString &id);

  signals:
    void changed();

  private:
    void read();
    void look();
    void lookAgain();
    void reread();
    void watch();
    [[nodiscard]] tl::expected<ThemeChoice, Failure> saved(const ThemeChoice &theme);

    QString m_path;
    ThemeFolder m_folder;
    ThemeSet m_themes;
    bool m_isRead = false;
    QFileSystemWatcher *m_watcher = nullptr;
};

} // namespace vitae
