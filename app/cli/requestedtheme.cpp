// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestedtheme.h"

#include "messages.h"
#include "nearest.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool looksLikeFile(const QString &typed)
{
    const QString suffix = QFileInfo(typed).suffix();
    return typed.contains(u'/') || suffix == themeSuffix || suffix == u"json" || QFileInfo(typed).isFile();
}

QString noSuchTheme(const QString &typed, const ThemeSet &themes)
{
    QStringList known;
    for (const ThemeChoice &theme : themes.all())
        known += theme.name.id;
    const QString meant = nearest(typed, known);
    if (meant.isEmpty())
        return CommandLine::tr("there is no theme “%1”; “vitae themes” lists them").arg(typed);
    return CommandLine::tr("there is no theme “%1”, did you mean “%2”? “vitae themes” lists them all")
        .arg(typed, meant);
}

} // namespace

tl::expected<std::optional<ThemeChoice>, ExitStatus> requestedTheme(const QString &typed,
                                                                    const ThemeFolder &own)
{
    if (typed.isEmpty())
        return std::nullopt;
    const ThemeSet themes = own.set();
    if (const ThemeChoice *known = themes.named(typed))
        return *known;
    if (looksLikeFile(typed)) {
        auto read = readThemeFile(typed);
        if (read)
            return *std::move(read);
        complain(typed, read.error());
        return tl::unexpected(ExitStatus::InputUnreadable);
    }
    const auto faulty = std::ranges::find(
        own.faulty, typed, [](const FaultyTheme &theme) { return QFileInfo(theme.path).completeBaseName(); });
    if (faulty != own.faulty.end()) {
        complain(faulty->path, faulty->failure);
        return tl::unexpected(ExitStatus::InputUnreadable);
    }
    complain(noSuchTheme(typed, themes));
    return tl::unexpected(ExitStatus::Usage);
}

} // namespace vitae
