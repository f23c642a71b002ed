// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitae {

/// Makes a subset CFF table (Adobe Technical Note 5176) a CID-keyed font of the character collection
/// Adobe-Identity-0 whose CIDs are `cids`, one per glyph, ascending from 0. With the glyph numbers of the
/// whole face as CIDs, a content stream needs to know nothing about the subset: a new glyph changes no page.
/// Nothing when the table is malformed.
[[nodiscard]] std::optional<std::string> cidKeyed(std::string_view cff, std::span<const quint32> cids,
                                                  std::string_view fontName);

} // namespace vitae
