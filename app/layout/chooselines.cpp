// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chooselines.h"

#include "hanging.h"

#include <algorithm>

namespace vitae {

namespace {

constexpr char16_t hyphen = u'-';

/// The edges that centred and end-aligned lines have are no edges; readers of right-to-left text expect none.
bool hangsPunctuation(const ParagraphStyle &style)
{
    const bool isFlush = style.align == Align::Start || style.align == Align::Justify;
    return style.hangPunctuation && isFlush && !style.rightToLeft;
}

class Itemiser {
  public:
    Itemiser(const ParagraphText &text, const Itemised &items, const Shaped &shaped,
             const ParagraphStyle &style)
        : m_text(text),
          m_items(items),
          m_shaped(shaped),
          m_measure(measureOf(style)),
          m_narrowest(std::min(m_measure.first, m_measure.rest)),
          m_hangs(hangsPunctuation(style))
    {
        m_clusterStarts.resize(text.size() + 1);
        for (const ShapedGlyph &glyph : shaped.glyphs)
            m_clusterStarts[glyph.cluster] = true;
    }

    void add(const std::vector<BreakPlace> &found)
    {
        for (const BreakPlace &place : found) {
            if (place.addsHyphen && !mayShowHyphen(place.position))
                continue;
            addStretch(place.position, place);
            m_begin = place.position;
        }
        addStretch(m_text.size(), {});
    }

    [[nodiscard]] LineRange rangeOf(quint32 begin, const BreakPlace *place) const
    {
        LineRange line;
        line.begin = begin;
        line.end = place ? place->position : m_text.size();
        line.contentEnd = inkEnd(begin, line.end);
        line.endsInsideWord = place && place->insideWord;
        line.addsHyphen = place && place->addsHyphen;
        line.last = !place || place->cost == cost::forced;
        if (m_hangs && line.contentEnd > begin) {
            line.hangBegin = hangBegin(begin);
            line.hangEnd =
                line.addsHyphen ? hyphenWidth(line.end) * hangsAtEnd(hyphen) : hangEnd(line.contentEnd);
        }
        return line;
    }

    [[nodiscard]] LineItems take() { return std::move(m_list); }

  private:
    /// The text from the last place to `end`: ink, then spaces.
    void addStretch(quint32 end, const BreakPlace &place)
    {
        const quint32 ink = inkEnd(m_begin, end);
        addInk(ink);
        const bool forced = place.cost == cost::forced;
        const bool penalty = end < m_text.size() && (place.cost != 0 || ink == end);
        if (penalty && place.addsHyphen)
            addDivision(place);
        else if (penalty && !forced)
            push({.kind = LineItem::Kind::Penalty, .flagged = place.insideWord, .cost = place.cost}, place);
        if (ink < end) {
            const float width = m_shaped.width(ink, end);
            const Segment *segment = segmentBefore(ink + 1);
            push({.kind = LineItem::Kind::Glue,
                  .width = width,
                  .stretch = width * spaceStretch,
                  .shrink = segment ? shrinkOf(width, segment->size) : 0},
                 place);
        }
        if (forced)
            push({.kind = LineItem::Kind::Penalty, .cost = cost::forced}, place);
    }

    void addDivision(const BreakPlace &place)
    {
        const float width = hyphenWidth(place.position);
        push({.kind = LineItem::Kind::Penalty,
              .flagged = true,
              .width = width,
              .cost = m_measure.justified ? cost::justifiedDivision : place.cost,
              .hangEnd = m_hangs ? width * hangsAtEnd(hyphen) : 0},
             place);
    }

    void addInk(quint32 end)
    {
        if (end <= m_begin)
            return;
        if (m_shaped.width(m_begin, end) > m_narrowest) {
            addEmergencies(end);
            return;
        }
        LineItem box{.kind = LineItem::Kind::Box, .width = m_shaped.width(m_begin, end)};
        if (m_hangs) {
            box.hangBegin = hangBegin(m_begin);
            box.hangEnd = hangEnd(end);
        }
        push(box, {});
    }

    /// A word wider than the line: any grapheme may begin the next one, where nothing else helps; rather the
    /// parts of an address or a phone number.
    void addEmergencies(quint32 end)
    {
        quint32 begin = m_begin;
        for (quint32 at = m_begin + 1; at <= end; ++at) {
            if (at < end && !mayBreakBefore(at))
                continue;
            push({.kind = LineItem::Kind::Box, .width = m_shaped.width(begin, at)}, {});
            if (at < end) {
                const float cost = beginsPart(at) ? cost::emergencyPart : cost::emergency;
                push({.kind = LineItem::Kind::Penalty, .flagged = true, .cost = cost}, {at, cost, true});
            }
            begin = at;
        }
    }

    /// Of an address or a phone number.
    [[nodiscard]] bool beginsPart(quint32 at) const
    {
        const QChar before = m_text.shown.at(at - 1);
        const bool beginsDomain = m_text.shown.at(at) == u'.' && at + 1 < m_text.size()
            && m_text.shown.at(at + 1).isLetterOrNumber();
        return before == u'@' || before == u'/' || before.isSpace() || beginsDomain;
    }

    [[nodiscard]] quint32 inkEnd(quint32 begin, quint32 end) const
    {
        while (end > begin && (m_text.shown.at(end - 1).isSpace() || isForcedBreak(m_text.shown.at(end - 1))))
            --end;
        return end;
    }

    /// That the text before `at` lies in.
    [[nodiscard]] const Segment *segmentBefore(quint32 at) const
    {
        const auto after =
            std::ranges::lower_bound(m_items.segments, at, {}, [](const Segment &s) { return s.end; });
        return after != m_items.segments.end() && after->begin < at ? &*after : nullptr;
    }

    /// Not inside a ligature, nor where the face has no hyphen.
    [[nodiscard]] bool mayShowHyphen(quint32 at) const
    {
        const Segment *segment = segmentBefore(at);
        return segment && !segment->missing && segment->face->glyphFor(hyphen) != 0 && mayBreakBefore(at);
    }

    [[nodiscard]] float hyphenWidth(quint32 at) const
    {
        const Segment &segment = *segmentBefore(at);
        const int units = segment.face->advance(segment.face->glyphFor(hyphen));
        return float(units) * segment.size / float(segment.face->unitsPerEm());
    }

    [[nodiscard]] float hangBegin(quint32 at) const { return hang(at, hangsAtBegin(m_text.shown.at(at))); }
    [[nodiscard]] float hangEnd(quint32 end) const
    {
        return hang(end - 1, hangsAtEnd(m_text.shown.at(end - 1)));
    }
    /// A share of a character's width; none of one in text that runs from right to left.
    [[nodiscard]] float hang(quint32 at, float share) const
    {
        const Segment *segment = share > 0 ? segmentBefore(at + 1) : nullptr;
        return segment && segment->level % 2 == 0 ? m_shaped.width(at, at + 1) * share : 0;
    }

    bool mayBreakBefore(quint32 at) const
    {
        return m_items.graphemeStarts[at] && m_clusterStarts[at]
            && m_text.typedOffset(at) != m_text.typedOffset(at - 1);
    }

    void push(const LineItem &item, const BreakPlace &place)
    {
        m_list.items.push_back(item);
        m_list.places.push_back(place);
    }

    const ParagraphText &m_text;
    const Itemised &m_items;
    const Shaped &m_shaped;
    const LineMeasure m_measure;
    const float m_narrowest;
    const bool m_hangs;
    std::vector<bool> m_clusterStarts;
    quint32 m_begin = 0;
    LineItems m_list;
};

} // namespace

LineMeasure measureOf(const ParagraphStyle &style)
{
    return {style.firstWidth > 0 ? style.firstWidth : style.width, style.width,
            style.align == Align::Justify};
}

LineItems lineItems(const ParagraphText &text, const Itemised &items, const Shaped &shaped,
                    const Breakable &breaks, const ParagraphStyle &style)
{
    Itemiser itemiser(text, items, shaped, style);
    itemiser.add(breaks.places);
    return itemiser.take();
}

std::vector<LineRange> chooseLines(const ParagraphText &text, const Itemised &items, const Shaped &shaped,
                                   const Breakable &breaks, const ParagraphStyle &style)
{
    Itemiser itemiser(text, items, shaped, style);
    itemiser.add(breaks.places);
    const LineItems list = itemiser.take();
    std::vector<LineRange> lines;
    quint32 begin = 0;
    for (const quint32 end : breakLines(list.items, measureOf(style))) {
        const BreakPlace *place = end < list.places.size() ? &list.places[end] : nullptr;
        lines.push_back(itemiser.rangeOf(begin, place));
        begin = lines.back().end;
    }
    return lines;
}

} // namespace vitae
