// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themefolder.h"

#include "document/jsonplace.h"
#include "document/vitaefile.h"
#include "layout/themereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

const QStringList patterns{u"*.vitae-theme"_s, u"*.json"_s};

Failure takenId(const QString &path, const QString &id)
{
    const auto bytes = readFile(path);
    const int line = bytes ? lineOfPointer(*bytes, u"/id"_s) : 1;
    return {Message::tr("there is another theme “%1”; give this one an id of its own").arg(id),
            Message::tr("%1, line %2").arg(u"/id"_s).arg(line)};
}

} // namespace

ThemeSet ThemeFolder::set() const
{
    std::vector<ThemeChoice> own;
    for (const StoredTheme &stored : themes)
        own.push_back(stored.theme);
    return ThemeSet(std::move(own));
}

const StoredTheme *ThemeFolder::find(const QString &id) const
{
    const auto found =
        std::ranges::find(themes, id, [](const StoredTheme &stored) { return stored.theme.name.id; });
    return found == themes.end() ? nullptr : &*found;
}

QString ownThemesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/themes"_s;
}

ThemeFolder readThemeFolder(const QString &folder)
{
    ThemeFolder found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(patterns, QDir::Files, QDir::Name)) {
        auto theme = readThemeFile(info.filePath());
        if (theme && (found.find(theme->name.id) || !builtInFile(theme->name.id).isEmpty()))
            theme = tl::unexpected(takenId(info.filePath(), theme->name.id));
        if (theme)
            found.themes.push_back({std::move(*theme), info.filePath()});
        else
            found.faulty.push_back({info.filePath(), theme.error()});
    }
    return found;
}

tl::expected<ThemeChoice, Failure> readThemeFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return themeFromBytes(*bytes, path);
}

tl::expected<ThemeChoice, Failure> themeFromBytes(const QByteArray &utf8, const QString &path)
{
    if (auto theme = readTheme(utf8); !theme)
        return tl::unexpected(theme.error());
    const QString name = QFileInfo(path).completeBaseName();
    return ownTheme(*parseJson(utf8), name, name);
}

QByteArray bytesOfTheme(const ThemeChoice &theme)
{
    return writeJson(theme.file, JsonLayout::Indented);
}

bool looksLikeTheme(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    if (suffix.compare(themeSuffix, Qt::CaseInsensitive) == 0)
        return true;
    if (suffix.compare(u"json", Qt::CaseInsensitive) != 0)
        return false;
    const auto bytes = readFile(path);
    const auto json = bytes ? parseJson(*bytes) : tl::unexpected(JsonError{});
    if (!json || !json->object())
        return false;
    const auto has = [&json](QStringView key) { return json->find(key) != nullptr; };
    const bool isCv = has(u"basics") || has(u"person") || has(u"cv") || has(u"schema");
    return !isCv && (has(u"extends") || has(u"options") || has(u"arrangements"));
}

tl::expected<QString, Failure> placeForTheme(const QString &folder, const QString &id)
{
    if (!QDir().mkpath(folder))
        return tl::unexpected(Failure{Message::tr("The folder for themes cannot be made"), folder});
    return QDir(folder).filePath(u"%1.%2"_s.arg(id, themeSuffix));
}

} // namespace vitae
