// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

namespace vitae {

/// Signs that are drawn in the place of text, in its colour. The gauges of levels follow (gauges.h).
enum class Icon : quint8 {
    None,
    Mail,
    Phone,
    Website,
    Place,
    LinkedIn,
    GitHub,
    Person,
    External,
    Missing, ///< a box in the place of a character that no face has
    FirstGauge
};

/// A square filled by `path`. Lengths in em of the text that it stands among.
struct IconShape {
    std::shared_ptr<const VectorPath> path;
    float size = 0;
    float top = 0; ///< of the square, above the baseline
    float before = 0, after = 0; ///< room beside it, in the order of reading
    [[nodiscard]] float advance() const { return before + size + after; }
};

[[nodiscard]] const IconShape &iconShape(Icon icon);

inline constexpr double drawingGrid = 24; ///< units of a drawing to the side of its square
/// Reads a drawing: M, L, C and Z as in SVG, absolute; "O cx cy rx ry" an ellipse and "R x y w h" a
/// rectangle, clockwise as all filled figures are; "o" and "r" the same the other way round, which cuts a
/// hole.
[[nodiscard]] std::shared_ptr<const VectorPath> drawnPath(const QString &steps);

/// The icon that names a network; Person, which names none, for those that have no icon here.
[[nodiscard]] Icon networkIcon(const QString &network);

} // namespace vitae
