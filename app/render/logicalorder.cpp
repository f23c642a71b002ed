// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicalorder.h"

#include "stretches.h"

#include <cmath>
#include <numeric>

namespace vitae {

namespace {

const Run *runOf(const Item &item)
{
    const auto *text = std::get_if<TextItem>(&item.content);
    return text ? text->run.get() : nullptr;
}

/// Of two text items, the second of which comes next.
bool isSameLine(const Item &a, const Item &b)
{
    return a.paragraph == b.paragraph && b.origin.x() >= a.origin.x()
        && std::abs(a.origin.y() - b.origin.y()) < double(runOf(a)->size);
}

} // namespace

std::vector<int> logicalItems(const Page &page)
{
    std::vector<int> order(size_t(page.items.size()));
    std::iota(order.begin(), order.end(), 0);
    std::vector<int> line; ///< its text items; what lies between them keeps its place
    const auto finish = [&] {
        std::vector<quint8> levels;
        for (const int item : line)
            levels.push_back(runOf(page.items[item])->level);
        const std::vector<size_t> logical = logicalOrder(levels);
        for (size_t i = 0; i < line.size(); ++i)
            order[size_t(line[i])] = line[logical[i]];
        line.clear();
    };
    for (int i = 0; i < int(page.items.size()); ++i) {
        if (!runOf(page.items[i]))
            continue;
        if (!line.empty() && !isSameLine(page.items[line.back()], page.items[i]))
            finish();
        line.push_back(i);
    }
    finish();
    return order;
}

} // namespace vitae
