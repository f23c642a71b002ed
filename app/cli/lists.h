// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

namespace vitae {

/// `vitae themes [--options] [--json]`: the themes, one's own included, or the options that each of them
/// sets.
[[nodiscard]] ExitStatus listThemes(const QStringList &arguments);
/// `vitae formats [--json]`
[[nodiscard]] ExitStatus listFormats(const QStringList &arguments);

} // namespace vitae
