// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow.h"
#include "theme.h"

namespace vitae {

/// Marks in a section's part of the flow what the section and its entries ask of their pages
/// (document/pagewish.h), and what the theme asks of all of them. A new page begins with the heading of an
/// entry that stands first below it.
void applyPageWishes(const Node &section, const Theme &theme, FlowPart &part);

} // namespace vitae
