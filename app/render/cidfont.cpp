// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cidfont.h"

#include "cffdata.h"

#include <array>
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
std::string fontDict(const CffDict &dict, size_t shift, bool identityMatrix)
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

bool hasIntegers(const CffDict &dict, int op, size_t count)
{
    const auto found = dict.find(op);
    return found != dict.end() && found->second.integers.size() == count;
}

/// The font DICTs of the font: its own, or the Top DICT of a name-keyed one, which has the same entries.
std::optional<std::vector<CffDict>> fontDicts(std::string_view cff, const CffDict &top)
{
    if (!hasIntegers(top, FdArray, 1))
        return hasIntegers(top, Private, 2) ? std::optional(std::vector{top}) : std::nullopt;
    const auto index = readCffIndex(cff, size_t(top.at(FdArray).integers[0]));
    if (!index)
        return std::nullopt;
    std::vector<CffDict> dicts;
    for (const std::string_view object : index->objects) {
        const auto dict = readCffDict(object);
        if (!dict || !hasIntegers(*dict, Private, 2))
            return std::nullopt;
        dicts.push_back(*dict);
    }
    return dicts;
}

struct Offsets {
    size_t charset = 0, fdSelect = 0, charStrings = 0, fdArray = 0;
};

std::string topDict(const CffDict &top, std::span<const quint32> cids, const Offsets &offsets)
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
    CffDict top;
    size_t globalSubrs = 0; ///< where they begin
    size_t rest = 0;        ///< where they end
};

std::optional<Head> readHead(std::string_view cff)
{
    if (cff.size() < 4)
        return std::nullopt;
    const auto names = readCffIndex(cff, static_cast<unsigned char>(cff[2]));
    const auto tops = names ? readCffIndex(cff, names->end) : std::nullopt;
    const auto strings = tops ? readCffIndex(cff, tops->end) : std::nullopt;
    const auto subrs = strings ? readCffIndex(cff, strings->end) : std::nullopt;
    if (!subrs || tops->objects.size() != 1)
        return std::nullopt;
    const auto top = readCffDict(tops->objects[0]);
    if (!top || !hasIntegers(*top, CharStrings, 1))
        return std::nullopt;
    return Head{*top, strings->end, subrs->end};
}

} // namespace

std::optional<std::string> cidKeyed(std::string_view cff, std::span<const quint32> cids,
                                    std::string_view fontName)
{
    const auto head = readHead(cff);
    if (!head)
        return std::nullopt;
    const CffDict &top = head->top;
    const auto charStringsAt = size_t(top.at(CharStrings).integers[0]);
    const auto charStrings = readCffIndex(cff, charStringsAt);
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
    for (const CffDict &dict : *dicts)
        fontDictTexts.push_back(fontDict(dict, shift, !wasCidKeyed && top.contains(FontMatrix)));
    end += cffIndex(fontDictTexts);

    return start + cffIndex(std::array{topDict(top, cids, offsets)}) + afterTop
        + std::string(cff.substr(head->rest)) + end;
}

} // namespace vitae
