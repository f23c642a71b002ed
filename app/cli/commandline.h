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

/// False when the arguments ask for the editor: none, or files. A first word that is neither a file nor a
/// command is taken for a mistyped command.
[[nodiscard]] bool isCommandLine(const QStringList &arguments);

/// Runs `export`, `themes`, `formats`, `--help` or `--version`. Needs a QGuiApplication, of any platform, for
/// pictures only. Results go to standard output, messages to standard error.
[[nodiscard]] ExitStatus runCommand(const QStringList &arguments);

} // namespace vitae
