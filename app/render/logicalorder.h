// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

namespace vitae {

/// The items of a page as they are written: the runs of a line, which stand from left to right, in logical
/// order (UAX 9, rule L2 undone). Indices of Page::items.
[[nodiscard]] std::vector<int> logicalItems(const Page &page);

} // namespace vitae
