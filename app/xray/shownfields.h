// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

namespace vitae {

/// A field as the pages show it. One that they show twice is there twice.
struct ShownField {
    FieldRef field;
    QString text; ///< whole, without the breaks of lines
    int page = 0; ///< that it begins on
    int structure = -1; ///< the element that it begins in, in PageList::structure
    std::vector<std::pair<int, QRectF>> places; ///< page and area of each piece, in points
};

/// In the order of the display list; without artifacts and what themes add.
[[nodiscard]] std::vector<ShownField> shownFields(const PageList &pages);
/// The fields as the structure tree has them: elements stand where they begin, whole, and an entry may go on
/// on the next page behind a second column. Indices of `fields`.
[[nodiscard]] std::vector<size_t> treeOrder(const std::vector<ShownField> &fields, const PageList &pages);
/// What stands at the top and the foot of each page, which parts what goes on on the next one.
[[nodiscard]] QStringList furnitureOf(const PageList &pages);

} // namespace vitae
