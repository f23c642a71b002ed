// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace vitae {

/// Exit status of the program; scripts rely on the numbers.
enum class ExitStatus : quint8 {
    Done = 0,
    CheckFailed = 1,
    Usage = 2,
    InputUnreadable = 3,
    OutputNotWritten = 4
};

/// Runs `export`, `themes`, `formats`, `--help` or `--version`. Needs a QGuiApplication, of any platform, for
/// pictures only. Results go to standard output, messages to standard error.
[[nodiscard]] ExitStatus runCommand(const QStringList &arguments);

} // namespace vitae
