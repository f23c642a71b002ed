// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicalorder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vitae {

namespace {

const Run *runOf(const Item &item)
{
    const auto *text = std::get_if<TextItem>(&item.content);
    return text ? text->run.get() : nullptr;
}

bool hasRightToLeft(const Page &page)
{
    return std::ranges::any_of(page.items, [](const Item &item) {
        const Run *run = runOf(item);
        return run && run->level % 2 != 0;
    });
}

} // namespace

std::vector<int> logicalItems(const Page &page)
{
    std::vector<int> order(size_t(page.items.size()));
    std::iota(order.begin(), order.end(), 0);
    if (!hasRightToLeft(page))
        return order;
    std::vector<std::pair<quint32, quint32>> places(
        order.size()); ///< paragraph as counted here, and first word
    std::pair<quint32, quint32> place; ///< what has no words stands with the run before
    quint32 paragraph = 0;
    for (const int i : order) {
        const Item &item = page.items[i];
        const Run *run = runOf(item);
        if (run && std::exchange(paragraph, item.paragraph) != item.paragraph)
            place = {place.first + 1, 0};
        if (run && !run->words.empty())
            place.second = run->words.front().word;
        places[size_t(i)] = place;
    }
    std::ranges::stable_sort(order, {}, [&places](int i) { return places[size_t(i)]; });
    return order;
}

} // namespace vitae
