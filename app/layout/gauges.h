// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "icons.h"

namespace vitae {

/// Levels that are drawn: five discs, or a bar, filled as far as the level reaches.
enum class GaugeForm : quint8 { Dots, Bar };

/// `steps` of levelSteps. `fromRight` where text runs to the left.
[[nodiscard]] Icon gaugeIcon(GaugeForm form, int steps, bool fromRight);
[[nodiscard]] bool isGauge(Icon icon);
/// Of an icon that is a gauge.
[[nodiscard]] const IconShape &gaugeShape(Icon icon);

} // namespace vitae
