// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shape.h"

#include <algorithm>
#include <array>

namespace vitae {

namespace {

bool joinsLetters(hb_script_t script)
{
    constexpr std::array joining = {
        HB_SCRIPT_ARABIC,  HB_SCRIPT_SYRIAC, HB_SCRIPT_MONGOLIAN,  HB_SCRIPT_NKO,     HB_SCRIPT_PHAGS_PA,
        HB_SCRIPT_MANDAIC, HB_SCRIPT_ADLAM,  HB_SCRIPT_DEVANAGARI, HB_SCRIPT_BENGALI, HB_SCRIPT_GURMUKHI};
    return std::find(joining.begin(), joining.end(), script) != joining.end();
}

class Features {
  public:
    explicit Features(const CharStyle &style)
    {
        // Letters apart must not share a glyph.
        const Ligatures ligatures = style.tracking != 0 ? Ligatures::None : style.ligatures;
        if (ligatures != Ligatures::Default) {
            for (const char *tag : {"liga", "clig", "dlig"})
                set(tag, ligatures == Ligatures::All ? 1 : 0);
        }
        if (style.letterCase == LetterCase::SmallCaps || style.letterCase == LetterCase::AllSmallCaps)
            set("smcp", 1);
        if (style.letterCase == LetterCase::AllSmallCaps)
            set("c2sc", 1);
        setFigures(style.figures);
    }
    [[nodiscard]] const hb_feature_t *data() const { return m_features.data(); }
    [[nodiscard]] unsigned count() const { return m_count; }

  private:
    void set(const char *tag, quint32 value)
    {
        m_features[m_count++] = {hb_tag_from_string(tag, 4), value, HB_FEATURE_GLOBAL_START,
                                 HB_FEATURE_GLOBAL_END};
    }
    void setFigures(Figures figures)
    {
        if (figures == Figures::Lining || figures == Figures::TabularLining)
            set("lnum", 1);
        if (figures == Figures::OldStyle || figures == Figures::TabularOldStyle)
            set("onum", 1);
        if (figures == Figures::TabularLining || figures == Figures::TabularOldStyle)
            set("tnum", 1);
        else if (figures != Figures::Default)
            set("pnum", 1);
    }
    std::array<hb_feature_t, 8> m_features{};
    unsigned m_count = 0;
};

void describe(hb_buffer_t *buffer, const ParagraphText &text, const Segment &segment)
{
    hb_buffer_set_direction(buffer, segment.level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, segment.script);
    const QByteArray &language = text.parts[segment.part].language;
    hb_buffer_set_language(buffer,
                           language.isEmpty()
                               ? HB_LANGUAGE_INVALID
                               : hb_language_from_string(language.constData(), int(language.size())));
}

/// Fills the buffer with a stretch in the context of its paragraph: letters join across its ends.
void fillBuffer(hb_buffer_t *buffer, const ParagraphText &text, const Segment &segment, quint32 begin,
                quint32 end)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t *>(text.shown.utf16()), int(text.size()),
                        begin, int(end - begin));
    describe(buffer, text, segment);
    const hb_buffer_flags_t start = begin == 0 ? HB_BUFFER_FLAG_BOT : HB_BUFFER_FLAG_DEFAULT;
    const hb_buffer_flags_t finish = end == text.size() ? HB_BUFFER_FLAG_EOT : HB_BUFFER_FLAG_DEFAULT;
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(start | finish));
}

/// Adds the tracking after each cluster: after its last glyph, which in right-to-left text stands left of it.
void addTracking(std::vector<ShapedGlyph> &glyphs, size_t first, float tracking, bool rightToLeft)
{
    for (size_t i = first; tracking != 0 && i < glyphs.size(); ++i) {
        if (i + 1 < glyphs.size() && glyphs[i + 1].cluster == glyphs[i].cluster)
            continue;
        glyphs[i].advance += tracking;
        if (rightToLeft) // this glyph is the leftmost of its cluster
            glyphs[i].dx += tracking;
    }
}

void appendShaped(const ParagraphText &text, const Segment &segment, quint32 begin, quint32 end,
                  std::vector<ShapedGlyph> &glyphs, TextContext &context)
{
    const CharStyle &style = text.parts[segment.part].style;
    const Features features(style);
    hb_buffer_t *buffer = context.buffer();
    fillBuffer(buffer, text, segment, begin, end);
    hb_shape(segment.face->hbFont(), buffer, features.data(), features.count());
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    const float scale = segment.size / float(segment.face->unitsPerEm());
    const bool rightToLeft = segment.level % 2 != 0;
    const size_t first = glyphs.size();
    for (unsigned n = 0; n < count; ++n) {
        const unsigned i = rightToLeft ? count - 1 - n : n;
        glyphs.push_back({infos[i].codepoint, infos[i].cluster, float(positions[i].x_advance) * scale,
                          float(positions[i].x_offset) * scale, float(-positions[i].y_offset) * scale,
                          (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0});
    }
    addTracking(glyphs, first, trackingOf(text, segment), rightToLeft);
}

/// The space that a drawing takes. Text that PDF/A shows has no glyph 0 (ISO 19005-3, 6.2.11.8).
ShapedGlyph spaceFor(Icon icon, const Segment &segment, float size, quint32 cluster)
{
    return {segment.face->glyphFor(U' '), cluster, iconShape(icon).advance() * size, 0, 0, false};
}

/// One box per cluster.
void appendMissing(const Segment &segment, std::vector<ShapedGlyph> &glyphs,
                   const std::vector<bool> &graphemeStarts)
{
    for (quint32 i = segment.begin; i < segment.end; ++i) {
        if (graphemeStarts[i])
            glyphs.push_back(spaceFor(Icon::Missing, segment, segment.size, i));
    }
}

bool isSafe(const Segment &segment, const Shaped &shaped, quint32 offset, size_t &glyph)
{
    const auto begin = shaped.glyphs.begin() + segment.glyphBegin;
    const auto end = shaped.glyphs.begin() + segment.glyphEnd;
    const auto found =
        std::lower_bound(begin, end, offset, [](const ShapedGlyph &g, quint32 at) { return g.cluster < at; });
    glyph = size_t(found - shaped.glyphs.begin());
    if (found == end)
        return offset >= segment.end; // else within the last cluster
    return found->cluster == offset && !found->unsafeToBreak;
}

} // namespace

void appendHyphen(const ParagraphText &text, const Segment &segment, std::vector<ShapedGlyph> &glyphs,
                  quint32 end, TextContext &context)
{
    quint32 cluster = end;
    if (!glyphs.empty() && text.shown.at(glyphs.back().cluster) == QChar::SoftHyphen) {
        cluster = glyphs.back().cluster;
        glyphs.pop_back();
    }
    const quint32 before = glyphs.empty() ? cluster : glyphs.back().cluster;
    const QString ending = text.shown.sliced(before, cluster - before) + u'-';
    hb_buffer_t *buffer = context.buffer();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t *>(ending.utf16()), int(ending.size()), 0,
                        -1);
    describe(buffer, text, segment);
    const Features features(text.parts[segment.part].style);
    hb_shape(segment.face->hbFont(), buffer, features.data(), features.count());
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    const float scale = segment.size / float(segment.face->unitsPerEm());
    const float tracking = trackingOf(text, segment);
    if (count == 2 && !glyphs.empty() && infos[0].codepoint == glyphs.back().id)
        glyphs.back().advance = float(positions[0].x_advance) * scale + tracking;
    const unsigned last = count - 1;
    glyphs.push_back({infos[last].codepoint, cluster, float(positions[last].x_advance) * scale + tracking,
                      float(positions[last].x_offset) * scale, float(-positions[last].y_offset) * scale,
                      false});
}

float trackingOf(const ParagraphText &text, const Segment &segment)
{
    const CharStyle &style = text.parts[segment.part].style;
    return joinsLetters(segment.script) ? 0 : style.tracking * style.size;
}

Shaped shapeAll(const ParagraphText &text, const std::vector<bool> &graphemeStarts,
                std::vector<Segment> &segments, TextContext &context)
{
    Shaped shaped;
    shaped.glyphs.reserve(text.size());
    for (Segment &segment : segments) {
        segment.glyphBegin = quint32(shaped.glyphs.size());
        if (segment.missing)
            appendMissing(segment, shaped.glyphs, graphemeStarts);
        else if (text.parts[segment.part].style.icon != Icon::None)
            shaped.glyphs.push_back(spaceFor(text.parts[segment.part].style.icon, segment,
                                             text.parts[segment.part].style.size, segment.begin));
        else
            appendShaped(text, segment, segment.begin, segment.end, shaped.glyphs, context);
        segment.glyphEnd = quint32(shaped.glyphs.size());
    }
    std::vector<float> advances(text.size(), 0.F);
    for (const ShapedGlyph &glyph : shaped.glyphs)
        advances[glyph.cluster] += glyph.advance;
    shaped.positions.resize(text.size() + 1);
    for (quint32 i = 0; i < text.size(); ++i)
        shaped.positions[i + 1] = shaped.positions[i] + double(advances[i]);
    return shaped;
}

std::vector<ShapedGlyph> glyphsOf(const ParagraphText &text, const Segment &segment, const Shaped &shaped,
                                  quint32 begin, quint32 end, TextContext &context)
{
    size_t first = 0;
    size_t last = 0;
    const bool safeBegin = isSafe(segment, shaped, begin, first);
    const bool safeEnd = isSafe(segment, shaped, end, last);
    std::vector<ShapedGlyph> glyphs;
    const auto &all = shaped.glyphs;
    const auto isSafeStart = [&all](size_t glyph) {
        return !all[glyph].unsafeToBreak && (glyph == 0 || all[glyph - 1].cluster != all[glyph].cluster);
    };
    while (!safeBegin && first < last && !isSafeStart(first))
        ++first;
    size_t kept = last; // glyphs [first, kept) are taken over as they are
    while (!safeEnd && kept > first && (kept == last || !isSafeStart(kept)))
        --kept;
    if (first >= kept) {
        if (!safeBegin || !safeEnd)
            appendShaped(text, segment, begin, end, glyphs, context);
        return glyphs;
    }
    if (!safeBegin)
        appendShaped(text, segment, begin, all[first].cluster, glyphs, context);
    glyphs.insert(glyphs.end(), all.begin() + std::ptrdiff_t(first), all.begin() + std::ptrdiff_t(kept));
    if (!safeEnd)
        appendShaped(text, segment, all[kept].cluster, end, glyphs, context);
    return glyphs;
}

} // namespace vitae
