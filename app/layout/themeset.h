// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

namespace vitae {

/// A theme that a person can choose.
struct ThemeChoice {
    ThemeName name;
    Json file; ///< of a theme of one's own, in the shape of resources/themes; null: it comes with the program
    [[nodiscard]] bool isOwn() const { return !file.isNull(); }
    bool operator==(const ThemeChoice &) const = default;
};

/// The themes to choose from, as a value: those of the program, then one's own by name.
class ThemeSet {
  public:
    explicit ThemeSet(std::vector<ThemeChoice> own = {});
    [[nodiscard]] const std::vector<ThemeChoice> &all() const { return m_all; }
    [[nodiscard]] const ThemeChoice *find(const QString &id) const;
    /// By its id, or by its name in whatever case: as a person types it.
    [[nodiscard]] const ThemeChoice *named(const QString &typed) const;
    /// An id made from a name, which no theme of the set or of the program has.
    [[nodiscard]] QString freeId(const QString &name) const;
    /// The name, with a number behind it where another theme has it.
    [[nodiscard]] QString freeName(const QString &name) const;

  private:
    std::vector<ThemeChoice> m_all;
};

/// A theme of one's own from its file, which must be one that readTheme() takes. Without an id or a name in
/// it, those stand that are given.
[[nodiscard]] ThemeChoice ownTheme(const Json &file, const QString &id, const QString &name);

/// The design in another theme; the options on top stay.
[[nodiscard]] Design inTheme(Design design, const ThemeChoice &theme);
/// With a copy of its theme where it only names one of one's own: what a file written by hand may do.
[[nodiscard]] Design completed(Design design, const ThemeSet &themes);
/// The theme that the design is in.
[[nodiscard]] ThemeChoice themeChoiceOf(const Design &design);
/// A theme of one's own that looks like the design: its theme with the options on top.
[[nodiscard]] ThemeChoice themeFrom(const Design &design, const QString &id, const QString &name);
[[nodiscard]] ThemeChoice renamed(ThemeChoice theme, const QString &name);

} // namespace vitae
