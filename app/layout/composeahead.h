// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flowbuilder.h"

namespace vitae {

/// Whether a CV is so large that composing it in two threads is worth a thread.
[[nodiscard]] bool isWorthTwoThreads(const Cv &cv);

/// Composes the sections in two threads and leaves the fragments in `store`, where a FlowBuilder finds them:
/// the same ones that it would make itself. `contexts` are those of the grid's columns.
void composeAhead(const Cv &cv, const std::vector<ComposeContext> &contexts, const PageGrid &grid,
                  LayoutCache::Store &store);

} // namespace vitae
