// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <compare>
#include <cstddef>
#include <string_view>

namespace vitae {

/// 128 bits that stand for some bytes. Equal on every machine (unlike qHash), so it may decide what is
/// written, not only what is remembered. Not for security.
struct Fingerprint {
    quint64 high = 0x9e3779b97f4a7c15;
    quint64 low = 0xc2b2ae3d27d4eb4f;

    void add(quint64 word);
    void add(double number);
    void add(std::string_view bytes);

    auto operator<=>(const Fingerprint &) const = default;
};
[[nodiscard]] Fingerprint fingerprint(std::string_view bytes);
[[nodiscard]] inline size_t qHash(const Fingerprint &print, size_t seed = 0)
{
    return size_t(print.low) ^ seed;
}

} // namespace vitae
