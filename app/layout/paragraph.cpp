// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paragraph.h"

#include "contenthash.h"
#include "setline.h"

#include <algorithm>
#include <unordered_map>

namespace vitae {

namespace {

bool same(const Inline &a, const Inline &b)
{
    return a.text == b.text && a.style == b.style && a.source == b.source && a.offset == b.offset
        && a.link == b.link && a.linkContents == b.linkContents && a.language == b.language
        && a.breaks == b.breaks && a.isolate == b.isolate;
}

bool same(const std::vector<Inline> &a, const std::vector<Inline> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Inline &x, const Inline &y) { return same(x, y); });
}

void add(ContentHash &hash, const CharStyle &style)
{
    hash.add(style.font.family);
    hash.add(quint64(style.font.weight) << 1 | quint64(style.font.italic));
    hash.add(style.size, style.tracking);
    hash.add(style.rise, 0);
    hash.add(quint64(style.color.red) << 48 | quint64(style.color.green) << 40
             | quint64(style.color.blue) << 32 | quint64(style.letterCase) << 24
             | quint64(style.figures) << 16 | quint64(style.ligatures) << 8 | quint64(style.icon) << 1
             | quint64(style.underline));
}

quint64 keyOf(const std::vector<Inline> &content, const ParagraphStyle &style, const FontSet &fonts)
{
    ContentHash hash;
    hash.add(fonts.hash());
    hash.add(style.width, style.firstWidth);
    hash.add(style.leading, float(style.align));
    hash.add(quint64(style.rightToLeft) | quint64(style.hyphenate) << 1
             | quint64(style.hangPunctuation) << 2);
    hash.add(style.language);
    for (const Inline &item : content) {
        hash.add(item.text);
        add(hash, item.style);
        hash.add(item.source.node);
        hash.add(quint64(item.source.field) << 32 | quint32(item.source.index));
        hash.add(quint64(item.offset) << 16 | quint64(item.isolate) << 8 | quint64(item.breaks));
        hash.add(item.link);
        hash.add(item.linkContents);
        hash.add(item.language);
    }
    return hash.value();
}

/// Of the tallest run of a line, raised ones included.
template<typename Extent>
float tallest(const Line &line, Extent extent)
{
    float result = 0;
    for (const LinePiece &piece : line.pieces)
        result = std::max(result, extent(piece));
    return result;
}

void setExtents(ParagraphLayout &layout, const ParagraphText &text)
{
    layout.ascent = tallest(layout.lines.front(), [](const LinePiece &p) { return p.run->ascent - p.y; });
    layout.descent = tallest(layout.lines.back(), [](const LinePiece &p) { return p.run->descent + p.y; });
    const ParagraphText::Part &first = text.parts.front();
    if (layout.lines.front().pieces.empty() && first.face) { // an empty line is as high as its text would be
        const float scale = first.style.size / float(first.face->unitsPerEm());
        layout.ascent = float(first.face->ascent()) * scale;
        layout.descent = float(first.face->descent()) * scale;
    }
}

ParagraphPtr makeLayout(const std::vector<Inline> &content, const ParagraphStyle &style, const FontSet &fonts,
                        TextContext &context, quint64 key)
{
    auto layout = std::make_shared<ParagraphLayout>();
    layout->key = key;
    ParagraphText text = joinText(content, style, fonts);
    layout->findings = std::move(text.findings);
    layout->links = text.links;
    const bool noFont = text.size() > 0
        && std::any_of(text.parts.begin(), text.parts.end() - 1, [](const auto &part) { return !part.face; });
    if (text.size() == 0 || noFont) {
        layout->lines.emplace_back();
        setExtents(*layout, text);
        return layout;
    }
    Itemised items = itemise(content, text, style.rightToLeft, fonts, context);
    layout->findings.insert(layout->findings.end(), items.findings.begin(), items.findings.end());
    const Shaped shaped = shapeAll(text, items.graphemeStarts, items.segments, context);
    const Breakable breaks = findBreaks(content, text, items.scripts, style.language,
                                        style.hyphenate ? &fonts.hyphenation() : nullptr, context);
    const ParagraphParts parts{content, style, text, items, shaped, breaks};
    size_t segment = 0;
    for (const LineRange &range : chooseLines(text, items, shaped, breaks, style))
        layout->lines.push_back(setLine(parts, range, layout->lines.empty(), segment, context));
    setExtents(*layout, text);
    return layout;
}

} // namespace

struct ParagraphCache::Store {
    struct Entry {
        std::vector<Inline> content; ///< strings are shared with the caller
        ParagraphStyle style;
        ParagraphPtr layout;
        quint64 generation = 0; ///< that last asked for it
    };
    TextContext context;
    std::unordered_multimap<quint64, Entry> entries;
    quint64 generation = 0;
};

ParagraphCache::ParagraphCache() : m_store(std::make_unique<Store>()) {}
ParagraphCache::~ParagraphCache() = default;

void ParagraphCache::nextGeneration()
{
    const quint64 current = ++m_store->generation;
    std::erase_if(m_store->entries,
                  [current](const auto &item) { return item.second.generation + 2 < current; });
}

ParagraphPtr ParagraphCache::paragraph(const std::vector<Inline> &content, const ParagraphStyle &style,
                                       const FontSet &fonts)
{
    const quint64 key = keyOf(content, style, fonts);
    const auto [begin, end] = m_store->entries.equal_range(key);
    for (auto entry = begin; entry != end; ++entry) {
        if (entry->second.style == style && same(entry->second.content, content)) {
            entry->second.generation = m_store->generation;
            return entry->second.layout;
        }
    }
    ParagraphPtr layout = makeLayout(content, style, fonts, m_store->context, key);
    m_store->entries.insert({key, {content, style, layout, m_store->generation}});
    return layout;
}

ParagraphPtr layoutParagraph(const std::vector<Inline> &content, const ParagraphStyle &style,
                             const FontSet &fonts, ParagraphCache *cache)
{
    if (cache)
        return cache->paragraph(content, style, fonts);
    TextContext context;
    return makeLayout(content, style, fonts, context, keyOf(content, style, fonts));
}

float naturalWidth(const std::vector<Inline> &content, const FontSet &fonts, ParagraphCache *cache)
{
    ParagraphStyle style;
    style.width = 1e9F;
    const ParagraphPtr layout = layoutParagraph(content, style, fonts, cache);
    float width = 0;
    for (const Line &line : layout->lines)
        width = std::max(width, line.right - line.left);
    return width;
}

} // namespace vitae
