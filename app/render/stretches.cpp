// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stretches.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace vitae {

namespace {

/// Null unless the item's text may need actual text in the structure tree.
const Run *candidate(const Item &item, const std::vector<StructureNode> &structure)
{
    const auto *text = std::get_if<TextItem>(&item.content);
    if (!text || item.structure < 0 || !structure[size_t(item.structure)].actualText.isEmpty())
        return nullptr;
    return text->run->level > 0 || isReordering(text->run->script) ? text->run.get() : nullptr;
}

QString logicalText(const std::vector<const Run *> &runs)
{
    std::vector<quint8> levels;
    for (const Run *run : runs)
        levels.push_back(run->level);
    QString text;
    for (const size_t index : logicalOrder(levels))
        text += readable(runs[index]->text);
    return text;
}

bool isSameLine(const Item &a, const Item &b)
{
    return a.structure == b.structure && a.paragraph == b.paragraph && b.origin.x() > a.origin.x()
        && std::abs(a.origin.y() - b.origin.y()) < double(std::get<TextItem>(a.content).run->size);
}

} // namespace

std::vector<size_t> logicalOrder(const std::vector<quint8> &levels)
{
    std::vector<size_t> order(levels.size());
    std::iota(order.begin(), order.end(), size_t(0));
    int highest = 0, lowestOdd = 256;
    for (const quint8 level : levels) {
        highest = std::max(highest, int(level));
        if (level % 2 != 0)
            lowestOdd = std::min(lowestOdd, int(level));
    }
    // Reversing by rising level undoes L2, which reverses by falling level.
    for (int level = lowestOdd; level <= highest; ++level) {
        for (size_t begin = 0; begin < order.size(); ++begin) {
            size_t end = begin;
            while (end < order.size() && levels[order[end]] >= level)
                ++end;
            std::reverse(order.begin() + qsizetype(begin), order.begin() + qsizetype(end));
            begin = std::max(begin, end);
        }
    }
    return order;
}

std::vector<int> findStretches(const Page &page, const std::vector<StructureNode> &structure,
                               std::vector<Stretch> &stretches)
{
    const std::span<const Item> items(page.items);
    std::vector<int> result(items.size(), -1);
    for (size_t begin = 0; begin < items.size();) {
        std::vector<const Run *> runs;
        size_t end = begin;
        bool needed = false;
        for (; end < items.size(); ++end) {
            const Run *run = candidate(items[end], structure);
            if (!run || (end > begin && !isSameLine(items[end - 1], items[end])))
                break;
            needed = needed || isRightToLeft(*run) || isReordering(run->script);
            runs.push_back(run);
        }
        if (needed) {
            std::fill(result.begin() + qsizetype(begin), result.begin() + qsizetype(end),
                      int(stretches.size()));
            stretches.push_back({int(begin), logicalText(runs)});
        }
        begin = std::max(begin + 1, end);
    }
    return result;
}

} // namespace vitae
