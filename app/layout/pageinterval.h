// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

namespace vitae {

/// First and last page, counted from 1.
struct PageInterval {
    int first = 1;
    int last = 1;
};

/// The pages of a list within the ranges, in their order, with their labels and the bookmarks that lead to
/// them. The structure stays whole: what no page shows is left out where it is written. Pages that are not
/// there are passed over.
[[nodiscard]] PageList pagesIn(const PageList &pages, const std::vector<PageInterval> &ranges);

} // namespace vitae
