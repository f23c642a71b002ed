// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"

namespace vitae {

/// Marks in the flow what sections and entries ask of their pages (document/pagewish.h). A new page begins
/// with the heading of an entry that stands first below it.
void applyPageWishes(const Cv &cv, Flow &flow);

} // namespace vitae
