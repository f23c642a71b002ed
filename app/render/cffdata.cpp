// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cffdata.h"

#include <QtGlobal>

namespace vitae {

namespace {

/// Reads big-endian numbers within bounds; a read past the end gives 0 and is remembered.
class Reader {
  public:
    Reader(std::string_view data, size_t at) : m_data(data), m_at(at) {}
    size_t number(int bytes)
    {
        size_t value = 0;
        for (int i = 0; i < bytes; ++i, ++m_at)
            value = value << 8 | (m_at < m_data.size() ? static_cast<unsigned char>(m_data[m_at]) : fail());
        return value;
    }
    [[nodiscard]] size_t at() const { return m_at; }
    [[nodiscard]] bool failed() const { return m_failed; }

  private:
    unsigned char fail()
    {
        m_failed = true;
        return 0;
    }
    std::string_view m_data;
    size_t m_at;
    bool m_failed = false;
};

} // namespace

std::optional<CffIndex> readCffIndex(std::string_view data, size_t at)
{
    Reader reader(data, at);
    const size_t count = reader.number(2);
    if (reader.failed())
        return std::nullopt;
    if (count == 0)
        return CffIndex{{}, reader.at()};
    const int offsetSize = int(reader.number(1));
    const size_t base = reader.at() + (count + 1) * size_t(offsetSize) - 1;
    CffIndex index;
    size_t begin = reader.number(offsetSize);
    for (size_t i = 0; i < count; ++i) {
        const size_t end = reader.number(offsetSize);
        if (reader.failed() || end < begin || base + end > data.size())
            return std::nullopt;
        index.objects.push_back(data.substr(base + begin, end - begin));
        begin = end;
    }
    index.end = base + begin;
    return index;
}

std::optional<CffDict> readCffDict(std::string_view data)
{
    CffDict dict;
    Reader reader(data, 0);
    size_t start = 0;
    std::vector<int> integers;
    while (reader.at() < data.size() && !reader.failed()) {
        const int first = int(reader.number(1));
        if (first <= 21) {
            const size_t end = reader.at() - 1;
            const int op = first == 12 ? (12 << 8 | int(reader.number(1))) : first;
            dict[op] = {data.substr(start, end - start), integers};
            start = reader.at();
            integers.clear();
        } else if (first == 28) {
            integers.push_back(qint16(reader.number(2)));
        } else if (first == 29) {
            integers.push_back(int(qint32(reader.number(4))));
        } else if (first == 30) { // real: nibbles up to an f
            for (size_t byte = 0; (byte & 0xf) != 0xf && (byte >> 4) != 0xf && !reader.failed();)
                byte = reader.number(1);
        } else if (first >= 32 && first <= 246) {
            integers.push_back(first - 139);
        } else if (first >= 247 && first <= 254) {
            const int second = int(reader.number(1));
            integers.push_back(first <= 250 ? (first - 247) * 256 + second + 108
                                            : -(first - 251) * 256 - second - 108);
        }
    }
    if (reader.failed())
        return std::nullopt;
    return dict;
}

void appendCffInt(std::string &out, int value)
{
    if (value >= -107 && value <= 107) {
        out += char(value + 139);
    } else {
        out += char(28);
        out += char((value >> 8) & 255);
        out += char(value & 255);
    }
}

void appendCffOffset(std::string &out, size_t value)
{
    out += char(29);
    for (int shift = 24; shift >= 0; shift -= 8)
        out += char((value >> shift) & 255);
}

std::string cffIndex(std::span<const std::string> objects)
{
    std::string out{char(objects.size() >> 8), char(objects.size() & 255)};
    if (objects.empty())
        return out;
    size_t size = 1;
    for (const std::string &object : objects)
        size += object.size();
    const int offsetSize = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
    out += char(offsetSize);
    const auto appendOffset = [&](size_t value) {
        for (int shift = (offsetSize - 1) * 8; shift >= 0; shift -= 8)
            out += char((value >> shift) & 255);
    };
    size_t offset = 1;
    appendOffset(offset);
    for (const std::string &object : objects)
        appendOffset(offset += object.size());
    for (const std::string &object : objects)
        out += object;
    return out;
}

} // namespace vitae
