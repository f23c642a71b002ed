// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "formats/format.h"

#include <QString>

namespace vitae {

/// What the command line says; every line begins with "vitae: ".
void printLine(const QString &line);
void complain(const QString &what);
void complain(const QString &file, const Failure &failure);
/// Remarks that do not stop an export: what an import kept as text, set aside or noted, and what a layout
/// found.
void remark(const QString &file, const std::vector<ImportRow> &report);
void remark(const QString &file, const std::vector<Finding> &findings);
[[nodiscard]] bool writeToStandardOutput(const QByteArray &bytes);

} // namespace vitae
