// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "themes/themefolder.h"

#include <optional>

namespace vitae {

/// The theme that --theme names: by id or name, or as a file. Nothing for an empty text. What is wrong has
/// been told when the error comes: wrong usage where there is no such theme, unreadable input where it is
/// faulty.
[[nodiscard]] tl::expected<std::optional<ThemeChoice>, ExitStatus> requestedTheme(const QString &typed,
                                                                                  const ThemeFolder &own);

} // namespace vitae
