// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datedline.h"
#include "recognition.h"
#include "richmarks.h"

#include <algorithm>

namespace vitae {

namespace {

using Type = Block::Type;

struct Shape {
    size_t blocks = 0;
    size_t bullets = 0;
    size_t headings = 0;
    size_t paragraphs = 0;
    size_t labelled = 0; ///< lines that begin with a label
    size_t lines = 0;    ///< of top level
    size_t dated = 0;    ///< lines with dates at an end
    size_t sentences = 0;
    bool nested = false;
};

Shape shapeOf(Blocks body)
{
    constexpr qsizetype sentenceFrom = 50;
    constexpr qsizetype lineAtMost = 160;
    Shape shape;
    for (const Block &block : body) {
        ++shape.blocks;
        shape.bullets += block.type == Type::Bullet ? 1U : 0U;
        shape.headings += block.type == Type::Heading ? 1U : 0U;
        shape.paragraphs += block.type == Type::Paragraph ? 1U : 0U;
        if (block.depth > 0 && block.type != Type::Heading) {
            shape.nested = true;
            continue;
        }
        const QString text = block.joined();
        ++shape.lines;
        const auto labelled = splitLabel(text);
        shape.labelled += labelled ? 1U : 0U;
        const QString details = plainOf(labelled ? labelled->details : text).trimmed();
        shape.sentences += details.size() > sentenceFrom && details.endsWith(u'.') ? 1U : 0U;
        const bool dated = std::ranges::any_of(block.lines, [&](const QString &line) {
            return line.size() <= lineAtMost && splitDates(line).dates.has_value();
        });
        shape.dated += dated ? 1U : 0U;
    }
    return shape;
}

SectionKind untold(const Shape &shape)
{
    if (shape.headings > 0)
        return SectionKind::Project;
    if (!shape.nested && shape.labelled * 2 > shape.lines)
        return SectionKind::OneLine;
    if (shape.bullets == shape.blocks)
        return SectionKind::Bullets;
    return shape.dated > 0 || shape.bullets > 0 ? SectionKind::Project : SectionKind::Text;
}

} // namespace

SectionKind kindOf(const SectionDraft &section)
{
    const Shape shape = shapeOf(section.body);
    const SectionKind told = section.meaning.kind;
    const bool onlyBullets = shape.bullets == shape.blocks;
    switch (told) {
    case SectionKind::None: return untold(shape);
    case SectionKind::Experience:
    case SectionKind::Volunteer:
        // Sentences in a list, not jobs.
        return onlyBullets && shape.dated == 0 && shape.sentences * 2 > shape.lines ? SectionKind::Bullets
                                                                                    : told;
    case SectionKind::Project:
        return onlyBullets && shape.dated == 0 && shape.labelled == 0 && !shape.nested ? SectionKind::Bullets
                                                                                       : told;
    case SectionKind::Skill: return shape.sentences > 0 || shape.headings > 0 ? untold(shape) : told;
    case SectionKind::OneLine:
        return shape.headings == 0 && shape.labelled * 2 > shape.lines && !shape.nested ? told
                                                                                        : untold(shape);
    case SectionKind::Bullets: return onlyBullets ? told : untold(shape);
    default: return told;
    }
}

} // namespace vitae
