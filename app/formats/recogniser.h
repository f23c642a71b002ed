// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "format.h"

namespace vitae {

/// Turns the blocks of a loose format into sections and entries. Every block appears in the report; text that
/// finds no field goes into a text section. Deterministic.
[[nodiscard]] Imported recognise(const std::vector<Block> &source);

} // namespace vitae
