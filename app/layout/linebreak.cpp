// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linebreak.h"

#include <algorithm>
#include <cmath>

namespace vitae {

namespace {

using Kind = LineItem::Kind;

constexpr float tolerance = 0.01F; // points: sums of the same widths in another order differ by less

bool isForced(const LineItem &item)
{
    return item.kind == Kind::Penalty && item.cost == cost::forced;
}

/// Between words: spaces, and the free breaks of scripts that have none.
bool endsWord(const LineItem &item)
{
    return item.kind == Kind::Glue || (item.kind == Kind::Penalty && item.cost == 0);
}

/// Sums over the items before an index, so that any line's measures are differences.
struct Sums {
    double width = 0, stretch = 0, shrink = 0;
    quint32 gaps = 0;
    quint32 slashes = 0; ///< places inside web addresses
};

class Lines {
  public:
    Lines(std::span<const LineItem> items, const LineMeasure &measure) : m_items(items), m_measure(measure)
    {
        m_sums.resize(items.size() + 1);
        m_starts.resize(items.size() + 1);
        for (size_t i = 0; i < items.size(); ++i) {
            const LineItem &item = items[i];
            Sums next = m_sums[i];
            if (item.kind != Kind::Penalty) {
                next.width += double(item.width);
                next.stretch += double(item.stretch);
                next.shrink += double(item.shrink);
            }
            next.gaps += endsWord(item);
            next.slashes += item.kind == Kind::Penalty && item.cost == cost::address;
            m_sums[i + 1] = next;
        }
        m_starts[items.size()] = quint32(items.size());
        for (size_t i = items.size(); i-- > 0;) {
            const bool kept = items[i].kind == Kind::Box || isForced(items[i]);
            m_starts[i] = kept ? quint32(i) : m_starts[i + 1];
        }
    }

    [[nodiscard]] bool mayEndAt(quint32 index) const
    {
        if (index == m_items.size())
            return true;
        const LineItem &item = m_items[index];
        return item.kind == Kind::Penalty
            || (item.kind == Kind::Glue && index > 0 && m_items[index - 1].kind == Kind::Box);
    }
    /// No line goes on beyond it.
    [[nodiscard]] bool endsParagraph(quint32 index) const
    {
        return index == m_items.size() || isForced(m_items[index]);
    }
    /// First item of the line after the end `from`; `none` begins the first line.
    [[nodiscard]] quint32 startAfter(quint32 from) const
    {
        if (from == none)
            return 0;
        if (from == m_items.size())
            return from;
        return m_starts[isForced(m_items[from]) ? from + 1 : from];
    }
    [[nodiscard]] float available(quint32 from) const
    {
        return from == none ? m_measure.first : m_measure.rest;
    }

    struct Measured {
        double width = 0, stretch = 0, shrink = 0;
        quint32 gaps = 0;
    };
    [[nodiscard]] Measured measure(quint32 from, quint32 to) const
    {
        const quint32 start = std::min(startAfter(from), to);
        const Sums &a = m_sums[start];
        const Sums &b = m_sums[to];
        Measured line{b.width - a.width, b.stretch - a.stretch, b.shrink - a.shrink, b.gaps - a.gaps};
        if (to < m_items.size() && m_items[to].kind == Kind::Penalty)
            line.width += double(m_items[to].width);
        if (to > start && m_items[to - 1].kind == Kind::Glue) { // before a forced end: it vanishes too
            const LineItem &last = m_items[to - 1];
            line = {line.width - double(last.width), line.stretch - double(last.stretch),
                    line.shrink - double(last.shrink), line.gaps - 1};
        }
        return line;
    }
    [[nodiscard]] bool fits(const Measured &line, quint32 from) const
    {
        const double least = line.width - (m_measure.justified ? line.shrink : 0);
        return least <= double(available(from) + tolerance);
    }

    [[nodiscard]] double costOf(quint32 from, quint32 to) const
    {
        const Measured line = measure(from, to);
        const double width = double(std::max(available(from), tolerance));
        const bool last = endsParagraph(to);
        double result = 0;
        if (!fits(line, from))
            result += cost::overfull * (1 + (line.width - width) / width);
        else
            result += m_measure.justified ? justifiedCost(line, width, last) : raggedCost(line, width, last);
        const bool first = from == none || isForced(m_items[from]);
        if (last && !first && isShortLast(line, from, to, width))
            result += double(cost::shortLast);
        return result + endCost(from, to);
    }

    static constexpr quint32 none = ~0U;

  private:
    [[nodiscard]] bool isShortLast(const Measured &line, quint32 from, quint32 to, double width) const
    {
        if (line.gaps > 0)
            return line.width < 0.12 * width;
        const bool isAddress = m_sums[to].slashes > m_sums[std::min(startAfter(from), to)].slashes;
        return !isAddress || line.width < 0.25 * width;
    }
    static double raggedCost(const Measured &line, double width, bool last)
    {
        const double shortfall = last ? 0 : std::max(0.0, (width - line.width) / width);
        return double(cost::line) + 10000 * shortfall * shortfall;
    }
    static double justifiedCost(const Measured &line, double width, bool last)
    {
        constexpr double worst = 20000;
        const double change = width - line.width;
        if (last && change >= 0)
            return 0;
        const double give = change >= 0 ? line.stretch : line.shrink;
        const double ratio = give > 0 ? std::abs(change) / give : (std::abs(change) > 0.01 ? 10 : 0);
        return std::min(100 * ratio * ratio * ratio, worst);
    }
    [[nodiscard]] double endCost(quint32 from, quint32 to) const
    {
        if (endsParagraph(to) || m_items[to].kind != Kind::Penalty)
            return 0;
        const bool repeated = m_items[to].flagged && from != none && m_items[from].flagged;
        return double(m_items[to].cost) + double(repeated ? cost::repeated : 0);
    }

    std::span<const LineItem> m_items;
    LineMeasure m_measure;
    std::vector<Sums> m_sums;
    std::vector<quint32> m_starts; ///< first item at or after an index that a line may begin with
};

/// The best way to end a line at `end`: where the line before ends.
struct Node {
    quint32 end;
    int previous; ///< index of a node
    double cost;
};

constexpr size_t mostCandidates = 256;

/// The cheapest predecessor among the live nodes from `first` on; those whose line is too wide drop out of
/// `first` for good, since later lines are wider still. Of very many the fullest line and the shortest ones
/// are tried.
Node bestFor(const Lines &lines, const std::vector<Node> &nodes, size_t &first, quint32 end)
{
    const size_t count = nodes.size();
    while (first + 1 < count && !lines.fits(lines.measure(nodes[first].end, end), nodes[first].end))
        ++first;
    Node best{end, int(first), std::numeric_limits<double>::infinity()};
    for (size_t i = first; i < count; ++i) {
        if (i == first + 1 && count - i > mostCandidates)
            i = count - mostCandidates;
        const double total = nodes[i].cost + lines.costOf(nodes[i].end, end);
        if (total < best.cost)
            best = {end, int(i), total};
    }
    return best;
}

} // namespace

std::vector<quint32> breakLines(std::span<const LineItem> items, const LineMeasure &measure)
{
    const Lines lines(items, measure);
    std::vector<Node> nodes{{Lines::none, -1, 0}};
    size_t first = 0;
    for (quint32 end = 0; end <= items.size(); ++end) {
        if (!lines.mayEndAt(end))
            continue;
        nodes.push_back(bestFor(lines, nodes, first, end));
        if (lines.endsParagraph(end))
            first = nodes.size() - 1; // no line reaches across
    }
    std::vector<quint32> ends;
    for (int node = int(nodes.size()) - 1; node > 0; node = nodes[size_t(node)].previous)
        ends.push_back(nodes[size_t(node)].end);
    std::reverse(ends.begin(), ends.end());
    return ends;
}

double costOfLines(std::span<const LineItem> items, const LineMeasure &measure, std::span<const quint32> ends)
{
    const Lines lines(items, measure);
    double total = 0;
    quint32 from = Lines::none;
    for (const quint32 end : ends) {
        total += lines.costOf(from, end);
        from = end;
    }
    return total;
}

} // namespace vitae
