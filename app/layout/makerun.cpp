// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "makerun.h"

#include "contenthash.h"

#include <algorithm>

namespace vitae {

namespace {

constexpr float wideTracking = 0.05F; // em; beyond it readers see spaces between letters

void addGlyphs(Run &run, const ParagraphParts &parts, const Slice &slice, float spaceExtra,
               quint32 contentEnd)
{
    const ParagraphText &text = parts.text;
    const quint32 typedBegin = text.typedOffset(slice.begin);
    float x = 0;
    const auto add = [&](const ShapedGlyph &glyph) {
        const bool stretches = glyph.cluster < contentEnd && text.shown.at(glyph.cluster).isSpace();
        const float advance = glyph.advance + (stretches ? spaceExtra : 0);
        run.glyphs.push_back(
            {glyph.id, text.typedOffset(glyph.cluster) - typedBegin, x + glyph.dx, glyph.dy, advance});
        x += advance;
    };
    run.glyphs.reserve(slice.glyphs.size());
    if (slice.level % 2)
        std::for_each(slice.glyphs.rbegin(), slice.glyphs.rend(), add);
    else
        std::for_each(slice.glyphs.begin(), slice.glyphs.end(), add);
    run.width = x;
}

void addSources(Run &run, const ParagraphParts &parts, quint32 typedBegin, quint32 typedEnd, size_t part)
{
    for (; part < parts.content.size() && parts.text.parts[part].typedBegin < typedEnd; ++part) {
        const Inline &item = parts.content[part];
        const quint32 itemBegin = parts.text.parts[part].typedBegin;
        const quint32 begin = std::max(itemBegin, typedBegin);
        const quint32 end = std::min(parts.text.parts[part + 1].typedBegin, typedEnd);
        if (begin < end)
            run.sources.push_back(
                {begin - typedBegin, end - typedBegin, item.source, item.offset + begin - itemBegin});
    }
}

void addWords(Run &run, const ParagraphParts &parts, const Slice &slice)
{
    const ParagraphText &text = parts.text;
    const quint32 typedBegin = text.typedOffset(slice.begin);
    for (quint32 at = slice.begin; at < slice.end;) {
        const quint32 word = parts.breaks.words[at];
        const quint32 begin = at;
        while (at < slice.end && parts.breaks.words[at] == word)
            ++at;
        if (word != 0)
            run.words.push_back(
                {text.typedOffset(begin) - typedBegin, text.typedOffset(at) - typedBegin, word});
    }
}

struct GlyphText {
    quint32 glyph;
    QStringView text; ///< of its cluster
    bool operator<(const GlyphText &other) const { return glyph < other.glyph; }
};

/// Left-to-right only: readers undo the order of right-to-left text themselves, and actual text spoils that.
bool hasAmbiguousGlyph(const Run &run)
{
    const bool ascii =
        std::all_of(run.text.begin(), run.text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii || run.level % 2)
        return false;
    std::vector<GlyphText> meanings;
    quint32 end = quint32(run.text.size());
    for (size_t i = run.glyphs.size(); i-- > 0;) {
        const quint32 begin = run.glyphs[i].cluster;
        const QStringView text = QStringView(run.text).sliced(begin, end - begin);
        const bool shownHyphen = text == QChar(QChar::SoftHyphen) && run.glyphs[i].advance > 0;
        if (begin < quint32(run.text.size())) // else a hyphen that a line's end added
            meanings.push_back({run.glyphs[i].id, shownHyphen ? QStringView(u"-") : text});
        if (i > 0 && run.glyphs[i - 1].cluster != begin)
            end = begin;
    }
    std::sort(meanings.begin(), meanings.end());
    const auto differ = [](const GlyphText &a, const GlyphText &b) {
        return a.glyph == b.glyph && a.text != b.text;
    };
    return std::adjacent_find(meanings.begin(), meanings.end(), differ) != meanings.end();
}

bool needsActualText(const Run &run, const ParagraphParts &parts, const Slice &slice)
{
    const CharStyle &style = parts.text.parts[slice.segment->part].style;
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    if (slice.segment->missing)
        return true;
    if (trackingOf(parts.text, *slice.segment) > wideTracking * style.size)
        return true;
    if (QStringView(parts.text.shown).sliced(slice.begin, slice.end - slice.begin) != run.text)
        return true;
    const bool small =
        style.letterCase == LetterCase::SmallCaps || style.letterCase == LetterCase::AllSmallCaps;
    if (small && std::any_of(run.text.begin(), run.text.end(), isLetter))
        return true;
    return hasAmbiguousGlyph(run);
}

quint64 hashOf(const Run &run)
{
    ContentHash hash;
    hash.add(run.face->hash());
    hash.add(run.size, float(run.level));
    hash.add(quint64(run.color.red) << 40 | quint64(run.color.green) << 32 | quint64(run.color.blue) << 24
             | quint64(run.needsActualText));
    hash.add(quint64(run.script));
    hash.add(run.language);
    hash.add(run.text);
    for (const Glyph &glyph : run.glyphs) {
        hash.add(quint64(glyph.id) << 32 | glyph.cluster);
        hash.add(glyph.x, glyph.y);
        hash.add(glyph.advance, 0);
    }
    for (const SourceSpan &span : run.sources) {
        hash.add(quint64(span.begin) << 32 | span.end);
        hash.add(span.field.node);
        hash.add(quint64(span.field.field) << 32 | quint32(span.field.index));
        hash.add(span.offset);
    }
    for (const WordSpan &span : run.words) {
        hash.add(quint64(span.begin) << 32 | span.end);
        hash.add(span.word);
    }
    return hash.value();
}

bool isRightToLeftLetter(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// What is drawn in the place of the text is no word of the line: readers take it from the actual text, as a
/// whole. An icon that says nothing leaves no glyph.
void settleIcon(Run &run)
{
    run.words.clear();
    run.needsActualText = !run.text.isEmpty();
    if (run.text.isEmpty())
        run.glyphs.clear();
    else if (std::ranges::none_of(run.text, isRightToLeftLetter))
        run.level = 0; // and may be spoken in the content stream
}

} // namespace

RunPtr makeRun(const ParagraphParts &parts, const Slice &slice, float spaceExtra, quint32 contentEnd)
{
    const ParagraphText &text = parts.text;
    const ParagraphText::Part &part = text.parts[slice.segment->part];
    const float scale = slice.segment->size / float(slice.segment->face->unitsPerEm());
    auto run = std::make_shared<Run>();
    run->face = slice.segment->face;
    run->size = slice.segment->size;
    run->color = part.style.color;
    run->level = slice.level;
    run->script = slice.segment->script;
    run->language = part.language;
    const quint32 typedBegin = text.typedOffset(slice.begin);
    const quint32 typedEnd = text.typedOffset(slice.end);
    run->text = text.typed.sliced(typedBegin, typedEnd - typedBegin);
    run->ascent = float(run->face->ascent()) * scale;
    run->descent = float(run->face->descent()) * scale;
    addGlyphs(*run, parts, slice, spaceExtra, contentEnd);
    addSources(*run, parts, typedBegin, typedEnd, slice.segment->part);
    addWords(*run, parts, slice);
    run->needsActualText = needsActualText(*run, parts, slice);
    if (part.style.icon != Icon::None)
        settleIcon(*run);
    run->hash = hashOf(*run);
    return run;
}

} // namespace vitae
