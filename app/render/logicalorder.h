// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

namespace vitae {

/// The items of a page as they are written: those of a paragraph, which a line has from left to right, in the
/// order of their words. Indices of Page::items.
[[nodiscard]] std::vector<int> logicalItems(const Page &page);

} // namespace vitae
