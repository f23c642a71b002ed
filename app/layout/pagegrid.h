// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagebreak.h"
#include "pagelist.h"
#include "theme.h"

#include <optional>
#include <vector>

namespace vitae {

inline constexpr double pointsPerMillimetre = 72 / 25.4;

/// Where text stands on the pages of a theme. Lengths in points; x from the left edge of the paper.
struct PageGrid {
    struct Column {
        double x = 0;
        double width = 0;
        double margin = 0; ///< room at the start edge, outside `width`, for dates, labels or titles
    };
    struct Panel { ///< behind a column, from edge to edge of the paper
        double x = 0;
        double width = 0;
        Color color;
    };

    QSizeF paper;
    double top = 0;    ///< of the text
    double height = 0; ///< of the text
    /// In reading order. The first spans all others and stands above them, on the first page only; without
    /// others it goes on from page to page.
    std::vector<Column> columns;
    int main = 0, side = 0; ///< the columns of most sections, and of those that the theme puts aside
    std::optional<Panel> panel;
    std::optional<Color> ground; ///< of the whole paper
    PageFill fill = PageFill::Ragged; ///< how the pages are to be filled
};

[[nodiscard]] PageGrid pageGrid(const Theme &theme, bool rightToLeft);

} // namespace vitae
