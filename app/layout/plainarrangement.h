// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrangement.h"

namespace vitae {

/// How the entries of a kind stand where no theme says it: by the slots of their fields. Title, subtitle and
/// date make the heading, place and details the second row, and texts follow.
[[nodiscard]] Arrangement plainArrangement(const KindSpec &kind);

} // namespace vitae
