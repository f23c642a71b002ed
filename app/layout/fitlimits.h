// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/json.h"

#include <tl/expected.hpp>

namespace vitae {

/// How far a theme lets its pages be tightened and loosened to fit on a number of them: the member "fit" of a
/// theme file. No theme goes below a text size of 0.9 of its own, a line height of 1.15 and margins of 12 mm.
struct FitLimits {
    double leastSpacing = 0.6; ///< of what gaps above headings and entries have beyond a line
    double mostSpacing = 1.5;
    double leastLineHeight = 1.15; ///< of the text size
    double mostLineHeight = 1.5;
    double leastSize = 0.9; ///< of the theme's text size
    double mostSize = 1.1;
    double leastMargin = 12; ///< millimetres
    double mostMargin = 28;
    bool operator==(const FitLimits &) const = default;
};

struct FitLimitsError {
    QString what;
    QString pointer; ///< within the member
};
/// Reads the limits that differ from `base`.
[[nodiscard]] tl::expected<FitLimits, FitLimitsError> readFitLimits(const Json &json, FitLimits base);

} // namespace vitae
