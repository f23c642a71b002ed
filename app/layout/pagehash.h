// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

namespace vitae {

/// Page::contentHash of a page that is complete; never 0.
[[nodiscard]] quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure);

} // namespace vitae
