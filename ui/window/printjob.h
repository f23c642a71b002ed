// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/finding.h"
#include "layout/pagelist.h"

#include <tl/expected.hpp>

class QPrinter;

namespace vitae {

/// Prints as a dialog has set the printer up. A file gets our own PDF of the chosen pages, a printer of CUPS
/// our own PDF for printers: QPrinter would turn text into outlines. Other print systems are painted on.
[[nodiscard]] tl::expected<void, Failure> print(QPrinter &printer, const PageList &pages,
                                                const Document &document);

/// Draws the pages that the printer is to print, all without a choice.
[[nodiscard]] bool paintPages(QPrinter &printer, const PageList &pages);

} // namespace vitae
