// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordchains.h"

#include "glyphtext.h"

#include <algorithm>

namespace vitae {

namespace {

/// Links of a chain: the parts of one word in reading order.
struct Link {
    size_t place = 0; ///< in the order of items
    size_t word = 0;
};

const Run *runOf(const Item &item)
{
    const auto *text = std::get_if<TextItem>(&item.content);
    return text ? text->run.get() : nullptr;
}

/// One that nobody typed, at the end of its line.
bool showsHyphen(const Run &run)
{
    return !run.glyphs.empty() && run.glyphs.back().advance > 0
        && (run.glyphs.back().cluster == quint32(run.text.size()) || run.text.endsWith(QChar::SoftHyphen));
}

class ChainFinder {
  public:
    ChainFinder(const Page &page, std::vector<int> &order) : m_page(page), m_order(order) {}

    WordParts find()
    {
        for (size_t place = 0; place < m_order.size(); ++place) {
            const Run *run = runOf(item(place));
            if (run && !run->words.empty() && !isRightToLeft(*run))
                place = followFrom(place);
        }
        return std::move(m_parts);
    }

  private:
    [[nodiscard]] const Item &item(size_t place) const { return m_page.items[m_order[place]]; }

    /// The next text item of the paragraph, past rules and link areas; m_order.size(): none.
    [[nodiscard]] size_t nextText(size_t place) const
    {
        const quint32 paragraph = item(place).paragraph;
        int others = 0; // a date or label may stand between two lines, no more
        for (++place; place < m_order.size() && others < 8; ++place) {
            if (!runOf(item(place)))
                continue;
            if (item(place).paragraph == paragraph)
                return place;
            ++others;
        }
        return m_order.size();
    }

    [[nodiscard]] bool isNewLine(size_t place, size_t next) const
    {
        const double end = item(place).origin.x() + double(runOf(item(place))->width);
        return item(next).origin.x() < end - 0.5 && item(next).origin.y() > item(place).origin.y() + 0.5;
    }

    /// Follows the last word of an item through the items after it; returns the place to go on from.
    size_t followFrom(size_t place)
    {
        const Run &first = *runOf(item(place));
        const quint32 word = first.words.back().word;
        std::vector<Link> chain{{place, first.words.size() - 1}};
        bool broken = false;
        for (size_t at = place;;) {
            const size_t next = nextText(at);
            const Run *run = next < m_order.size() ? runOf(item(next)) : nullptr;
            if (!run || run->words.empty() || run->words.front().word != word || run->words.front().begin != 0
                || isRightToLeft(*run))
                break;
            broken = broken || isNewLine(at, next);
            chain.push_back({next, 0});
            at = next;
            if (run->words.size() > 1 || run->words.front().end < quint32(run->text.size()))
                break;
        }
        if (broken)
            record(chain);
        const size_t last = chain.back().place;
        // a run with one word may itself end in the word that was followed; one with more is looked at again
        return chain.size() > 1 && last > place ? last - 1 : place;
    }

    [[nodiscard]] QString textOf(const Link &link) const
    {
        const Run &run = *runOf(item(link.place));
        const WordSpan &word = run.words[link.word];
        return readable(QStringView(run.text).sliced(word.begin, word.end - word.begin));
    }

    [[nodiscard]] bool areNeighbours(size_t place, size_t next) const
    {
        for (size_t between = place + 1; between < next; ++between) {
            if (runOf(item(between)))
                return false;
        }
        return item(place).structure == item(next).structure;
    }

    /// One sequence for each stretch of parts that are neighbours in one structure node. A break within a
    /// sequence is healed by it. Where a line ends between two of them, each keeps its own text, and a hyphen
    /// there is kept from readers that take it for a mere sign of the break.
    void record(std::vector<Link> &chain)
    {
        bringTogether(chain);
        for (size_t begin = 0; begin < chain.size();) {
            bool broken = false;
            QString text = textOf(chain[begin]);
            size_t end = begin + 1;
            for (; end < chain.size() && areNeighbours(chain[end - 1].place, chain[end].place); ++end) {
                broken = broken || isNewLine(chain[end - 1].place, chain[end].place);
                text += textOf(chain[end]);
            }
            const bool endsLine = end < chain.size() && isNewLine(chain[end - 1].place, chain[end].place);
            const bool dash = QChar::category(text.back().unicode()) == QChar::Punctuation_Dash;
            const bool cut = endsLine && (dash || showsHyphen(*runOf(item(chain[end - 1].place))));
            if (cut && dash)
                text += QChar(0x200b); // zero width space
            for (size_t i = begin; i < end && (broken || cut); ++i) {
                const int index = m_order[chain[i].place];
                m_parts.insert({index, chain[i].word},
                               {i > begin, i + 1 == end, i > begin ? QString() : text});
            }
            begin = end;
        }
    }

    /// Moves rules and link areas from between the parts to after the last one.
    void bringTogether(std::vector<Link> &chain)
    {
        for (size_t i = 1; i < chain.size(); ++i) {
            const size_t before = chain[i - 1].place, place = chain[i].place;
            const auto begin = m_order.begin() + qsizetype(before) + 1,
                       end = m_order.begin() + qsizetype(place);
            const bool onlyMarks =
                std::none_of(begin, end, [this](int index) { return runOf(m_page.items[index]) != nullptr; });
            if (!onlyMarks || begin == end)
                continue;
            const size_t moved = place - before - 1;
            std::rotate(begin, end, m_order.begin() + qsizetype(chain.back().place) + 1);
            for (size_t j = i; j < chain.size(); ++j)
                chain[j].place -= moved;
        }
    }

    const Page &m_page;
    std::vector<int> &m_order;
    WordParts m_parts;
};

} // namespace

WordParts findBrokenWords(const Page &page, std::vector<int> &order)
{
    return ChainFinder(page, order).find();
}

} // namespace vitae
