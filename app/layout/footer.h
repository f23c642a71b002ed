// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"
#include "paginate.h"

namespace vitae {

/// "Name · 2/3" below every page but the first, as an artifact. A name that leaves the number no room is
/// shortened with an ellipsis.
void addFooters(PageList &pages, const QString &name, const ComposeContext &context, const PageGrid &grid);

} // namespace vitae
