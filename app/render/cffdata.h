// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The two structures that CFF tables are made of (Adobe Technical Note 5176, clauses 4 and 5).
namespace vitae {

struct CffIndex {
    std::vector<std::string_view> objects;
    size_t end = 0; ///< where the next structure begins
};
/// Nothing when it is malformed.
[[nodiscard]] std::optional<CffIndex> readCffIndex(std::string_view data, size_t at);
[[nodiscard]] std::string cffIndex(std::span<const std::string> objects);

struct CffEntry {
    std::string_view operands; ///< as encoded
    std::vector<int> integers; ///< of them, the integers
};
using CffDict = std::map<int, CffEntry>; ///< by operator; two-byte ones have 12 << 8 added
[[nodiscard]] std::optional<CffDict> readCffDict(std::string_view data);

void appendCffInt(std::string &out, int value); ///< shortest; 16 bits
/// A number of a DICT, always five bytes.
void appendCffOffset(std::string &out, size_t value);

} // namespace vitae
