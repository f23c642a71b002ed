// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "arrangement.h"
#include "options.h"

#include <array>
#include <tl/expected.hpp>

namespace vitae {

/// How a CV looks: the option values and the arrangements, resolved from a theme file, those it extends, and the
/// design of the document.
struct Theme {
    QString id;
    QString name;
    std::array<OptionValue, size_t(Option::Count)> values;
    Arrangements arrangements;

    [[nodiscard]] double number(Option option) const { return std::get<double>(values[size_t(option)]); }
    [[nodiscard]] bool flag(Option option) const { return std::get<bool>(values[size_t(option)]); }
    [[nodiscard]] Color color(Option option) const { return std::get<Color>(values[size_t(option)]); }
    [[nodiscard]] const QString &text(Option option) const { return std::get<QString>(values[size_t(option)]); }
};

struct ThemeName {
    QString id;
    QString name;
    QString description;
};
/// The themes that come with the program, in the order of their gallery.
[[nodiscard]] std::vector<ThemeName> builtInThemes();
inline constexpr const char *defaultTheme = "plain";

/// A theme by id with the options of `design` on top. An unknown theme or a wrong option is a finding, and the
/// default stands in its place.
[[nodiscard]] Theme themeFor(const Design &design, std::vector<Finding> &findings);

/// Reads a theme file (UTF-8 JSON); `extends` names a built-in theme. The failure's place is a JSON pointer and
/// a line.
[[nodiscard]] tl::expected<Theme, Failure> readTheme(const QByteArray &utf8);

} // namespace vitae
