// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebyside.h"

#include <algorithm>
#include <limits>

namespace vitae {

namespace {

/// From the first baseline to the last.
float depthOf(const Fragment &fragment)
{
    float depth = 0;
    for (size_t i = 1; i < fragment.lines.size(); ++i)
        depth += fragment.lines[i].step;
    return depth;
}

/// The first item of each column when none is to be deeper than `limit`.
std::vector<size_t> startsWithin(std::span<const ColumnItem> items, float limit)
{
    static constexpr float slack = 0.01F;
    std::vector<size_t> starts;
    float depth = std::numeric_limits<float>::infinity();
    for (size_t i = 0; i < items.size(); ++i) {
        const float own = depthOf(*items[i].fragment);
        depth += items[i].step + own;
        if (depth > limit + slack) {
            starts.push_back(i);
            depth = own;
        }
    }
    return starts;
}

struct Balance {
    std::vector<size_t> starts;
    float depth = 0;
};

/// The least depth at which the items fit into the columns, to a hundredth of a point.
Balance balanced(std::span<const ColumnItem> items, int count)
{
    static constexpr float enough = 0.01F;
    float low = 0, high = 0;
    for (const ColumnItem &item : items) {
        const float own = depthOf(*item.fragment);
        low = std::max(low, own); // no column is less deep than its deepest item
        high += item.step + own;
    }
    const auto fits = [&](float depth) { return startsWithin(items, depth).size() <= size_t(count); };
    if (fits(low))
        high = low;
    while (high - low > enough) {
        const float middle = (low + high) / 2;
        (fits(middle) ? high : low) = middle;
    }
    return {startsWithin(items, high), high};
}

/// Puts fragments into one, each at its place below the first baseline.
class Merger {
  public:
    void add(const Fragment &fragment, float x, float y)
    {
        const auto structure = int(m_result.structure.size());
        for (StructureNode node : fragment.structure) {
            node.parent += node.parent < 0 ? 0 : structure;
            m_result.structure.push_back(std::move(node));
        }
        for (size_t i = 0; i < fragment.lines.size(); ++i) {
            const LineBox &line = fragment.lines[i];
            y += i == 0 ? 0 : line.step;
            for (Item item : line.items) {
                item.origin += QPointF(double(x), double(y));
                item.structure += item.structure < 0 ? 0 : structure;
                item.paragraph += m_result.paragraphs;
                m_items.push_back(std::move(item));
            }
            m_lines.push_back({y, line.ascent, line.descent});
            for (OutlineMark mark : fragment.outline) {
                if (mark.line != int(i))
                    continue;
                mark.structure += structure;
                m_marks.emplace_back(y, std::move(mark));
            }
        }
        m_result.paragraphs += fragment.paragraphs;
        m_bottom = std::max(m_bottom, y + fragment.overhang);
        m_result.usesMargin = m_result.usesMargin || fragment.usesMargin;
        m_result.findings.insert(m_result.findings.end(), fragment.findings.begin(), fragment.findings.end());
    }

    FragmentPtr finish()
    {
        addLines();
        const float last = m_baselines.back();
        for (Item &item : m_items)
            item.origin.ry() -= double(last);
        m_result.lines.back().items = std::move(m_items);
        m_result.overhang = std::max(m_bottom - last, 0.0F);
        for (auto &[y, mark] : m_marks) {
            mark.line = int(std::ranges::lower_bound(m_baselines, y - same) - m_baselines.begin());
            m_result.outline.push_back(std::move(mark));
        }
        return std::make_shared<const Fragment>(std::move(m_result));
    }

  private:
    static constexpr float same = 0.01F;
    struct PlacedLine {
        float y = 0, ascent = 0, descent = 0;
    };

    void addLines()
    {
        std::ranges::sort(m_lines, {}, &PlacedLine::y);
        for (const PlacedLine &line : m_lines) {
            if (m_baselines.empty() || line.y > m_baselines.back() + same) {
                LineBox box;
                box.step = m_baselines.empty() ? 0 : line.y - m_baselines.back();
                box.breakBefore = m_baselines.empty();
                m_result.lines.push_back(std::move(box));
                m_baselines.push_back(line.y);
            }
            LineBox &box = m_result.lines.back();
            box.ascent = std::max(box.ascent, line.ascent);
            box.descent = std::max(box.descent, line.descent);
        }
    }

    Fragment m_result;
    std::vector<Item> m_items;
    std::vector<PlacedLine> m_lines;
    std::vector<float> m_baselines;
    std::vector<std::pair<float, OutlineMark>> m_marks;
    float m_bottom = 0;
};

} // namespace

ListColumns listColumns(int wanted, float all, float gap, bool rightToLeft)
{
    static constexpr float least = 60;
    const auto widthOf = [&](int count) { return (all - float(count - 1) * gap) / float(count); };
    int count = std::max(wanted, 1);
    while (count > 1 && widthOf(count) < least)
        --count;
    return {count, widthOf(count), gap, rightToLeft};
}

size_t blockSize(std::span<const ColumnItem> items, const ListColumns &columns, float most)
{
    size_t fitting = 1, tooMany = items.size() + 1;
    while (tooMany - fitting > 1) {
        const size_t size = (fitting + tooMany) / 2;
        (balanced(items.first(size), columns.count).depth <= most ? fitting : tooMany) = size;
    }
    return fitting;
}

FragmentPtr sideBySide(std::span<const ColumnItem> items, const ListColumns &columns)
{
    Merger merger;
    const std::vector<size_t> starts = balanced(items, columns.count).starts;
    for (size_t column = 0; column < starts.size(); ++column) {
        const auto number = float(columns.rightToLeft ? size_t(columns.count) - 1 - column : column);
        const float x = number * (columns.width + columns.gap);
        const size_t end = column + 1 < starts.size() ? starts[column + 1] : items.size();
        float y = 0;
        for (size_t i = starts[column]; i < end; ++i) {
            y += i == starts[column] ? 0 : items[i].step;
            merger.add(*items[i].fragment, x, y);
            y += depthOf(*items[i].fragment);
        }
    }
    return merger.finish();
}

} // namespace vitae
