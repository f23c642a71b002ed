// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"

#include <span>

namespace vitae {

/// Columns of equal width in which the items of a section stand.
struct ListColumns {
    int count = 1;
    float width = 0; ///< of each
    float gap = 0;
    bool rightToLeft = false; ///< the first stands at the right edge
};
/// As many of the wanted columns as leave each some width of `all`.
[[nodiscard]] ListColumns listColumns(int wanted, float all, float gap, bool rightToLeft);

/// An item composed for the width of one column.
struct ColumnItem {
    FragmentPtr fragment;
    float step = 0; ///< to its first line from the line above, where it is not the first of its column
};

/// How many of the items, at least one, make a block that is not higher than `most`.
[[nodiscard]] size_t blockSize(std::span<const ColumnItem> items, const ListColumns &columns, float most);

/// One fragment in which the items stand column by column, each about as high as the others. Readers hear
/// them in that order: all hangs on the last line. No page ends inside.
[[nodiscard]] FragmentPtr sideBySide(std::span<const ColumnItem> items, const ListColumns &columns);

} // namespace vitae
