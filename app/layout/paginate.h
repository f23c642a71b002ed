// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"

namespace vitae {

/// The paper and its text block, in points.
struct PageGeometry {
    QSizeF size;
    QPointF origin; ///< top left of the text block
    QSizeF text;    ///< its size
};

/// Divides a flow into pages: as much on each page as its height and the lines' break rules allow. Lines that no
/// rule lets apart and that do not fit on a page break where the page ends.
[[nodiscard]] PageList paginate(const Flow &flow, const PageGeometry &geometry);

/// Page::contentHash of a page that is complete.
[[nodiscard]] quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure);

} // namespace vitae
