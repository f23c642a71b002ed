// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QByteArray>
#include <QStringList>
#include <tl/expected.hpp>

class QPrinter;

namespace vitae {

/// What the dialog chose, as the options of CUPS' `lp` for a document of so many pages that comes on its
/// standard input.
[[nodiscard]] QStringList lpArguments(const QPrinter &printer, int pageCount);

/// Gives the PDF to `lp`. Fails with what it said when it refuses, or does not answer within half a minute.
[[nodiscard]] tl::expected<void, Failure> sendToCups(const QString &lp, const QStringList &arguments,
                                                     const QByteArray &pdf);

} // namespace vitae
