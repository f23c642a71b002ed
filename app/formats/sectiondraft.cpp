// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"
#include "recognition.h"
#include "richmarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr qsizetype longestTitle = 60;

bool isCapitals(const QString &plain)
{
    int letters = 0;
    for (const QChar c : plain) {
        if (c.isLower() || c.isDigit() || c == u'|' || c == u'@' || c == u',')
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= 3;
}

/// A paragraph of one line that a person would see as a title: the usual ones; others when they look the
/// same.
enum class Look : quint8 { None, Usual, Capitals, Bold };

Look lookOf(const Block &block)
{
    if (block.type != Block::Type::Paragraph || block.lines.size() != 1 || block.depth > 0
        || !block.afterBlank)
        return Look::None;
    const QString plain = plainOf(block.lines.front()).trimmed();
    if (plain.isEmpty() || plain.size() > longestTitle)
        return Look::None;
    if (usualTitle(plain))
        return Look::Usual;
    if (isCapitals(plain))
        return Look::Capitals;
    return isWhollyBold(block.lines.front()) ? Look::Bold : Look::None;
}

/// In a file without headings of its own, paragraphs that stand for them.
std::vector<bool> guessedTitles(Blocks blocks)
{
    std::vector<bool> title(blocks.size(), false);
    bool capitals = false;
    for (const Block &block : blocks) {
        if (lookOf(block) == Look::Usual)
            capitals |= isCapitals(plainOf(block.lines.front()));
    }
    bool named = false;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const Look look = lookOf(blocks[i]);
        const bool followed = i + 1 < blocks.size() && lookOf(blocks[i + 1]) == Look::None;
        title[i] = look == Look::Usual || (look == Look::Capitals && capitals && named && followed);
        named = true;
    }
    return title;
}

/// Whether the first heading is the person's name and not a section's title.
bool isNameHeading(Blocks blocks, size_t index)
{
    constexpr size_t reach = 8; // contact lines may stand before the name
    const QString plain = plainOf(blocks[index].lines.front());
    if (index >= reach || plain.size() > longestTitle || usualTitle(plain) || isDocumentTitle(plain))
        return false;
    for (const Block &block : blocks.first(index)) {
        if (block.type == Block::Type::Heading)
            return isDocumentTitle(plainOf(block.joined()));
    }
    return true;
}

/// blocks.size() where no heading gives the name.
size_t nameHeading(Blocks blocks)
{
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].type == Block::Type::Heading && isNameHeading(blocks, i))
            return i;
    }
    return blocks.size();
}

/// The level of the sections' headings: the highest of a usual title, else of any. Nothing where only the
/// name is a heading.
std::optional<int> sectionLevel(Blocks blocks, size_t name)
{
    std::optional<int> telling;
    std::optional<int> any;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        if (block.type != Block::Type::Heading || i == name || isDocumentTitle(plainOf(block.joined())))
            continue;
        any = std::min(any.value_or(block.depth), block.depth);
        if (usualTitle(plainOf(block.joined())))
            telling = std::min(telling.value_or(block.depth), block.depth);
    }
    return telling ? telling : any;
}

/// A heading right below the name with nothing under it but contact data says what the person is.
bool isHeadline(Blocks blocks, size_t index, size_t name)
{
    if (index != name + 1 || tellingTitle(plainOf(blocks[index].joined())))
        return false;
    size_t next = index + 1;
    while (next < blocks.size() && blocks[next].type != Block::Type::Heading) {
        if (!std::ranges::any_of(blocks[next].lines, isContactLine))
            return false;
        ++next;
    }
    return next < blocks.size();
}

/// "References available on request" below another section: no part of it.
bool isLastPromise(const Block &block, const SectionDraft &section)
{
    return block.type == Block::Type::Paragraph && block.afterBlank && block.lines.size() == 1
        && block.lines.front().size() <= longestTitle && section.meaning.kind != SectionKind::Reference
        && promisesReferences(plainOf(block.lines.front()));
}

/// One section's title underlined doubly, the others' simply: they are of one rank all the same.
bool isLoneAtLevel(Blocks blocks, size_t name, int level)
{
    size_t found = 0;
    for (size_t i = 0; i < blocks.size(); ++i)
        found += blocks[i].type == Block::Type::Heading && i != name && blocks[i].depth == level ? 1U : 0U;
    return found == 1;
}

/// Which blocks begin a section.
class SectionStarts {
  public:
    explicit SectionStarts(Blocks blocks)
        : m_blocks(blocks),
          m_name(nameHeading(blocks)),
          m_level(sectionLevel(blocks, m_name)),
          m_lone(m_level && isLoneAtLevel(blocks, m_name, *m_level)),
          m_guessed(m_level ? std::vector<bool>(blocks.size(), false) : guessedTitles(blocks))
    {
    }

    /// `open` is the section above the block; null above the first.
    [[nodiscard]] bool at(size_t index, const SectionDraft *open) const
    {
        const Block &block = m_blocks[index];
        if (block.type != Block::Type::Heading)
            return m_guessed[index] || (open && isLastPromise(block, *open));
        if (index == m_name || !m_level || saysWhoItIs(index, open))
            return false;
        return block.depth <= *m_level || (open && isOfSameRank(block, *open));
    }

  private:
    /// A headline may be a heading as well: between the name and the sections, above their level.
    [[nodiscard]] bool saysWhoItIs(size_t index, const SectionDraft *open) const
    {
        const Block &heading = m_blocks[index];
        const QString plain = plainOf(heading.joined());
        const bool above = heading.depth < m_level.value_or(0) && !tellingTitle(plain);
        return (!open && (above || isDocumentTitle(plain))) || isHeadline(m_blocks, index, m_name);
    }
    /// Below the level of sections, but a section's usual title all the same.
    [[nodiscard]] bool isOfSameRank(const Block &heading, const SectionDraft &open) const
    {
        const auto meaning = usualTitle(plainOf(heading.joined()));
        if (!meaning)
            return false;
        const bool unknown =
            open.meaning.kind == SectionKind::None && open.meaning.place == TitleMeaning::Place::Section;
        return unknown
            || (m_lone && heading.depth == m_level.value_or(0) + 1 && meaning->kind != open.meaning.kind);
    }

    Blocks m_blocks;
    size_t m_name;
    std::optional<int> m_level;
    bool m_lone;
    std::vector<bool> m_guessed; ///< in a file without headings of sections
};

SectionDraft sectionFor(const Block &heading)
{
    SectionDraft section;
    section.heading = &heading;
    section.title = withoutOuterMarks(heading.joined());
    if (auto meaning = tellingTitle(plainOf(section.title)))
        section.meaning = *meaning;
    return section;
}

} // namespace

Outline outlineOf(Blocks blocks)
{
    const SectionStarts starts(blocks);
    Outline outline;
    size_t start = 0; // of the body that is being gathered
    const auto close = [&](size_t end) {
        const Blocks body = blocks.subspan(start, end - start);
        if (outline.sections.empty())
            outline.preamble = body;
        else
            outline.sections.back().body = body;
    };
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (!starts.at(i, outline.sections.empty() ? nullptr : &outline.sections.back()))
            continue;
        close(i);
        outline.sections.push_back(sectionFor(blocks[i]));
        start = i + 1;
    }
    close(blocks.size());
    return outline;
}

} // namespace vitae
