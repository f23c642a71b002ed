// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cffheader.h"

#include <QtGlobal>
#include <optional>
#include <span>

namespace vitae {

namespace {

using Bytes = std::span<const unsigned char>;

std::optional<size_t> bigEndian(Bytes bytes, size_t at, size_t size)
{
    if (at > bytes.size() || size > bytes.size() - at)
        return std::nullopt;
    size_t value = 0;
    for (size_t i = 0; i < size; ++i)
        value = value << 8 | bytes[at + i];
    return value;
}

/// An INDEX (section 5): its first object and where it ends.
struct Index {
    Bytes first;
    size_t end = 0;
};

std::optional<Index> readIndex(Bytes bytes, size_t at)
{
    const auto count = bigEndian(bytes, at, 2);
    if (!count)
        return std::nullopt;
    if (*count == 0)
        return Index{{}, at + 2};
    const auto offsetSize = bigEndian(bytes, at + 2, 1);
    if (!offsetSize || *offsetSize < 1 || *offsetSize > 4)
        return std::nullopt;
    const size_t base =
        at + 3 + (*count + 1) * *offsetSize - 1; // offsets count from the byte before the data
    const auto begin = bigEndian(bytes, at + 3, *offsetSize);
    const auto end = bigEndian(bytes, at + 3 + *offsetSize, *offsetSize);
    const auto last = bigEndian(bytes, at + 3 + *count * *offsetSize, *offsetSize);
    if (!begin || !end || !last || *begin < 1 || *end < *begin || base + *end > bytes.size())
        return std::nullopt;
    return Index{bytes.subspan(base + *begin, *end - *begin), base + *last};
}

/// Length of the DICT operand that starts with `lead` (section 4, table 3).
size_t operandLength(Bytes dict, size_t at)
{
    const unsigned char lead = dict[at];
    if (lead == 28)
        return 3;
    if (lead == 29)
        return 5;
    if (lead >= 247 && lead <= 254)
        return 2;
    if (lead != 30)
        return 1;
    size_t length = 1; // a real number: nibbles up to 0xf
    while (at + length < dict.size()) {
        const unsigned char byte = dict[at + length++];
        if ((byte & 0xf) == 0xf || byte >> 4 == 0xf)
            break;
    }
    return length;
}

bool hasRos(Bytes dict)
{
    for (size_t at = 0; at < dict.size();) {
        if (dict[at] == 12) {
            if (at + 1 < dict.size() && dict[at + 1] == 30)
                return true;
            at += 2;
        } else if (dict[at] <= 21) {
            at += 1;
        } else {
            at += operandLength(dict, at);
        }
    }
    return false;
}

} // namespace

bool isCidKeyedCff(hb_blob_t *cffTable)
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(cffTable, &length);
    const Bytes bytes(reinterpret_cast<const unsigned char *>(data), length);
    const auto headerSize = bigEndian(bytes, 2, 1);
    const auto names = headerSize ? readIndex(bytes, *headerSize) : std::nullopt;
    const auto topDicts = names ? readIndex(bytes, names->end) : std::nullopt;
    return topDicts && hasRos(topDicts->first);
}

} // namespace vitae
