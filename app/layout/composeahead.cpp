// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composeahead.h"

#include <future>
#include <numeric>

namespace vitae {

namespace {

constexpr int worthTwo = 400; // nodes: some ten pages

int sizeOf(const Node &node)
{
    return std::accumulate(node.children.begin(), node.children.end(), 1,
                           [](int sum, const NodePtr &child) { return sum + sizeOf(*child); });
}

/// The person and some of the sections.
Cv partOf(const Cv &cv, size_t begin, size_t end)
{
    auto root = std::make_shared<Node>(*cv.root);
    const auto &children = cv.root->children;
    root->children = {children.front()};
    root->children.insert(root->children.end(), children.begin() + std::ptrdiff_t(begin),
                          children.begin() + std::ptrdiff_t(end));
    Cv part = cv;
    part.root = root;
    return part;
}

/// The first section of the second half, by size.
size_t middleOf(const Cv &cv)
{
    const auto &children = cv.root->children;
    int left = sizeOf(*cv.root) / 2;
    size_t middle = 1;
    while (middle < children.size() && left > 0)
        left -= sizeOf(*children[middle++]);
    return middle;
}

void compose(const Cv &part, const std::vector<ComposeContext> &contexts, const PageGrid &grid,
             LayoutCache::Store &store)
{
    std::vector<ComposeContext> own;
    for (const ComposeContext &context : contexts) {
        own.push_back(context);
        own.back().cache = &store.paragraphs;
    }
    (void)FlowBuilder(own, grid, &store).build(part);
}

} // namespace

bool isWorthTwoThreads(const Cv &cv)
{
    return sizeOf(*cv.root) >= worthTwo;
}

void composeAhead(const Cv &cv, const std::vector<ComposeContext> &contexts, const PageGrid &grid,
                  LayoutCache::Store &store)
{
    LayoutCache::Store other;
    other.generation = store.generation;
    const size_t middle = middleOf(cv);
    const Cv second = partOf(cv, middle, cv.root->children.size());
    const std::future<void> done =
        std::async(std::launch::async, [&] { compose(second, contexts, grid, other); });
    compose(partOf(cv, 1, middle), contexts, grid, store);
    done.wait();
    store.parts.merge(other.parts);
}

} // namespace vitae
