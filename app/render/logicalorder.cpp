// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logicalorder.h"

#include <algorithm>
#include <cmath>
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

struct Place {
    quint32 stretch = 0; ///< of items in a row that belong to one paragraph
    quint32 word = 0; ///< the first
    bool isAfter = false; ///< it has no words and follows a run that has
    auto operator<=>(const Place &) const = default;
};

/// What has no words stands behind the run before.
std::vector<Place> placesOf(const Page &page)
{
    std::vector<Place> places;
    Place place;
    quint32 paragraph = 0;
    for (const Item &item : page.items) {
        const Run *run = runOf(item);
        if (run && std::exchange(paragraph, item.paragraph) != item.paragraph)
            place = {place.stretch + 1, 0, false};
        place.isAfter = !run || run->words.empty();
        if (!place.isAfter)
            place.word = run->words.front().word;
        places.push_back(place);
    }
    return places;
}

/// From right to left, what has no words was written after the run on its right.
void followNeighbour(const Page &page, int index, std::vector<Place> &places)
{
    const Run *run = runOf(page.items[index]);
    if (!run || !run->words.empty() || run->level % 2 == 0 || index + 1 >= int(places.size()))
        return;
    const Item &here = page.items[index], &next = page.items[index + 1];
    const bool isSameLine =
        runOf(next) && next.paragraph == here.paragraph && std::abs(next.origin.y() - here.origin.y()) < 0.01;
    if (isSameLine)
        places[size_t(index)] = {places[size_t(index)].stretch, places[size_t(index) + 1].word, true};
}

} // namespace

std::vector<int> logicalItems(const Page &page)
{
    std::vector<int> order(size_t(page.items.size()));
    std::iota(order.begin(), order.end(), 0);
    if (!hasRightToLeft(page))
        return order;
    std::vector<Place> places = placesOf(page);
    for (int i = int(order.size()) - 1; i >= 0; --i)
        followNeighbour(page, i, places);
    std::ranges::stable_sort(order, {}, [&places](int i) { return places[size_t(i)]; });
    return order;
}

} // namespace vitae
