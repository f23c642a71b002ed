// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"

namespace vitae {

inline constexpr double pointsPerMillimetre = 72 / 25.4;

/// The paper and its text block, in points.
struct PageGeometry {
    QSizeF size;
    QPointF origin; ///< top left of the text block
    QSizeF text;    ///< its size
};

/// Puts the lines of a flow on pages, as dividePages() divides them.
[[nodiscard]] PageList paginate(const Flow &flow, const PageGeometry &geometry);

/// Page::contentHash of a page that is complete.
[[nodiscard]] quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure);

} // namespace vitae
