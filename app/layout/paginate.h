// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"
#include "pagegrid.h"
#include "pagememory.h"

namespace vitae {

struct Paginated {
    PageList list;
    std::vector<PageMaking> makings; ///< of the pages
};

/// Puts the lines of a flow on pages, each column as dividePages() divides it. `below` stands between what
/// spans all columns and their first lines; `furniture` is what headers and footers will say on every page.
///
/// Pages of the same making are taken over from `memory` (null: none), complete and with their content hash;
/// the hash of others is 0.
[[nodiscard]] Paginated paginate(const Flow &flow, const PageGrid &grid, double below,
                                 const QString &furniture, const PageMemory *memory);

} // namespace vitae
