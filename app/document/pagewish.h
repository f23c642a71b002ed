// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node.h"

namespace vitae {

/// What Field::PageBreak of a section or an entry asks of its pages.
enum class PageWish : quint8 { Together, NewPage };

[[nodiscard]] bool hasPageWish(const Node &node, PageWish wish);
/// The field's value with one wish more, or less.
[[nodiscard]] QString pageWishToggled(const Node &node, PageWish wish);

} // namespace vitae
