// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "document/finding.h"
#include "formats/format.h"

#include <QCoreApplication>

namespace vitae {

/// The context of what the command line says: CommandLine::tr().
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A line on standard error, beginning with "vitae: ".
void complain(const QString &what);
void complain(const QString &file, const Failure &failure);
/// Remarks that do not stop an export: what an import kept as text, set aside or noted, and what a layout
/// found.
void remark(const QString &file, const std::vector<ImportRow> &report);
void remark(const QString &file, const std::vector<Finding> &findings);
/// Writes a result to standard output, and complains where that fails.
[[nodiscard]] ExitStatus answer(const QByteArray &bytes);
[[nodiscard]] ExitStatus answer(const QStringList &lines);

} // namespace vitae
