// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrangement.h"
#include "document/finding.h"
#include "fitlimits.h"
#include "options.h"

#include <array>
#include <optional>

namespace vitae {

/// How a CV looks: option values and arrangements, resolved from a theme file, those it extends, and the
/// design of the document.
struct Theme {
    QString id;
    QString name;
    std::array<OptionValue, size_t(Option::Count)> values;
    Arrangements arrangements;
    FitLimits fit;
    std::map<Option, OptionValue> side; ///< what differs in the side column ("side.heading.size")
    quint64 hash = 0; ///< of everything above

    [[nodiscard]] double number(Option option) const { return std::get<double>(values[size_t(option)]); }
    [[nodiscard]] bool flag(Option option) const { return std::get<bool>(values[size_t(option)]); }
    [[nodiscard]] const QString &text(Option option) const
    {
        return std::get<QString>(values[size_t(option)]);
    }
    /// Follows "text", "secondary" and "accent"; nothing for "inherit".
    [[nodiscard]] std::optional<Color> color(Option option) const;
    /// The font, or the text font where the option is empty.
    [[nodiscard]] const QString &font(Option option) const;
    /// The theme as it is in the side column: with the values of `side`, and arrangements named "KIND@side"
    /// in the place of those for the kind.
    [[nodiscard]] Theme inSideColumn() const;
    /// The arrangement for a kind, by the leading field where one is given and known.
    [[nodiscard]] const Arrangement &arrangement(const QString &kind, const QString &lead = {}) const;
};

/// The themes that come with the program, in the order of their gallery.
struct ThemeName {
    QString id;
    QString name;
    QString description;
    bool operator==(const ThemeName &) const = default;
};
[[nodiscard]] std::vector<ThemeName> builtInThemes();
inline constexpr QStringView defaultTheme = u"plain";

/// An option by its path, and whether it is for the side column alone ("side." before the path).
struct OptionPath {
    const OptionSpec *spec = nullptr; ///< null: no such option
    bool isSide = false;
};
[[nodiscard]] OptionPath optionAt(QStringView path);

/// Sets one option, or one arrangement ("arrangement.KIND", see arrangementtext.h), as a design says it. The
/// error is a sentence that says what would be right. Theme::hash stays as it was.
[[nodiscard]] tl::expected<void, QString> applySetting(Theme &theme, const QString &path, const Json &value);

/// The theme of the design, its own or one of the program's, with the options on top. What is wrong becomes a
/// finding; the theme's own value, or the default theme, stands.
[[nodiscard]] Theme themeFor(const Design &design, std::vector<Finding> &findings);
/// The theme as it is.
[[nodiscard]] Design withoutOptions(Design design);

/// Reads a theme file; `extends` names a theme of the program. The failure's place is a JSON pointer and a
/// line.
[[nodiscard]] tl::expected<Theme, Failure> readTheme(const QByteArray &utf8);

} // namespace vitae
