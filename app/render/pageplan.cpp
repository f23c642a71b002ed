// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageplan.h"

#include "stretches.h"
#include "wordchains.h"

#include <algorithm>
#include <numeric>

namespace vitae {

namespace {

bool isText(const Item &item)
{
    return std::holds_alternative<TextItem>(item.content);
}

/// Items that one sequence can hold: same owner, same graphics state, text with text.
bool belongTogether(const Item &a, const Item &b)
{
    const bool sameOwner = a.structure == b.structure && (a.structure >= 0 || a.artifact == b.artifact);
    const bool sameClip = a.clip == b.clip || (a.clip && b.clip && *a.clip == *b.clip);
    return sameOwner && sameClip && a.opacity == b.opacity && isText(a) == isText(b);
}

class Planner {
  public:
    Planner(const Page &page, const DocumentFonts &fonts, TextPool &pool)
        : m_page(page),
          m_fonts(fonts),
          m_pool(pool)
    {
    }

    PagePlan plan(const std::vector<StructureNode> &structure)
    {
        std::vector<int> order(size_t(m_page.items.size()));
        std::iota(order.begin(), order.end(), 0);
        m_parts = findBrokenWords(m_page, order);
        m_stretchOf = findStretches(m_page, structure, m_plan.stretches);
        for (const int index : order) {
            const Item &item = m_page.items[index];
            if (isText(item))
                addText(index, *std::get<TextItem>(item.content).run);
            else if (!std::holds_alternative<LinkAreaItem>(item.content))
                addPlain({index, 0, 0});
        }
        return std::move(m_plan);
    }

  private:
    void addPlain(const Piece &piece)
    {
        auto &sequences = m_plan.sequences;
        const int stretch = m_stretchOf[size_t(piece.item)];
        const Item &item = m_page.items[piece.item];
        if (sequences.empty() || sequences.back().actualText || sequences.back().stretch != stretch
            || !belongTogether(m_page.items[sequences.back().item], item))
            sequences.push_back({piece.item, stretch, std::nullopt, {}});
        auto &pieces = sequences.back().pieces;
        if (!pieces.empty() && pieces.back().item == piece.item && pieces.back().end == piece.begin
            && !pieces.back().anchor)
            pieces.back().end = piece.end;
        else
            pieces.push_back(piece);
    }

    void addSpoken(const Piece &piece, const QString &actualText)
    {
        m_plan.sequences.push_back({piece.item, m_stretchOf[size_t(piece.item)], actualText, {piece}});
    }

    void addText(int item, const Run &run)
    {
        size_t done = 0;
        if (!isRightToLeft(run)) {
            readFaults(run);
            const bool all = run.needsActualText || isReordering(run.script);
            if (all && run.words.empty() && !readable(run.text).trimmed().isEmpty())
                return addSpoken({item, 0, run.glyphs.size()}, readable(run.text));
            for (size_t word = 0; word < run.words.size(); ++word)
                done = addWord(item, run, word, all, done);
        }
        if (done < run.glyphs.size())
            addPlain({item, done, run.glyphs.size()});
    }

    /// Adds the glyphs from `done` to the word's end if the word needs actual text; returns what is done
    /// then.
    size_t addWord(int item, const Run &run, size_t word, bool needed, size_t done)
    {
        const WordSpan &span = run.words[word];
        const auto part = m_parts.constFind({item, word});
        if (!needed && part == m_parts.constEnd() && m_faults.empty())
            return done;
        const auto at = [&](quint32 offset) {
            return size_t(std::ranges::lower_bound(run.glyphs, offset, {}, &Glyph::cluster)
                          - run.glyphs.begin());
        };
        const bool isLast = span.end == quint32(run.text.size()); // with the hyphen that a line's end shows
        const size_t begin = std::max(done, at(span.begin)), end = isLast ? run.glyphs.size() : at(span.end);
        const auto inWord = [&](size_t fault) { return fault >= begin && fault < end; };
        if (begin == end || (!needed && part == m_parts.constEnd() && std::ranges::none_of(m_faults, inWord)))
            return done;
        if (begin > done)
            addPlain({item, done, begin});
        const Piece piece{item, begin, end};
        if (part == m_parts.constEnd())
            addSpoken(piece, readable(QStringView(run.text).sliced(span.begin, span.end - span.begin)));
        else
            addPart(piece, *part);
        return end;
    }

    void addPart(const Piece &piece, const WordPart &part)
    {
        if (part.joins && !m_plan.sequences.empty() && m_plan.sequences.back().actualText)
            m_plan.sequences.back().pieces.push_back(piece);
        else
            addSpoken(piece, part.actualText);
        auto &pieces = m_plan.sequences.back().pieces;
        if (part.last && pieces.size() > 1) {
            pieces.push_back(pieces.front());
            pieces.back().anchor = true;
        }
    }

    /// The glyphs of the run that a reader would take for something else.
    void readFaults(const Run &run)
    {
        m_faults.clear();
        readGlyphs(run, m_pool, m_texts);
        const DocumentFont &font = m_fonts.font(*run.face);
        for (size_t i = 0; i < m_texts.size(); ++i) {
            const GlyphText &text = m_texts[i];
            if (!text.skip && (!text.exact || font.textOf(run.glyphs[i].id) != text.text))
                m_faults.push_back(i);
        }
    }

    const Page &m_page;
    const DocumentFonts &m_fonts;
    TextPool &m_pool;
    PagePlan m_plan;
    WordParts m_parts;
    std::vector<int> m_stretchOf;
    std::vector<GlyphText> m_texts;
    std::vector<size_t> m_faults;
};

} // namespace

PagePlan planPage(const Page &page, const std::vector<StructureNode> &structure, const DocumentFonts &fonts,
                  TextPool &pool)
{
    return Planner(page, fonts, pool).plan(structure);
}

} // namespace vitae
