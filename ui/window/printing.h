// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/finding.h"
#include "layout/pagelist.h"

#include <tl/expected.hpp>

class QWidget;

namespace vitae {

/// Asks with the system's dialog and prints, see print().
[[nodiscard]] tl::expected<void, Failure> printPages(QWidget *parent, const PageList &pages,
                                                     const Document &document);
/// Shows how the pages stand on the printer's paper; its print button asks and prints like printPages().
[[nodiscard]] tl::expected<void, Failure> showPrintPreview(QWidget *parent, const PageList &pages,
                                                           const Document &document);

} // namespace vitae
