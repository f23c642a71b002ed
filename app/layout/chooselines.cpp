// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chooselines.h"

#include <algorithm>

namespace vitae {

namespace {

// Of the width of a space, when lines are justified.
constexpr float spaceStretch = 0.5F;
constexpr float spaceShrink = 0.2F;

/// The paragraph as items, and for each item where a line that ends there ends in the text.
class ItemList {
  public:
    ItemList(const ParagraphText &text, const Itemised &items, const Shaped &shaped, float narrowest)
        : m_text(text),
          m_items(items),
          m_shaped(shaped),
          m_narrowest(narrowest)
    {
        m_clusterStarts.resize(text.size() + 1);
        for (const ShapedGlyph &glyph : shaped.glyphs)
            m_clusterStarts[glyph.cluster] = true;
    }

    void add(const std::vector<BreakPlace> &found)
    {
        for (const BreakPlace &place : found) {
            addStretch(place.position, place);
            m_begin = place.position;
        }
        addStretch(m_text.size(), {});
    }

    std::vector<LineItem> list;
    std::vector<BreakPlace> places; ///< per item

  private:
    /// The text from the last place to `end`: ink, then spaces.
    void addStretch(quint32 end, const BreakPlace &place)
    {
        quint32 ink = end;
        while (ink > m_begin
               && (m_text.shown.at(ink - 1).isSpace() || isForcedBreak(m_text.shown.at(ink - 1))))
            --ink;
        addInk(ink);
        const bool forced = place.cost == cost::forced;
        const bool penalty = end < m_text.size() && (place.cost != 0 || ink == end);
        if (penalty && !forced)
            push({.kind = LineItem::Kind::Penalty, .flagged = place.insideWord, .cost = place.cost}, place);
        if (ink < end) {
            const float width = m_shaped.width(ink, end);
            push({.kind = LineItem::Kind::Glue,
                  .width = width,
                  .stretch = width * spaceStretch,
                  .shrink = width * spaceShrink},
                 place);
        }
        if (forced)
            push({.kind = LineItem::Kind::Penalty, .cost = cost::forced}, place);
    }

    void addInk(quint32 end)
    {
        if (end <= m_begin)
            return;
        if (m_shaped.width(m_begin, end) > m_narrowest) {
            addEmergencies(end);
            return;
        }
        push({.kind = LineItem::Kind::Box, .width = m_shaped.width(m_begin, end)}, {});
    }

    /// A word wider than the line: any grapheme may begin the next one, where nothing else helps.
    void addEmergencies(quint32 end)
    {
        quint32 begin = m_begin;
        for (quint32 at = m_begin + 1; at <= end; ++at) {
            if (at < end && !mayBreakBefore(at))
                continue;
            push({.kind = LineItem::Kind::Box, .width = m_shaped.width(begin, at)}, {});
            if (at < end)
                push({.kind = LineItem::Kind::Penalty, .flagged = true, .cost = cost::emergency},
                     {at, cost::emergency, true});
            begin = at;
        }
    }

    bool mayBreakBefore(quint32 at) const
    {
        return m_items.graphemeStarts[at] && m_clusterStarts[at]
            && m_text.typedOffset(at) != m_text.typedOffset(at - 1);
    }

    void push(const LineItem &item, const BreakPlace &place)
    {
        list.push_back(item);
        places.push_back(place);
    }

    const ParagraphText &m_text;
    const Itemised &m_items;
    const Shaped &m_shaped;
    const float m_narrowest;
    std::vector<bool> m_clusterStarts;
    quint32 m_begin = 0;
};

LineRange rangeOf(const ParagraphText &text, quint32 begin, quint32 end, const BreakPlace *place)
{
    LineRange line;
    line.begin = begin;
    line.end = end;
    line.contentEnd = end;
    while (line.contentEnd > begin
           && (text.shown.at(line.contentEnd - 1).isSpace()
               || isForcedBreak(text.shown.at(line.contentEnd - 1))))
        --line.contentEnd;
    line.endsInsideWord = place && place->insideWord;
    line.last = !place || place->cost == cost::forced;
    return line;
}

} // namespace

std::vector<LineRange> chooseLines(const ParagraphText &text, const Itemised &items, const Shaped &shaped,
                                   const Breakable &breaks, const LineMeasure &measure)
{
    ItemList list(text, items, shaped, std::min(measure.first, measure.rest));
    list.add(breaks.places);
    std::vector<LineRange> lines;
    quint32 begin = 0;
    for (const quint32 end : breakLines(list.list, measure)) {
        const BreakPlace *place = end < list.places.size() ? &list.places[end] : nullptr;
        const quint32 position = place ? place->position : text.size();
        lines.push_back(rangeOf(text, begin, position, place));
        begin = position;
    }
    return lines;
}

} // namespace vitae
