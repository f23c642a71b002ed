// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

namespace vitae {

/// Lets screen readers find a PageDesk as a document: "Page 1 of 3", with the text of that page to read.
void installPagesAccessible();
/// What stands on a page, line by line in reading order.
[[nodiscard]] QString spokenText(const Page &page);

} // namespace vitae
