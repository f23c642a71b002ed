// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linebreak.h"

#include <algorithm>
#include <array>
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
            m_widestHang = std::max(m_widestHang, item.hangEnd);
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
        Measured line = inkBetween(start, to);
        line.width -= double(hangAround(start, to));
        if (to < m_items.size() && m_items[to].kind == Kind::Penalty)
            line.width += double(m_items[to].width);
        return line;
    }
    [[nodiscard]] bool fits(const Measured &line, quint32 from) const
    {
        const double least = line.width - (m_measure.justified ? line.shrink : 0);
        return least <= double(available(from) + tolerance);
    }
    /// No line from there fits that ends at `to` or later, with or without a hyphen.
    [[nodiscard]] bool isPast(quint32 from, quint32 to) const
    {
        const quint32 start = std::min(startAfter(from), to);
        Measured line = inkBetween(start, to);
        if (start < to)
            line.width -= double(m_items[start].hangBegin + m_widestHang);
        return !fits(line, from);
    }

    /// What a line costs by itself, and how tight it is.
    struct Verdict {
        double cost = 0;
        int fitness = even;
        double looseness = 0; ///< the part of the cost that shorter lines to the same end have at least
    };
    [[nodiscard]] Verdict judge(quint32 from, quint32 to) const
    {
        const Measured line = measure(from, to);
        const double width = double(std::max(available(from), tolerance));
        const bool last = endsParagraph(to);
        Verdict verdict;
        if (!fits(line, from))
            verdict.cost = cost::overfull * (1 + (line.width - width) / width);
        else
            verdict = m_measure.justified ? justified(line, width, last) : ragged(line, width, last);
        if (!last && line.width < width && fits(line, from))
            verdict.looseness = verdict.cost;
        const bool first = from == none || isForced(m_items[from]);
        if (last && !first)
            verdict.cost += shortLastCost(line, from, to, width);
        verdict.cost += endCost(from, to);
        return verdict;
    }
    /// What two neighbouring lines cost, the second of which begins after `end`.
    [[nodiscard]] double costBetween(int before, int after, quint32 end) const
    {
        const bool areNeighbours = end != none && !isForced(m_items[end]);
        return areNeighbours && std::abs(before - after) > 1 ? double(cost::uneven) : 0;
    }

    static constexpr quint32 none = ~0U;
    static constexpr int even = 1, fitnessCount = 4;

  private:
    [[nodiscard]] Measured inkBetween(quint32 start, quint32 to) const
    {
        const Sums &a = m_sums[start];
        const Sums &b = m_sums[to];
        Measured line{b.width - a.width, b.stretch - a.stretch, b.shrink - a.shrink, b.gaps - a.gaps};
        if (to > start && m_items[to - 1].kind == Kind::Glue) { // before a forced end: it vanishes too
            const LineItem &last = m_items[to - 1];
            line = {line.width - double(last.width), line.stretch - double(last.stretch),
                    line.shrink - double(last.shrink), line.gaps - 1};
        }
        return line;
    }
    /// Of the first box and the last one, or of the hyphen the line ends with.
    [[nodiscard]] float hangAround(quint32 start, quint32 to) const
    {
        if (start >= to)
            return 0;
        const float begin = m_items[start].hangBegin;
        if (to < m_items.size() && m_items[to].kind == Kind::Penalty && m_items[to].width > 0)
            return begin + m_items[to].hangEnd;
        while (to > start && m_items[to - 1].kind != Kind::Box)
            --to;
        return to > start ? begin + m_items[to - 1].hangEnd : begin;
    }
    [[nodiscard]] double shortLastCost(const Measured &line, quint32 from, quint32 to, double width) const
    {
        if (line.gaps > 0)
            return line.width < 0.12 * width ? double(cost::shortLast) : 0;
        const bool isAddress = m_sums[to].slashes > m_sums[std::min(startAfter(from), to)].slashes;
        if (isAddress && line.width >= 0.25 * width)
            return 0;
        if (m_items[from].flagged)
            return double(cost::loneEnding);
        return line.width < 0.5 * width ? double(cost::loneWord) : 0;
    }
    static Verdict ragged(const Measured &line, double width, bool last)
    {
        const double shortfall = last ? 0 : std::max(0.0, (width - line.width) / width);
        return {double(cost::line) + 10000 * shortfall * shortfall, even};
    }
    static Verdict justified(const Measured &line, double width, bool last)
    {
        const double change = last ? std::min(width - line.width, 0.0) : width - line.width;
        const double give = change >= 0 ? line.stretch : line.shrink;
        double ratio = 0;
        if (std::abs(change) > double(tolerance))
            ratio = give > 0 ? change / give : std::numeric_limits<double>::infinity();
        if (ratio > double(loosest)) {
            const double shortfall = change / width;
            return {double(cost::gaping) + 10000 * shortfall * shortfall, fitnessCount - 1};
        }
        ratio = std::max(ratio, -1.0); // what fits by a hair
        const double badness = 100 * std::abs(ratio * ratio * ratio);
        const int fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? even : ratio <= 1 ? 2 : 3;
        return {(10 + badness) * (10 + badness) / 100, fitness};
    }
    [[nodiscard]] double endCost(quint32 from, quint32 to) const
    {
        if (endsParagraph(to))
            return from != none && m_items[from].flagged ? double(cost::lastButOne) : 0;
        if (m_items[to].kind != Kind::Penalty)
            return 0;
        const bool repeated = m_items[to].flagged && from != none && m_items[from].flagged;
        return double(m_items[to].cost) + double(repeated ? cost::repeated : 0);
    }

    std::span<const LineItem> m_items;
    LineMeasure m_measure;
    std::vector<Sums> m_sums;
    float m_widestHang = 0;
    std::vector<quint32> m_starts; ///< first item at or after an index that a line may begin with
};

/// The best ways to end a line at a place, one for each fitness of that line.
struct Place {
    struct Way {
        double cost = std::numeric_limits<double>::infinity();
        int place = -1; ///< where the line before ends
        int fitness = Lines::even; ///< of the line before
    };
    quint32 end = 0;
    std::array<Way, Lines::fitnessCount> ways;
    [[nodiscard]] double least() const
    {
        return std::min({ways[0].cost, ways[1].cost, ways[2].cost, ways[3].cost});
    }
};

constexpr size_t mostCandidates = 256;

/// The cheapest predecessors among the live places from `first` on; those whose lines are all too wide drop
/// out of `first` for good, since later lines are wider still. Of very many the fullest line and the shortest
/// ones are tried.
Place bestFor(const Lines &lines, const std::vector<Place> &places, size_t &first, quint32 end)
{
    const size_t count = places.size();
    while (first + 1 < count && lines.isPast(places[first].end, end))
        ++first;
    Place best;
    best.end = end;
    // What a line's begin costs at the least; of very many places that would take longer than it saves.
    double reached = count - first > mostCandidates ? 0 : std::numeric_limits<double>::infinity();
    for (size_t i = first; i < count && reached > 0; ++i)
        reached = std::min(reached, places[i].least());
    double least = std::numeric_limits<double>::infinity();
    for (size_t i = first; i < count; ++i) {
        if (i == first + 1 && count - i > mostCandidates)
            i = count - mostCandidates;
        const Place &before = places[i];
        const Lines::Verdict line = lines.judge(before.end, end);
        Place::Way &way = best.ways[size_t(line.fitness)];
        for (int fitness = 0; fitness < Lines::fitnessCount; ++fitness) {
            const double total = before.ways[size_t(fitness)].cost + line.cost
                + lines.costBetween(fitness, line.fitness, before.end);
            if (total < way.cost)
                way = {total, int(i), fitness};
        }
        least = std::min(least, way.cost);
        if (reached + line.looseness > least + double(cost::uneven))
            break; // still shorter lines cost more than any fitness is worth
    }
    return best;
}

std::vector<quint32> endsThrough(const std::vector<Place> &places)
{
    const auto &last = places.back().ways;
    auto way = std::ranges::min_element(last, {}, &Place::Way::cost);
    std::vector<quint32> ends;
    for (size_t place = places.size() - 1; place > 0;) {
        ends.push_back(places[place].end);
        place = size_t(way->place);
        way = places[place].ways.begin() + way->fitness;
    }
    std::ranges::reverse(ends);
    return ends;
}

} // namespace

std::vector<quint32> breakLines(std::span<const LineItem> items, const LineMeasure &measure)
{
    const Lines lines(items, measure);
    std::vector<Place> places(1);
    places.front().end = Lines::none;
    places.front().ways[Lines::even].cost = 0;
    size_t first = 0;
    for (quint32 end = 0; end <= items.size(); ++end) {
        if (!lines.mayEndAt(end))
            continue;
        places.push_back(bestFor(lines, places, first, end));
        if (lines.endsParagraph(end))
            first = places.size() - 1; // no line reaches across
    }
    return endsThrough(places);
}

double costOfLines(std::span<const LineItem> items, const LineMeasure &measure, std::span<const quint32> ends)
{
    const Lines lines(items, measure);
    double total = 0;
    quint32 from = Lines::none;
    int fitness = Lines::even;
    for (const quint32 end : ends) {
        const Lines::Verdict line = lines.judge(from, end);
        total += line.cost + lines.costBetween(fitness, line.fitness, from);
        fitness = line.fitness;
        from = end;
    }
    return total;
}

} // namespace vitae
