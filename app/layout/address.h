// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// The person's postal address on one line, in the order of its country; where no country is given, of the
/// one that the CV's language is at home in. Empty when there is none.
[[nodiscard]] std::vector<Inline> addressContent(const Node &person, const CharStyle &style,
                                                 const ComposeContext &context);

} // namespace vitae
