// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/themeset.h"

namespace vitae {

/// A theme of one's own and the file that holds it.
struct StoredTheme {
    ThemeChoice theme;
    QString path;
};
/// A file that cannot be used, and why.
struct FaultyTheme {
    QString path;
    Failure failure;
};

/// Themes of one's own, a file each: "NAME.vitae-theme" or "NAME.json", both of the shape of
/// resources/themes.
struct ThemeFolder {
    std::vector<StoredTheme> themes;
    std::vector<FaultyTheme> faulty;
    [[nodiscard]] ThemeSet set() const;
    [[nodiscard]] const StoredTheme *find(const QString &id) const;
};
inline constexpr QStringView themeSuffix = u"vitae-theme";

/// Where the program keeps them for this user; the folder need not exist.
[[nodiscard]] QString ownThemesPath();
/// What is there now; no folder, no themes.
[[nodiscard]] ThemeFolder readThemeFolder(const QString &folder);

/// Any theme file. The failure's place is a JSON pointer and a line.
[[nodiscard]] tl::expected<ThemeChoice, Failure> readThemeFile(const QString &path);
[[nodiscard]] tl::expected<ThemeChoice, Failure> themeFromBytes(const QByteArray &utf8, const QString &path);
[[nodiscard]] QByteArray bytesOfTheme(const ThemeChoice &theme);
/// Whether a file means to be a theme rather than a CV: by its ending or by its members.
[[nodiscard]] bool looksLikeTheme(const QString &path);

/// Where a new theme goes; the folder is made when there is none.
[[nodiscard]] tl::expected<QString, Failure> placeForTheme(const QString &folder, const QString &id);

} // namespace vitae
