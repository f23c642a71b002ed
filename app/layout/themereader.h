// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

namespace vitae {

/// What is wrong in a theme file: a sentence without its full stop, and the JSON pointer of the place.
struct ThemeFault {
    QString what;
    QString pointer;
};

/// Resolves a theme file over those that it extends; Theme::hash is left at 0.
[[nodiscard]] tl::expected<Theme, ThemeFault> themeOf(const Json &file);

/// The file of a theme that comes with the program, one that is only there to be extended included; empty:
/// there is none.
[[nodiscard]] QByteArray builtInFile(const QString &id);

} // namespace vitae
