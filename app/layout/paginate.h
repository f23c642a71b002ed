// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"
#include "pagegrid.h"

namespace vitae {

/// Puts the lines of a flow on pages, each column as dividePages() divides it. `below` stands between what
/// spans all columns and their first lines.
[[nodiscard]] PageList paginate(const Flow &flow, const PageGrid &grid, double below);

/// Page::contentHash of a page that is complete.
[[nodiscard]] quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure);

} // namespace vitae
