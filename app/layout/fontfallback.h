// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>
#include <hb.h>

namespace vitae {

/// Families to try for a script, best first. `serif`: whether the text around has serifs.
[[nodiscard]] QStringList fallbackFamilies(hb_script_t script, const QByteArray &language, bool serif);

/// The Debian package that brings a font for the script; null where we know none.
[[nodiscard]] const char *fontPackage(hb_script_t script);

} // namespace vitae
