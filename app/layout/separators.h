// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paragraph.h"

namespace vitae {

/// Drops the separators that an empty part leaves beside it: none begins or ends a line, and of two in a row
/// only the first stays. Separators are what the page says itself; what was typed stands as it is. A full
/// stop may end a line, and is not said twice after a text that ends with one.
void dropLooseSeparators(std::vector<Inline> &content);

} // namespace vitae
