// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <optional>

namespace vitae {

inline constexpr int levelSteps = 5;

/// What a level says, as steps of five: levels of the CEFR, numbers ("4", "8/10", "80 %") and the usual words
/// in several languages. Nothing where it is not understood.
[[nodiscard]] std::optional<int> stepsOf(QStringView level);

} // namespace vitae
