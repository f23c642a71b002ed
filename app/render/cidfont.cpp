// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cidfont.h"

#include <array>
#include <map>
#include <vector>

namespace vitae {

namespace {

/// DICT operators (Technical Note 5176, clauses 9 and 10); two-byte ones have 12 << 8 added.
enum Operator : int {
    FontBBox = 5,
    Charset = 15,
    CharStrings = 17,
    Private = 18,
    FontMatrix = 0xc07,
    Ros = 0xc1e,
    CidCount = 0xc22,
    FdArray = 0xc24,
    FdSelect = 0xc25,
};

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

struct Index {
    std::vector<std::string_view> objects;
    size_t end = 0; ///< where the next structure begins
};

std::optional<Index> readIndex(std::string_view data, size_t at)
{
    Reader reader(data, at);
    const size_t count = reader.number(2);
    if (reader.failed())
        return std::nullopt;
    if (count == 0)
        return Index{{}, reader.at()};
    const int offsetSize = int(reader.number(1));
    const size_t base = reader.at() + (count + 1) * size_t(offsetSize) - 1;
    Index index;
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

struct Entry {
    std::string_view operands; ///< as encoded
    std::vector<int> integers; ///< of them, the integers
};
using Dict = std::map<int, Entry>;

std::optional<Dict> readDict(std::string_view data)
{
    Dict dict;
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

void appendOperator(std::string &out, int op)
{
    if (op > 255)
        out += char(op >> 8);
    out += char(op & 255);
}

void appendOffsetEntry(std::string &out, size_t value, int op)
{
    appendCffOffset(out, value);
    appendOperator(out, op);
}

std::string charsetOf(std::span<const quint32> cids)
{
    std::string out(1, '\0'); // format 0; glyph 0 is not listed
    for (const quint32 cid : cids.subspan(1)) {
        out += char(cid >> 8);
        out += char(cid & 255);
    }
    return out;
}

/// All glyphs belong to font DICT 0 (format 3).
std::string singleFdSelect(size_t glyphs)
{
    return std::string({3, 0, 1, 0, 0, 0, char(glyphs >> 8), char(glyphs & 255)});
}

/// Where the parts that stay as they are have moved by `shift`.
std::string fontDict(const Dict &dict, size_t shift, bool identityMatrix)
{
    std::string out;
    if (const auto matrix = dict.find(FontMatrix); identityMatrix) {
        for (const int value : {1, 0, 0, 1, 0, 0})
            appendCffInt(out, value);
        appendOperator(out, FontMatrix);
    } else if (matrix != dict.end()) {
        out += matrix->second.operands;
        appendOperator(out, FontMatrix);
    }
    const std::vector<int> &place = dict.at(Private).integers;
    appendCffOffset(out, size_t(place[0]));
    appendCffOffset(out, size_t(place[1]) + shift);
    appendOperator(out, Private);
    return out;
}

bool hasIntegers(const Dict &dict, int op, size_t count)
{
    const auto found = dict.find(op);
    return found != dict.end() && found->second.integers.size() == count;
}

/// The font DICTs of the font: its own, or the Top DICT of a name-keyed one, which has the same entries.
std::optional<std::vector<Dict>> fontDicts(std::string_view cff, const Dict &top)
{
    if (!hasIntegers(top, FdArray, 1))
        return hasIntegers(top, Private, 2) ? std::optional(std::vector{top}) : std::nullopt;
    const auto index = readIndex(cff, size_t(top.at(FdArray).integers[0]));
    if (!index)
        return std::nullopt;
    std::vector<Dict> dicts;
    for (const std::string_view object : index->objects) {
        const auto dict = readDict(object);
        if (!dict || !hasIntegers(*dict, Private, 2))
            return std::nullopt;
        dicts.push_back(*dict);
    }
    return dicts;
}

struct Offsets {
    size_t charset = 0, fdSelect = 0, charStrings = 0, fdArray = 0;
};

std::string topDict(const Dict &top, std::span<const quint32> cids, const Offsets &offsets)
{
    std::string out;
    for (const int value : {391, 392, 0}) // Adobe, Identity: the first two strings after the standard ones
        appendCffInt(out, value);
    appendOperator(out, Ros);
    for (const int op : {FontMatrix, FontBBox}) {
        if (const auto entry = top.find(op); entry != top.end()) {
            out += entry->second.operands;
            appendOperator(out, op);
        }
    }
    appendOffsetEntry(out, cids.back() + 1, CidCount);
    appendOffsetEntry(out, offsets.charset, Charset);
    appendOffsetEntry(out, offsets.fdSelect, FdSelect);
    appendOffsetEntry(out, offsets.charStrings, CharStrings);
    appendOffsetEntry(out, offsets.fdArray, FdArray);
    return out;
}

/// The parsed head of a font: everything up to the global subroutines.
struct Head {
    Dict top;
    size_t globalSubrs = 0; ///< where they begin
    size_t rest = 0;        ///< where they end
};

std::optional<Head> readHead(std::string_view cff)
{
    if (cff.size() < 4)
        return std::nullopt;
    const auto names = readIndex(cff, static_cast<unsigned char>(cff[2]));
    const auto tops = names ? readIndex(cff, names->end) : std::nullopt;
    const auto strings = tops ? readIndex(cff, tops->end) : std::nullopt;
    const auto subrs = strings ? readIndex(cff, strings->end) : std::nullopt;
    if (!subrs || tops->objects.size() != 1)
        return std::nullopt;
    const auto top = readDict(tops->objects[0]);
    if (!top || !hasIntegers(*top, CharStrings, 1))
        return std::nullopt;
    return Head{*top, strings->end, subrs->end};
}

} // namespace

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

std::optional<std::string> cidKeyed(std::string_view cff, std::span<const quint32> cids,
                                    std::string_view fontName)
{
    const auto head = readHead(cff);
    if (!head)
        return std::nullopt;
    const Dict &top = head->top;
    const auto charStringsAt = size_t(top.at(CharStrings).integers[0]);
    const auto charStrings = readIndex(cff, charStringsAt);
    const auto dicts = fontDicts(cff, top);
    const bool wasCidKeyed = hasIntegers(top, FdSelect, 1);
    if (!charStrings || charStrings->objects.size() != cids.size() || cids.empty() || cids[0] != 0 || !dicts)
        return std::nullopt;

    // The charstrings, private DICTs and local subroutines stay as they are, moved by one distance: private
    // DICTs point to their subroutines relative to themselves.
    const std::array strings{std::string("Adobe"), std::string("Identity")};
    std::string start("\1\0\4\4", 4);
    start += cffIndex(std::array{std::string(fontName)});
    std::string afterTop = cffIndex(strings);
    afterTop += cff.substr(head->globalSubrs, head->rest - head->globalSubrs);

    const size_t topSize = cffIndex(std::array{topDict(top, cids, {})}).size();
    const size_t newRest = start.size() + topSize + afterTop.size();
    const size_t shift = newRest - head->rest; // may wrap; added modulo the word
    Offsets offsets;
    offsets.charStrings = charStringsAt + shift;
    std::string end = charsetOf(cids);
    offsets.charset = newRest + cff.size() - head->rest;
    offsets.fdSelect = offsets.charset + end.size();
    if (wasCidKeyed)
        offsets.fdSelect = size_t(top.at(FdSelect).integers[0]) + shift;
    else
        end += singleFdSelect(cids.size());
    offsets.fdArray = offsets.charset + end.size();
    std::vector<std::string> fontDictTexts;
    for (const Dict &dict : *dicts)
        fontDictTexts.push_back(fontDict(dict, shift, !wasCidKeyed && top.contains(FontMatrix)));
    end += cffIndex(fontDictTexts);

    return start + cffIndex(std::array{topDict(top, cids, offsets)}) + afterTop
        + std::string(cff.substr(head->rest)) + end;
}

} // namespace vitae
