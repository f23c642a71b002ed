// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recogniser.h"

#include "contact.h"
#include "entryhead.h"
#include "person.h"
#include "pictographs.h"
#include "recognition.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isTimeline(SectionKind kind)
{
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteer
        || kind == SectionKind::Project;
}

/// Joins the lines of a paragraph that a right edge has broken; lines that somebody ended stay apart.
std::vector<QString> unwrapped(const std::vector<QString> &lines)
{
    constexpr qsizetype wrapsFrom = 45;
    static const QStringList goesOn{u"of"_s, u"and"_s,  u"the"_s, u"a"_s,   u"in"_s,  u"for"_s,
                                    u"to"_s, u"with"_s, u"und"_s, u"der"_s, u"von"_s, u"et"_s,
                                    u"de"_s, u"la"_s,   u"at"_s,  u"on"_s,  u"&"_s,   u"y"_s};
    std::vector<QString> joined;
    for (const QString &line : lines) {
        const QString before =
            joined.empty() ? QString() : joined.back().sliced(joined.back().lastIndexOf(u'\n') + 1);
        const bool open =
            goesOn.contains(before.sliced(before.lastIndexOf(u' ') + 1)) || before.endsWith(u',');
        const bool follows = !line.isEmpty() && (line.front().isLower() || line.front() == u'(');
        if (before.size() >= wrapsFrom && (open || follows))
            joined.back() += u' ' + line;
        else
            joined.push_back(line);
    }
    return joined;
}

/// Whole lines without decoration.
std::vector<Block> prepared(const std::vector<Block> &blocks, std::vector<ImportRow> &rows)
{
    std::vector<Block> result = blocks;
    for (Block &block : result) {
        bool decorated = false;
        for (QString &line : block.lines) {
            QString bare = withoutPictographs(line);
            decorated = decorated || bare != line;
            line = std::move(bare);
        }
        if (decorated)
            rows.push_back({ImportRow::Outcome::Noted,
                            block.source,
                            {},
                            {},
                            u"pictograph"_s,
                            QCoreApplication::translate(
                                "Import", "Emoji at the start of a line or a contact were left out.")});
        if (block.type == Block::Type::Paragraph && block.lines.size() > 1)
            block.lines = unwrapped(block.lines);
    }
    return result;
}

bool hasContacts(const Block &block)
{
    return std::ranges::any_of(block.lines, isContactLine);
}

/// Where contact lines at the very end begin, as in a letter's footer; only where none stand at the top.
size_t footerAt(Blocks blocks)
{
    const Outline outline = outlineOf(blocks);
    size_t start = blocks.size();
    if (outline.sections.empty() || std::ranges::any_of(outline.preamble, hasContacts))
        return start;
    while (start > 1 && blocks[start - 1].type == Block::Type::Paragraph && blocks[start - 1].afterBlank
           && hasContacts(blocks[start - 1]))
        --start;
    return start;
}

/// The person's summary is text without headings or lists, before anything else was said.
bool isPersonsSummary(const SectionDraft &section)
{
    return section.meaning.place == TitleMeaning::Place::Summary && !section.body.empty()
        && std::ranges::all_of(section.body, [](const Block &b) { return b.type == Block::Type::Paragraph; });
}

std::shared_ptr<Node> sectionNode(Recognition &to, const SectionDraft &draft)
{
    std::shared_ptr<Node> node = to.ids.make(NodeType::Section, kindOf(draft));
    node->set(Field::Title, plainOf(draft.title));
    if (isTimeline(node->kind))
        addTimeline(to, *node, draft);
    else
        addList(to, *node, draft);
    if (draft.heading)
        to.log.placed(*draft.heading, *node, Field::Title, "section.title");
    return node;
}

/// The language that at least two titles belong to, and no more titles to another.
QString languageOf(const Outline &outline)
{
    QHash<QString, int> votes;
    for (const SectionDraft &section : outline.sections) {
        if (!section.meaning.language.isEmpty())
            ++votes[section.meaning.language];
    }
    QString best;
    int most = 1;
    bool tie = false;
    for (auto vote = votes.cbegin(); vote != votes.cend(); ++vote) {
        tie = vote.value() == most ? true : vote.value() > most ? false : tie;
        if (vote.value() > most) {
            most = vote.value();
            best = vote.key();
        }
    }
    return tie ? QString() : best;
}

/// What no step has taken: nothing of the source may be lost.
std::shared_ptr<Node> leftOver(Recognition &to, Blocks blocks)
{
    QStringList paragraphs;
    std::vector<const Block *> left;
    for (const Block &block : blocks) {
        if (to.log.isDone(block))
            continue;
        paragraphs += joinProse(block.lines);
        left.push_back(&block);
    }
    if (left.empty())
        return nullptr;
    std::shared_ptr<Node> section = to.ids.make(NodeType::Section, SectionKind::Text);
    std::shared_ptr<Node> entry = to.ids.make(NodeType::Entry, SectionKind::Text);
    entry->set(Field::Text, paragraphs.join(u'\n'));
    for (const Block *block : left) {
        to.log.placed(*block, *entry, Field::Text, "text.left-over");
        to.log.note(*block, *entry, "text.left-over",
                    QCoreApplication::translate("Import", "This text fits no field; it is kept as text."));
    }
    section->children.push_back(std::move(entry));
    return section;
}

} // namespace

Imported recognise(const std::vector<Block> &source)
{
    std::vector<ImportRow> decorations;
    const std::vector<Block> blocks = prepared(source, decorations);
    Recognition to{TreeBuilder(), ImportLog(blocks)};
    const size_t footer = footerAt(blocks);
    const Outline outline = outlineOf(Blocks(blocks).first(footer));

    std::shared_ptr<Node> root = to.ids.make(NodeType::Document);
    PersonReader person;
    person.readPreamble(outline.preamble);
    std::vector<const SectionDraft *> sections;
    for (const SectionDraft &section : outline.sections) {
        const bool first = sections.empty();
        if (first && isPersonsSummary(section) && !person.hasSummary())
            person.readSummary(section);
        else if (section.meaning.place != TitleMeaning::Place::Contact || !person.readContacts(section))
            sections.push_back(&section);
    }
    person.readFooter(Blocks(blocks).subspan(footer));
    root->children.push_back(person.build(to));
    for (const SectionDraft *section : sections)
        root->children.push_back(sectionNode(to, *section));
    if (std::shared_ptr<Node> rest = leftOver(to, blocks))
        root->children.push_back(std::move(rest));

    Imported imported;
    imported.document.root = std::move(root);
    imported.document.nextId = to.ids.nextId();
    imported.document.language = languageOf(outline);
    imported.report = to.log.takeRows();
    std::ranges::move(decorations, std::back_inserter(imported.report));
    return imported;
}

} // namespace vitae
