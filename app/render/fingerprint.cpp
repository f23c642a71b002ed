// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fingerprint.h"

#include <QtEndian>
#include <bit>

namespace vitae {

namespace {

quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 32)) * 0xd6e8feb86659fd93;
    return value ^ (value >> 29);
}

} // namespace

void Fingerprint::add(quint64 word)
{
    high = (std::rotl(high, 23) ^ word) * 0x9fb21c651e98df25;
    low = std::rotl(low ^ mixed(word + high), 29) * 0xff51afd7ed558ccd;
}

void Fingerprint::add(double number)
{
    add(std::bit_cast<quint64>(number + 0.0)); // -0 and 0 print alike
}

void Fingerprint::add(std::string_view bytes)
{
    const char *at = bytes.data();
    size_t left = bytes.size();
    for (; left >= 8; at += 8, left -= 8)
        add(qFromLittleEndian<quint64>(at));
    quint64 tail = 0;
    for (size_t i = 0; i < left; ++i)
        tail |= quint64(static_cast<unsigned char>(at[i])) << (8 * i);
    add(tail);
    add(quint64(bytes.size()));
}

Fingerprint fingerprint(std::string_view bytes)
{
    Fingerprint print;
    print.add(bytes);
    return print;
}

} // namespace vitae
