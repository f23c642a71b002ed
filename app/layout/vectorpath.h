// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

namespace vitae {

using VectorPathPtr = std::shared_ptr<const VectorPath>;

void addStep(VectorPath &path, VectorPath::Verb verb, std::initializer_list<QPointF> points);
/// A path that is complete, with its hash.
[[nodiscard]] VectorPathPtr finished(VectorPath path);

/// The border around something of a size: `thickness` inwards from its edges, its corners rounded by `radius`
/// on the outside.
[[nodiscard]] VectorPathPtr framePath(const QSizeF &size, double thickness, double radius);

/// How far the control points of a Bézier curve lie from its ends that stands for a quarter circle, in radii.
inline constexpr double quarterArc = 0.5522847498;

} // namespace vitae
