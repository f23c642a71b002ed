// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"
#include "theme.h"

namespace vitae {

/// Marks in the flow what sections and entries ask of their pages (document/pagewish.h), and what the theme
/// asks of all of them. A new page begins with the heading of an entry that stands first below it.
void applyPageWishes(const Cv &cv, const Theme &theme, Flow &flow);

} // namespace vitae
