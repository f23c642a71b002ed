// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setline.h"

#include "makerun.h"

#include <algorithm>
#include <limits>

namespace vitae {

namespace {

/// A forced break parts words for those who hear them, too: the line ends with a space that stands for it.
void addBreak(std::vector<Slice> &slices, quint32 at, quint8 level)
{
    const quint32 space = slices.empty() ? 0 : slices.back().segment->face->glyphFor(U' ');
    if (space == 0)
        return;
    const Slice &last = slices.back();
    if (last.end != at || last.level != level)
        slices.push_back({last.segment, at, at, level, {}});
    slices.back().end = at + 1;
    slices.back().glyphs.push_back({.id = space, .cluster = at});
}

/// The line's slices in the order of the text.
std::vector<Slice> slicesOf(const ParagraphParts &parts, const LineRange &range, size_t &segment,
                            TextContext &context)
{
    const std::vector<Segment> &segments = parts.items.segments;
    const quint8 base = parts.style.rightToLeft ? 1 : 0;
    std::vector<Slice> slices;
    const auto add = [&](const Segment &from, quint32 begin, quint32 end, quint8 level) {
        if (begin < end)
            slices.push_back(
                {&from, begin, end, level, glyphsOf(parts.text, from, parts.shaped, begin, end, context)});
    };
    while (segment < segments.size() && segments[segment].end <= range.begin)
        ++segment;
    for (size_t i = segment; i < segments.size() && segments[i].begin < range.end; ++i) {
        const Segment &from = segments[i];
        const quint32 begin = std::max(from.begin, range.begin);
        const quint32 end = std::min(from.end, range.end);
        const quint32 ink = from.level == base ? end : std::clamp(range.contentEnd, begin, end);
        add(from, begin, ink, from.level);
        add(from, ink, end, base);
    }
    if (range.end > range.begin && isForcedBreak(parts.text.shown.at(range.end - 1)))
        addBreak(slices, range.end - 1, base);
    if (range.addsHyphen && !slices.empty())
        appendHyphen(parts.text, *slices.back().segment, slices.back().glyphs, range.contentEnd, context);
    return slices;
}

std::vector<int32_t> visualOrder(const std::vector<Slice> &slices)
{
    std::vector<UBiDiLevel> levels;
    for (const Slice &slice : slices)
        levels.push_back(slice.level);
    std::vector<int32_t> order(slices.size());
    if (!slices.empty())
        ubidi_reorderVisual(levels.data(), int32_t(levels.size()), order.data());
    return order;
}

/// Advances before the spaces at the line's end, and how many spaces can take a share of what is left over.
struct Ink {
    float width = 0;
    int spaces = 0;
    float spaceWidth = 0; ///< of these
    float shrink = std::numeric_limits<float>::max(); ///< how much narrower each of them may be
    float hanging = 0; ///< width of the spaces at the end
};

Ink measure(const ParagraphParts &parts, const LineRange &range, const std::vector<Slice> &slices)
{
    Ink ink;
    const ShapedGlyph *last = nullptr;
    const Segment *lastSegment = nullptr;
    for (const Slice &slice : slices) {
        for (const ShapedGlyph &glyph : slice.glyphs) {
            const bool hangs = glyph.cluster >= range.contentEnd && !range.addsHyphen;
            (hangs ? ink.hanging : ink.width) += glyph.advance;
            if (hangs)
                continue;
            if (parts.text.shown.at(glyph.cluster).isSpace()) {
                ++ink.spaces;
                ink.spaceWidth += glyph.advance;
                ink.shrink = std::min(ink.shrink, shrinkOf(glyph.advance, slice.segment->size));
            }
            last = &glyph;
            lastSegment = slice.segment;
        }
    }
    if (last) { // tracking stands between letters; after the last one it would shift centred lines
        const float after = trackingOf(parts.text, *lastSegment);
        ink.width -= after;
        ink.hanging += after;
    }
    return ink;
}

/// What each space gains. None where the line would gape; never so little that words would touch.
float justifiedExtra(const ParagraphParts &parts, const LineRange &range, const Ink &ink, float available)
{
    if (parts.style.align != Align::Justify || ink.spaces == 0)
        return 0;
    const float space = ink.spaceWidth / float(ink.spaces);
    const float extra = (available - ink.width) / float(ink.spaces);
    if (extra > 0 && (range.last || extra > loosest * spaceStretch * space * (1 + 1e-3F)))
        return 0;
    return std::max(extra, -ink.shrink - 1e-3F);
}

/// Left edge of the ink. The room that a narrower first line leaves is at its end.
float leftOf(const ParagraphStyle &style, float available, float ink)
{
    const float begin = style.rightToLeft ? style.width - available : 0;
    const float free = available - ink;
    switch (style.align) {
    case Align::Center: return begin + free / 2;
    case Align::End: return style.rightToLeft ? begin : begin + free;
    case Align::Start:
    case Align::Justify: break;
    }
    return style.rightToLeft ? begin + free : begin;
}

constexpr float lowestUnderline = 0.17F; // em; Lato asks for more and meets the next line

/// Underlines of what is underlined, one rule for neighbours; spaces at the line's end have none.
void addRule(Line &line, const LinePiece &piece, float left, float right)
{
    const Face &face = *piece.run->face;
    const float scale = piece.run->size / float(face.unitsPerEm());
    const float begin = std::max(piece.x, left);
    const float end = std::min(piece.x + piece.run->width, right);
    if (begin >= end)
        return;
    const float below = std::min(-float(face.underlinePosition()) * scale, lowestUnderline * piece.run->size);
    const LineRule rule{begin, piece.y + below, end - begin, float(face.underlineThickness()) * scale,
                        piece.run->color};
    if (!line.rules.empty()) {
        LineRule &last = line.rules.back();
        const bool goesOn = last.color == rule.color && last.y == rule.y && last.thickness == rule.thickness
            && qAbs(last.x + last.width - rule.x) < 0.01F;
        if (goesOn) {
            last.width = rule.x + rule.width - last.x;
            return;
        }
    }
    line.rules.push_back(rule);
}

void addIcon(Line &line, const LinePiece &piece, const CharStyle &style, bool leftwards)
{
    const IconShape &shape = iconShape(style.icon);
    const float before = (leftwards ? shape.after : shape.before) * style.size;
    line.icons.push_back({piece.x + before, piece.y - shape.top * style.size, shape.size * style.size,
                          style.icon, style.color});
}

/// A box in the place of each character that no face has.
void addBoxes(Line &line, const LinePiece &piece, Color color)
{
    const IconShape &shape = iconShape(Icon::Missing);
    const float size = piece.run->size;
    for (const Glyph &glyph : piece.run->glyphs)
        line.icons.push_back(
            {piece.x + glyph.x, piece.y - shape.top * size, shape.size * size, Icon::Missing, color});
}

} // namespace

Line setLine(const ParagraphParts &parts, const LineRange &range, bool first, size_t &segment,
             TextContext &context)
{
    const ParagraphStyle &style = parts.style;
    const float width = first && style.firstWidth > 0 ? style.firstWidth : style.width;
    const float available = width + range.hangBegin + range.hangEnd;
    const std::vector<Slice> slices = slicesOf(parts, range, segment, context);
    const Ink ink = measure(parts, range, slices);
    const float extra = justifiedExtra(parts, range, ink, available);
    Line line;
    const float inkWidth = ink.width + extra * float(ink.spaces);
    line.left = leftOf(style, available, inkWidth) - range.hangBegin;
    line.right = line.left + inkWidth;
    line.endsInsideWord = range.endsInsideWord;
    float x = style.rightToLeft ? line.left - ink.hanging : line.left;
    for (const int32_t index : visualOrder(slices)) {
        const Slice &slice = slices[size_t(index)];
        const ParagraphText::Part &part = parts.text.parts[slice.segment->part];
        LinePiece piece{x, -part.style.rise * part.style.size, makeRun(parts, slice, extra, range.contentEnd),
                        part.link};
        x += piece.run->width;
        if (part.style.underline)
            addRule(line, piece, line.left, line.right);
        if (part.style.icon != Icon::None)
            addIcon(line, piece, part.style, slice.level % 2 != 0);
        else if (slice.segment->missing)
            addBoxes(line, piece, part.style.color);
        line.pieces.push_back(std::move(piece));
    }
    return line;
}

} // namespace vitae
