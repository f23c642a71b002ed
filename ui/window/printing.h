// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/finding.h"
#include "layout/pagelist.h"

#include <tl/expected.hpp>

class QWidget;

namespace vitae {

/// Asks with the system's dialog and prints. To a file, and to printers of CUPS, go the bytes of our own PDF:
/// QPrinter would turn text into outlines.
[[nodiscard]] tl::expected<void, Failure> printPages(QWidget *parent, const PageList &pages,
                                                     const Document &document);
void showPrintPreview(QWidget *parent, const PageList &pages);

} // namespace vitae
