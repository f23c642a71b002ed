// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "layout/pagelist.h"

#include <QByteArray>
#include <QStringList>
#include <chrono>
#include <tl/expected.hpp>

class QPrinter;

namespace vitae {

/// What the dialog chose, as the options of CUPS' `lp` for those pages as a PDF on its standard input.
[[nodiscard]] QStringList lpArguments(const QPrinter &printer, const PageList &pages);

/// Gives the PDF to `lp`. Fails with what it said when it refuses, or does not answer within `longest`. The
/// window goes on being painted meanwhile, but takes no keys and clicks.
[[nodiscard]] tl::expected<void, Failure>
sendToCups(const QString &lp, const QStringList &arguments, const QByteArray &pdf,
           std::chrono::milliseconds longest = std::chrono::seconds(20));

} // namespace vitae
