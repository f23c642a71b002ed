// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pageplan.h"

namespace vitae {

/// By item: the stretch it belongs to, or -1. Stretches are pieces of one line and one structure node, in
/// visual order; their text is in logical order.
[[nodiscard]] std::vector<int> findStretches(const Page &page, const std::vector<StructureNode> &structure,
                                             std::vector<Stretch> &stretches);

/// UAX 9, rule L2, backwards: from the levels of runs in visual order, their logical order.
[[nodiscard]] std::vector<size_t> logicalOrder(const std::vector<quint8> &levels);

} // namespace vitae
