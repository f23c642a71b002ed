// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownthemes.h"

#include "document/vitaefile.h"

#include <QDir>
#include <QFileInfo>

namespace vitae {

OwnThemes::OwnThemes(QString folder, QObject *parent) : QObject(parent), m_path(std::move(folder)) {}

const ThemeSet &OwnThemes::themes()
{
    read();
    return m_themes;
}

const std::vector<FaultyTheme> &OwnThemes::faulty()
{
    read();
    return m_folder.faulty;
}

bool OwnThemes::holds(const QString &id)
{
    read();
    return m_folder.find(id) != nullptr;
}

void OwnThemes::read()
{
    if (m_isRead)
        return;
    m_isRead = true;
    m_watcher = new QFileSystemWatcher(this);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &OwnThemes::reread);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, &OwnThemes::reread);
    look();
}

void OwnThemes::look()
{
    m_folder = readThemeFolder(m_path);
    m_themes = m_folder.set();
    watch();
}

void OwnThemes::reread()
{
    look();
    emit changed();
}

/// The watcher tells a moment late.
void OwnThemes::lookAgain()
{
    if (m_isRead)
        look();
    else
        read();
}

/// A file that was replaced is another one to the watcher.
void OwnThemes::watch()
{
    QStringList paths;
    if (QFileInfo::exists(m_path))
        paths += m_path;
    for (const StoredTheme &stored : m_folder.themes)
        paths += stored.path;
    for (const FaultyTheme &faulty : m_folder.faulty)
        paths += faulty.path;
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    paths.removeIf([&watched](const QString &path) { return watched.contains(path); });
    if (!paths.isEmpty())
        m_watcher->addPaths(paths);
}

tl::expected<void, Failure> OwnThemes::save(const ThemeChoice &theme)
{
    lookAgain();
    const StoredTheme *stored = m_folder.find(theme.name.id);
    const auto path = stored ? stored->path : placeForTheme(m_path, theme.name.id);
    if (!path)
        return tl::unexpected(path.error());
    if (auto written = writeFile(*path, bytesOfTheme(theme)); !written)
        return written;
    reread();
    return {};
}

tl::expected<ThemeChoice, Failure> OwnThemes::saved(const ThemeChoice &theme)
{
    if (auto done = save(theme); !done)
        return tl::unexpected(done.error());
    return theme;
}

tl::expected<ThemeChoice, Failure> OwnThemes::add(const Design &design, const QString &name)
{
    lookAgain();
    const QString free = m_themes.freeName(name);
    return saved(themeFrom(design, m_themes.freeId(free), free));
}

tl::expected<ThemeChoice, Failure> OwnThemes::addFile(const QString &path)
{
    lookAgain();
    const auto given = readThemeFile(path);
    if (!given)
        return tl::unexpected(given.error());
    if (const ThemeChoice *here = m_themes.find(given->name.id); here && here->file == given->file)
        return *here;
    const QString name = m_themes.freeName(given->name.name);
    const QString id = m_themes.freeId(name);
    ThemeChoice theme = renamed(*given, name);
    theme.file.set(QStringLiteral("id"), Json(id));
    theme.name.id = id;
    return saved(theme);
}

tl::expected<void, Failure> OwnThemes::remove(const QString &id)
{
    lookAgain();
    const StoredTheme *stored = m_folder.find(id);
    if (!stored)
        return {};
    if (QFile file(stored->path); !file.remove())
        return tl::unexpected(Failure{tr("The theme cannot be deleted"), file.errorString()});
    reread();
    return {};
}

} // namespace vitae
