// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recogniser.h"

#include "blocks.h"
#include "contact.h"
#include "person.h"
#include "pictographs.h"
#include "recognition.h"
#include "richmarks.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isTimeline(SectionKind kind)
{
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteer
        || kind == SectionKind::Project;
}

/// Lines of contacts were ended by somebody, however long they are and whatever letter the next begins with.
bool areContacts(const QString &line, const QString &next)
{
    return (isContactLine(line) && isContactLine(next)) || holdsOnlyContacts(line) || holdsOnlyContacts(next);
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
        const bool inPhrase = goesOn.contains(before.sliced(before.lastIndexOf(u' ') + 1));
        const bool follows = !line.isEmpty() && (line.front().isLower() || line.front() == u'(');
        const bool wrapped = inPhrase || ((follows || before.endsWith(u',')) && !areContacts(before, line));
        if (before.size() >= wrapsFrom && wrapped)
            joined.back() += u' ' + line;
        else
            joined.push_back(line);
    }
    return joined;
}

/// What the recogniser reads, and what is known of it beside its text.
struct Prepared {
    std::vector<Block> blocks;
    QSet<QString> placeLines; ///< lines that a sign for a place led
    std::vector<ImportRow> rows;
};

/// Whole lines without decoration.
Prepared prepared(const std::vector<Block> &blocks)
{
    Prepared result{blocks, {}, {}};
    for (Block &block : result.blocks) {
        bool decorated = false;
        for (QString &line : block.lines) {
            QString bare = withoutPictographs(line);
            if (isLedByPlaceSign(line))
                result.placeLines.insert(bare);
            decorated = decorated || bare != line;
            line = std::move(bare);
        }
        if (decorated)
            result.rows.push_back(
                {ImportRow::Outcome::Noted,
                 block.source,
                 {},
                 {},
                 u"pictograph"_s,
                 QCoreApplication::translate("Import",
                                             "Emoji at the start of a line or a contact were left out.")});
        if (block.type == Block::Type::Paragraph && block.lines.size() > 1)
            block.lines = unwrapped(block.lines);
    }
    return result;
}

bool hasContacts(const Block &block)
{
    return std::ranges::any_of(block.lines, isContactLine);
}

/// Whether addresses below a section may be its own: a project's page, a referee's telephone.
bool hasAddresses(SectionKind kind)
{
    return kind == SectionKind::None || kind == SectionKind::Reference || kind == SectionKind::Publication
        || kind == SectionKind::Project || kind == SectionKind::Talk || kind == SectionKind::Experience
        || kind == SectionKind::Volunteer;
}

/// Nothing but contacts, with a person's own among them: an e-mail address or a telephone.
bool reachesSomebody(Blocks blocks)
{
    PersonDraft somebody;
    for (const Block &block : blocks) {
        if (!std::ranges::all_of(block.lines, holdsOnlyContacts))
            return false;
        for (const QString &line : block.lines)
            readContactLine(line, somebody);
    }
    return !somebody.emails.isEmpty() || !somebody.phones.isEmpty();
}

/// Where contact lines at the very end begin, as in a letter's footer; only where none stand at the top, and
/// where they stand apart: after a rule, or below a section that holds no addresses.
size_t footerAt(Blocks blocks)
{
    const Outline outline = outlineOf(blocks);
    size_t start = blocks.size();
    if (outline.sections.empty() || std::ranges::any_of(outline.preamble, hasContacts))
        return start;
    const SectionDraft &last = outline.sections.back();
    const size_t first = blocks.size() - last.body.size() + 1; // something is left to the section
    const auto mayBelong = [&](size_t at) {
        return blocks[at].type == Block::Type::Paragraph && (blocks[at].afterBlank || blocks[at].afterRule)
            && hasContacts(blocks[at]);
    };
    while (start > first && mayBelong(start - 1))
        --start;
    const bool addresses = hasAddresses(last.meaning.kind);
    for (size_t at = start; at < blocks.size(); ++at) {
        const bool ownRule = blocks[at].afterRule && last.meaning.kind != SectionKind::Reference;
        if (ownRule || (blocks[at].afterRule && reachesSomebody(blocks.subspan(at))))
            return at;
    }
    return start < blocks.size() && !addresses && reachesSomebody(blocks.subspan(start)) ? start
                                                                                         : blocks.size();
}

/// The person's summary is text without headings or lists, before anything else was said.
bool isPersonsSummary(const SectionDraft &section)
{
    return section.meaning.place == TitleMeaning::Place::Summary && !section.body.empty()
        && std::ranges::all_of(section.body, [](const Block &b) { return b.type == Block::Type::Paragraph; });
}

/// A title over nothing that says all there is to say: "References available on request".
bool isStatement(const SectionDraft &draft)
{
    return draft.body.empty() && draft.meaning.kind == SectionKind::Reference
        && !usualTitle(plainOf(draft.title));
}

std::shared_ptr<Node> statementNode(Recognition &to, const SectionDraft &draft)
{
    std::shared_ptr<Node> node = to.ids.make(NodeType::Section, SectionKind::Reference);
    std::shared_ptr<Node> entry = to.ids.make(NodeType::Entry, SectionKind::Reference);
    entry->set(Field::Reference, draft.title);
    to.log.placed(*draft.heading, *entry, Field::Reference, "section.statement");
    node->children.push_back(std::move(entry));
    return node;
}

std::shared_ptr<Node> sectionNode(Recognition &to, const SectionDraft &draft)
{
    if (isStatement(draft))
        return statementNode(to, draft);
    std::shared_ptr<Node> node = to.ids.make(NodeType::Section, kindOf(draft));
    node->set(Field::Title, plainOf(draft.title));
    if (isTimeline(node->kind))
        addTimeline(to, *node, draft);
    else
        addList(to, *node, draft);
    if (draft.heading)
        to.log.placed(*draft.heading, *node, Field::Title, "section.title");
    if (draft.body.empty())
        to.log.note(*draft.heading, *node, "section.empty",
                    QCoreApplication::translate(
                        "Import",
                        "Nothing stands under this title; the pages show the section once it is "
                        "filled in."));
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
    Prepared readable = prepared(source);
    const std::vector<Block> &blocks = readable.blocks;
    Recognition to{TreeBuilder(), ImportLog(blocks)};
    const size_t footer = footerAt(blocks);
    const Outline outline = outlineOf(Blocks(blocks).first(footer));

    std::shared_ptr<Node> root = to.ids.make(NodeType::Document);
    PersonReader person(readable.placeLines);
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
    std::ranges::move(readable.rows, std::back_inserter(imported.report));
    return imported;
}

} // namespace vitae
