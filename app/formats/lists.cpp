// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocks.h"
#include "contact.h"
#include "datedline.h"
#include "document/richtext.h"
#include "entrylead.h"
#include "joints.h"
#include "lexicon.h"
#include "recognition.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QStringList splitKeywords(const QString &rich)
{
    QStringList keywords;
    const Joint joint = splitAt(rich, Joint::Comma).second.isEmpty() ? Joint::Semicolon : Joint::Comma;
    QString rest = rich;
    constexpr int most = 500;
    for (int i = 0; i < most; ++i) {
        const Halves halves = splitAt(rest, joint);
        keywords += plainOf(halves.first).trimmed();
        rest = halves.second;
        if (rest.isEmpty())
            return keywords;
    }
    keywords += plainOf(rest);
    return keywords;
}

QString withoutColon(QString label)
{
    if (label.endsWith(u':') || label.endsWith(u'：'))
        label.chop(1);
    return label.trimmed();
}

std::vector<BulletDraft> bulletsOf(const ItemDraft &item)
{
    std::vector<BulletDraft> bullets;
    for (const QString &text : item.more)
        bullets.push_back({text, 0, nullptr});
    bullets.insert(bullets.end(), item.bullets.begin(), item.bullets.end());
    return bullets;
}

QString summaryOf(const ItemDraft &item)
{
    return QStringList(item.more.begin(), item.more.end()).join(u'\n');
}

// --- one function a kind: fills the entry from the item

bool isNameList(const QString &plain)
{
    static const QRegularExpression initials(u"\\b\\p{Lu}\\.\\s*(?:\\p{Lu}\\.\\s*)*\\p{Lu}\\p{L}+"_s);
    return plain.contains(u',') && initials.match(plain).hasMatch() && !plain.endsWith(u'.');
}

/// Lines under a publication's own heading.
void fillHeadedPublication(Node &node, const ItemDraft &item)
{
    static const QRegularExpression doi(u"^\\[?(10\\.\\d{4,9}/[^\\s\\])]+)"_s);
    setText(node, Field::Title, item.text());
    QStringList summary;
    for (const QString &line : item.more) {
        const QString plain = plainOf(line).trimmed();
        const DatedLine dated = splitDates(line);
        if (dated.dates && dated.rest.isEmpty() && node.dates(Field::Date).isEmpty())
            node.set(Field::Date, dated.dates->start);
        else if (node.text(Field::Authors).isEmpty() && isNameList(plain))
            node.set(Field::Authors, line);
        else if (node.text(Field::Doi).isEmpty() && doi.match(plain).capturedLength() == plain.size())
            node.set(Field::Doi, plain);
        else
            summary += line;
    }
    if (!summary.isEmpty())
        node.set(Field::Summary, summary.join(u'\n'));
}

void fillPublication(Node &node, const ItemDraft &item)
{
    if (!item.fromBullet && !item.more.empty()) {
        fillHeadedPublication(node, item);
        return;
    }
    const DatedLine first = splitDates(item.lines.front());
    if (item.lines.size() > 1 && first.dates && first.rest.isEmpty()) {
        node.set(Field::Date, first.dates->start);
        node.set(Field::Citation, joinProse(std::span(item.lines).subspan(1)));
        return;
    }
    node.set(Field::Citation, item.text());
}

bool isPlacePart(const QString &plain)
{
    constexpr qsizetype longest = 30;
    return plain.size() <= longest && !plain.contains(u'(') && !plain.contains(u" and ")
        && !plain.contains(u'&') && !beginsTalk(plain) && plain[0].isUpper();
}

/// "Title, talk at Event (ABC), Place, 2023": every word stays, in its order.
void fillTalk(Node &node, const ItemDraft &item)
{
    DatedLine dated = splitDates(item.text());
    std::vector<QString> parts;
    QString rest = dated.rest;
    for (Halves halves = splitAt(rest, Joint::Comma);; halves = splitAt(rest, Joint::Comma)) {
        parts.push_back(halves.first);
        rest = halves.second;
        if (rest.isEmpty())
            break;
    }
    const auto join = [&](size_t from, size_t to) {
        QStringList joined;
        for (size_t i = from; i < to; ++i)
            joined += parts[i];
        return joined.join(u", "_s);
    };
    size_t event = 1;
    while (event < parts.size() && !beginsTalk(plainOf(parts[event])))
        ++event;
    size_t end = parts.size();
    if (event + 1 < parts.size() && isPlacePart(plainOf(parts.back()))) {
        setText(node, Field::Place, parts.back());
        --end;
    }
    setText(node, Field::Title, join(0, std::min(event, end)));
    setText(node, Field::Event, join(std::min(event, end), end));
    if (dated.dates && dated.dates->end.isEmpty())
        node.set(Field::Date, dated.dates->start);
    else if (dated.dates)
        setText(node, Field::Title, item.text());
}

/// The text after a bold name: an award's summary; who gave it, where it names somebody; else part of the
/// title, as a certificate has no text of its own.
void setLed(Node &node, const EntryLead &lead, QStringList &more)
{
    const QString plain = plainOf(lead.text);
    const Field giver = node.spec(Field::Awarder) ? Field::Awarder : Field::Issuer;
    const bool summarized = node.spec(Field::Summary);
    const bool names = !plain.isEmpty() && !plain.endsWith(u'.') && node.text(giver).isEmpty()
        && (namesOrganization(plain) || (!summarized && !plain.front().isLower()));
    setText(node, Field::Title, lead.name);
    if (!lead.url.isEmpty())
        node.set(Field::Url, lead.url);
    if (names && (summarized || more.isEmpty()))
        setText(node, giver, lead.text);
    else if (summarized && !plain.isEmpty())
        more.prepend(lead.text);
    else if (!plain.isEmpty())
        setText(node, Field::Title, lead.name + (lead.colon ? u": "_s : u" – "_s) + lead.text);
}

void fillTitled(Node &node, const ItemDraft &item)
{
    QStringList lines(item.lines.begin(), item.lines.end());
    DatedLine dated = splitDates(lines.front());
    if (dated.dates && dated.rest.isEmpty() && lines.size() > 1) {
        lines.removeFirst();
        dated.rest = lines.front();
    }
    if (dated.dates && dated.dates->end.isEmpty()) {
        node.set(Field::Date, dated.dates->start);
        lines.front() = dated.rest;
    }
    const EntryLead lead = splitLead(lines.takeFirst());
    lines.append(QStringList(item.more.begin(), item.more.end()));
    setLed(node, lead, lines);
    const Field more = node.spec(Field::Summary) ? Field::Summary : Field::Issuer;
    setText(node, more, lines.join(u'\n'));
}

void fillSkill(Node &node, const ItemDraft &item)
{
    QStringList lines(item.lines.begin(), item.lines.end());
    if (item.lines.size() > 1 && !splitLabel(item.lines.front()) && item.blocks.front()->lines.size() > 1
        && !item.fromBullet && !lines.front().contains(u',')) {
        setText(node, Field::Title, withoutColon(withoutOuterMarks(lines.takeFirst())));
        node.set(Field::Keywords, splitKeywords(lines.join(u' ')));
        return;
    }
    const QString text = item.text().replace(u'\n', u' ');
    if (const auto labelled = splitLabel(text)) {
        setText(node, Field::Title, withoutColon(labelled->label));
        node.set(Field::Keywords, splitKeywords(labelled->details));
        return;
    }
    const QStringList keywords = splitKeywords(text);
    if (keywords.size() > 1)
        node.set(Field::Keywords, keywords);
    else
        setText(node, Field::Title, withoutOuterMarks(text));
}

void addNestedKeywords(Node &node, const ItemDraft &item)
{
    QStringList keywords = node.list(Field::Keywords);
    for (const QString &text : item.more)
        keywords += plainOf(text);
    for (const BulletDraft &bullet : item.bullets)
        keywords += splitKeywords(bullet.text);
    if (!keywords.isEmpty())
        node.set(Field::Keywords, keywords);
}

void fillLanguage(Node &node, const ItemDraft &item)
{
    const QString text = item.text();
    Halves halves;
    if (const auto labelled = splitLabel(text))
        halves = {withoutColon(labelled->label), labelled->details, {}};
    if (halves.second.isEmpty())
        halves = splitAt(text, Joint::Paren);
    if (halves.second.isEmpty())
        halves = splitAt(text, Joint::Comma);
    setText(node, Field::Language, halves.first);
    setText(node, Field::Fluency, plainOf(halves.second));
}

void fillReference(Node &node, const ItemDraft &item)
{
    QStringList lines(item.lines.begin(), item.lines.end());
    if (const auto labelled = splitLabel(lines.front())) {
        setText(node, Field::Title, withoutColon(labelled->label));
        lines.front() = labelled->details;
    } else if (lines.size() > 1 || !plainOf(lines.front()).endsWith(u'.')) { // else "Available on request."
        setText(node, Field::Title, withoutOuterMarks(lines.takeFirst()));
    }
    lines.append(QStringList(item.more.begin(), item.more.end()));
    for (const BulletDraft &bullet : item.bullets)
        lines += bullet.text;
    setText(node, Field::Reference, lines.join(u'\n'));
}

void fillOneLine(Node &node, const ItemDraft &item)
{
    QString text = item.text();
    if (item.lines.size() > 1 && item.lines.front().endsWith(u':')) {
        node.set(Field::Label, withoutOuterMarks(item.lines.front()));
        text = joinProse(std::span(item.lines).subspan(1));
    } else if (const auto labelled = splitLabel(text)) {
        setText(node, Field::Label, labelled->label);
        text = labelled->details;
    }
    QStringList details{text};
    if (const QString more = summaryOf(item); !more.isEmpty())
        details += more;
    for (const BulletDraft &bullet : item.bullets)
        details += bullet.text;
    setText(node, Field::Details, details.join(u'\n'));
}

/// Several languages, interests or skills on one line, without a word about each.
bool isPlainEnumeration(const ItemDraft &item)
{
    const QString text = item.text();
    return !splitLabel(text) && !splitAt(text, Joint::Comma).second.isEmpty()
        && !plainOf(text).endsWith(u'.');
}

void fill(Node &node, const ItemDraft &item)
{
    switch (node.kind) {
    case SectionKind::Publication: fillPublication(node, item); break;
    case SectionKind::Talk: fillTalk(node, item); break;
    case SectionKind::Skill:
    case SectionKind::Interest:
        fillSkill(node, item);
        addNestedKeywords(node, item);
        break;
    case SectionKind::Language: fillLanguage(node, item); break;
    case SectionKind::Reference: fillReference(node, item); break;
    case SectionKind::OneLine: fillOneLine(node, item); break;
    default: fillTitled(node, item); break;
    }
}

void addEntry(Recognition &to, Node &parent, const ItemDraft &item)
{
    std::shared_ptr<Node> node = to.ids.make(NodeType::Entry, parent.kind);
    fill(*node, item);
    if (kindSpec(parent.kind).bullets) {
        const bool moreIsBullet = item.fromBullet && parent.kind != SectionKind::Award;
        const std::vector<BulletDraft> bullets = moreIsBullet ? bulletsOf(item) : item.bullets;
        addBullets(to, *node, bullets);
    }
    for (const BulletDraft &bullet : item.bullets)
        to.log.placed(*bullet.block, *node, Field::None, "item");
    for (const Block *block : item.blocks)
        to.log.placed(*block, *node, Field::None, "item");
    parent.children.push_back(std::move(node));
}

/// The pieces of a line between commas outside brackets.
std::vector<QString> partsAtCommas(const QString &rich)
{
    std::vector<QString> parts;
    Halves halves = splitAt(rich, Joint::Comma);
    for (; !halves.second.isEmpty(); halves = splitAt(halves.second, Joint::Comma))
        parts.push_back(halves.first);
    parts.push_back(halves.first);
    return parts;
}

/// "English (native), Polish - basic": several languages with a word about each.
bool isLevelledEnumeration(const std::vector<QString> &parts)
{
    const auto isLevelled = [](const QString &part) {
        const auto label = splitLabel(part);
        return (label && !label->label.endsWith(u':') && !label->label.endsWith(u'：'))
            || !splitAt(part, Joint::Paren).second.isEmpty();
    };
    return parts.size() > 1 && std::ranges::all_of(parts, isLevelled);
}

void addItems(Recognition &to, Node &parent, const ItemDraft &item)
{
    if (parent.kind == SectionKind::Language && item.bullets.empty()) {
        const std::vector<QString> parts = partsAtCommas(item.text());
        if (isLevelledEnumeration(parts)) {
            for (const QString &part : parts) {
                ItemDraft one = item;
                one.lines = {part};
                addEntry(to, parent, one);
            }
            return;
        }
    }
    const bool enumerates = parent.kind == SectionKind::Language || parent.kind == SectionKind::Interest;
    if (!enumerates || !isPlainEnumeration(item) || !item.bullets.empty()) {
        addEntry(to, parent, item);
        return;
    }
    for (const QString &word : splitAll(item.text())) {
        ItemDraft one = item;
        one.lines = {word};
        addEntry(to, parent, one);
    }
}

/// A referee's address below the name is no referee of its own.
std::vector<ItemDraft> withContactsOfReferees(std::vector<ItemDraft> items)
{
    std::vector<ItemDraft> result;
    for (ItemDraft &item : items) {
        const bool goesOn = !result.empty() && !result.back().isGroup && !item.isGroup && !item.fromBullet
            && std::ranges::all_of(item.lines, holdsOnlyContacts);
        if (!goesOn) {
            result.push_back(std::move(item));
            continue;
        }
        ItemDraft &before = result.back();
        before.more.insert(before.more.end(), item.lines.begin(), item.lines.end());
        before.bullets.insert(before.bullets.end(), item.bullets.begin(), item.bullets.end());
        before.blocks.insert(before.blocks.end(), item.blocks.begin(), item.blocks.end());
    }
    return result;
}

/// A title over skills without titles of their own: one skill with keywords.
std::vector<ItemDraft> withKeywordsForGroups(std::vector<ItemDraft> items)
{
    std::vector<ItemDraft> result;
    for (ItemDraft &item : items) {
        const bool underTitle = !result.empty() && result.back().isGroup;
        if (item.isGroup || !underTitle || splitLabel(item.text()) || !item.more.empty()) {
            result.push_back(std::move(item));
            continue;
        }
        ItemDraft &title = result.back();
        title.bullets.push_back({item.text(), 0, item.blocks.front()});
        title.bullets.insert(title.bullets.end(), item.bullets.begin(), item.bullets.end());
    }
    for (ItemDraft &item : result) {
        if (item.isGroup && !item.bullets.empty())
            item.isGroup = false;
    }
    return result;
}

/// Skills without a word about each: one entry, each skill a keyword of it.
std::vector<ItemDraft> withBareSkillsTogether(std::vector<ItemDraft> items)
{
    const auto isBare = [](const ItemDraft &item) {
        constexpr qsizetype longest = 40;
        const QString text = item.text();
        return !item.isGroup && item.bullets.empty() && item.more.empty() && item.lines.size() == 1
            && text.size() <= longest && !splitLabel(text) && !text.contains(u',') && !text.contains(u';')
            && !plainOf(text).endsWith(u'.') && plainOf(text) == text;
    };
    const bool all = items.size() > 1 && std::ranges::all_of(items, isBare);
    if (!all)
        return items;
    ItemDraft together = items.front();
    QStringList words;
    std::vector<const Block *> blocks;
    for (const ItemDraft &item : items) {
        words += item.text();
        blocks.insert(blocks.end(), item.blocks.begin(), item.blocks.end());
    }
    together.lines = {words.join(u", "_s)};
    together.blocks = std::move(blocks);
    return {together};
}

void addBulletItem(Recognition &to, Node &parent, const ItemDraft &item)
{
    std::vector<BulletDraft> bullets{{item.text(), -1, item.blocks.front()}};
    const std::vector<BulletDraft> nested = bulletsOf(item);
    bullets.insert(bullets.end(), nested.begin(), nested.end());
    addBullets(to, parent, bullets);
    for (const Block *block : item.blocks)
        to.log.placed(*block, *parent.children.back(), Field::Text, "bullet");
}

void addText(Recognition &to, Node &section, const SectionDraft &draft)
{
    std::shared_ptr<Node> node = to.ids.make(NodeType::Entry, SectionKind::Text);
    QStringList paragraphs;
    for (const Block &block : draft.body) {
        paragraphs += block.type == Block::Type::Bullet ? u"• "_s + block.joined() : joinProse(block.lines);
        to.log.placed(block, *node, Field::Text, "text");
    }
    node->set(Field::Text, paragraphs.join(u'\n'));
    section.children.push_back(std::move(node));
}

} // namespace

void addList(Recognition &to, Node &section, const SectionDraft &draft)
{
    if (section.kind == SectionKind::Text) {
        addText(to, section, draft);
        return;
    }
    std::vector<ItemDraft> items = itemsOf(draft.body, section.kind);
    if (section.kind == SectionKind::Reference)
        items = withContactsOfReferees(std::move(items));
    if (section.kind == SectionKind::Skill || section.kind == SectionKind::Interest)
        items = withKeywordsForGroups(std::move(items));
    if (section.kind == SectionKind::Skill)
        items = withBareSkillsTogether(std::move(items));
    std::shared_ptr<Node> group;
    const auto closeGroup = [&] {
        if (group)
            section.children.push_back(std::move(group));
        group.reset();
    };
    for (const ItemDraft &item : items) {
        if (item.isGroup) {
            closeGroup();
            group = to.ids.make(NodeType::Group, section.kind);
            group->set(Field::Title, item.text());
            for (const Block *block : item.blocks)
                to.log.placed(*block, *group, Field::Title, "group");
            continue;
        }
        Node &parent = group ? *group : section;
        if (section.kind == SectionKind::Bullets)
            addBulletItem(to, parent, item);
        else
            addItems(to, parent, item);
    }
    closeGroup();
}

} // namespace vitae
