// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// Items that share rows do not break inside; those with a line each may have to.
enum class ItemBreaks : quint8 { Never, WhereNeeded };

/// The contact details of a person: the content of each, in the theme's order, with what the theme says
/// about numbers, profiles, links and icons applied.
[[nodiscard]] std::vector<std::vector<Inline>> contactItems(const Node &person, const ComposeContext &context,
                                                            ItemBreaks breaks);

} // namespace vitae
