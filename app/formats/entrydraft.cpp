// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocks.h"
#include "datedline.h"
#include "joints.h"
#include "lexicon.h"
#include "recognition.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Type = Block::Type;

bool endsSentence(const QString &plain)
{
    return !plain.isEmpty() && QStringView(u".!?;。！？").contains(plain.back());
}

/// A sentence, or too long for a head. The first line of an entry may end with an abbreviation's full stop.
bool isProse(const QString &plain, bool first = true)
{
    constexpr qsizetype headAtMost = 90;
    const qsizetype sentenceFrom = first ? 40 : 20;
    return plain.size() > headAtMost
        || (plain.size() > sentenceFrom && endsSentence(plain) && plain.count(u' ') > 2);
}

bool isShortFact(const QString &plain)
{
    constexpr qsizetype longest = 45;
    const bool digits = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
    return plain.size() <= longest && !digits && !endsSentence(plain);
}

/// "Sold bread.": what was done; "Acme Corp." is a name.
bool isShortSentence(const QString &plain)
{
    constexpr qsizetype shortestWord = 4; // shorter ones are abbreviations
    const qsizetype lastWord = plain.size() - 1 - (plain.lastIndexOf(u' ') + 1);
    return plain.contains(u' ') && endsSentence(plain) && lastWord >= shortestWord
        && !namesOrganization(plain) && !namesPosition(plain) && !namesDegree(plain);
}

/// "Istanbul, Turkey" on a line of its own.
bool isPlaceLine(const QString &rich)
{
    static const QRegularExpression place(u"^\\p{Lu}[\\p{L}' -]+(?:, \\p{Lu}[\\p{L}'. -]+){1,2}$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = plainOf(rich);
    return isShortFact(plain) && place.match(plain).hasMatch() && !namesOrganization(plain)
        && !namesPosition(plain);
}

/// "Cook, Diner": the head already says who and where.
bool saysWhoAndWhere(const std::vector<QString> &head)
{
    return head.size() > 1 || (head.size() == 1 && std::ranges::any_of(joints, [&](Joint joint) {
                                   return !splitAt(head.front(), joint).second.isEmpty();
                               }));
}

bool isDateAlone(const QString &rich)
{
    const DatedLine dated = splitDates(rich);
    return dated.dates && dated.rest.isEmpty();
}

/// A paragraph of dates and perhaps a place: it belongs to what stands before or after it.
bool isFacts(const Block &block)
{
    constexpr size_t most = 3;
    if (block.type != Type::Paragraph || block.lines.size() > most)
        return false;
    bool dated = false;
    for (const QString &line : block.lines) {
        const bool date = isDateAlone(line);
        const QString plain = plainOf(line);
        const bool tells =
            namesOrganization(plain) || namesDegree(plain) || namesPosition(plain) || isWhollyBold(line);
        if (!date && (tells || !isShortFact(plain)))
            return false;
        dated |= date;
    }
    return dated;
}

class EntryCutter {
  public:
    EntryCutter(Blocks body, SectionKind kind) : m_body(body), m_kind(kind) {}
    std::vector<EntryDraft> run();

  private:
    void heading(size_t index);
    void bullet(const Block &block);
    void paragraph(size_t index);
    [[nodiscard]] bool isHead(size_t index) const;
    [[nodiscard]] bool hasDates(const Block &block) const;
    [[nodiscard]] bool lacksSchool(const EntryDraft &entry) const;
    [[nodiscard]] const Block *after(size_t index) const
    {
        return index + 1 < m_body.size() ? &m_body[index + 1] : nullptr;
    }

    EntryDraft &begin();
    void takeHead(const Block &block) { takeHead(block, block.lines); }
    void takeHead(const Block &block, std::span<const QString> lines);
    void takeFacts(const Block &block);
    void takeText(size_t index);

    [[nodiscard]] EntryDraft *current() { return m_entries.empty() ? nullptr : &m_entries.back(); }
    [[nodiscard]] const EntryDraft *current() const
    {
        return m_entries.empty() ? nullptr : &m_entries.back();
    }

    Blocks m_body;
    SectionKind m_kind;
    bool m_onlyBullets = false;
    bool m_headings = false;
    bool m_underHeading = false; ///< nothing but a heading has been seen of the current entry
    int m_companyLevel = 0;      ///< level of a heading over the headings of its roles
    int m_groupLevel = 0;
    int m_nesting = 0; ///< of bullets below a line that names them
    std::vector<EntryDraft> m_entries;
};

EntryDraft &EntryCutter::begin()
{
    m_underHeading = false;
    m_nesting = 0;
    return m_entries.emplace_back();
}

/// Lines of an entry's head: dates taken off, sentences begin the summary.
void EntryCutter::takeHead(const Block &block, std::span<const QString> lines)
{
    EntryDraft *entry = current();
    entry->blocks.push_back(&block);
    bool afterDates = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (i > 0 && (entry->dates || !entry->summary.empty()) && leadsWithDates(line)) {
            entry = &begin(); // as a row of a table below the one before
            entry->blocks.push_back(&block);
            afterDates = false;
        }
        const DatedLine dated = splitDates(line);
        const QString rest = plainOf(dated.rest);
        const bool prose = isProse(rest, i == 0) || (i > 0 && isShortSentence(rest));
        if (dated.dates && entry->dates && !dated.rest.isEmpty() && !prose && !entry->head.empty()) {
            entry = &begin(); // a line each: the next entry of the same paragraph
            entry->blocks.push_back(&block);
        }
        if (dated.dates && !entry->dates && !prose) {
            entry->dates = dated.dates;
            if (saysWhoAndWhere(entry->head) && isPlaceLine(dated.rest))
                entry->places.push_back(withoutOuterMarks(dated.rest));
            else if (!dated.rest.isEmpty())
                entry->head.push_back(dated.rest);
            afterDates = dated.rest.isEmpty() && !entry->head.empty();
        } else if (prose && !entry->head.empty()) {
            size_t next = i + 1;
            while (next < lines.size() && !leadsWithDates(lines[next]))
                ++next;
            entry->summary.push_back(joinProse(lines.subspan(i, next - i)));
            i = next - 1;
        } else if (afterDates && isShortFact(rest) && !namesDegree(rest) && !namesOrganization(rest)
                   && !namesPosition(rest)) {
            entry->places.push_back(line);
        } else {
            entry->head.push_back(line);
        }
    }
}

void EntryCutter::takeFacts(const Block &block)
{
    EntryDraft &entry = *current();
    entry.blocks.push_back(&block);
    for (const QString &line : block.lines) {
        const DatedLine dated = splitDates(line);
        if (dated.dates && dated.rest.isEmpty() && !entry.dates)
            entry.dates = dated.dates;
        else
            entry.places.push_back(line);
    }
}

/// Text that goes on: with the last bullet where it is indented below it or the list goes on after it, else
/// as one more bullet, so that no word changes its place.
void EntryCutter::takeText(size_t index)
{
    const Block &block = m_body[index];
    const bool withinList = block.depth > 0 || (after(index) && after(index)->type == Type::Bullet);
    EntryDraft &entry = current() ? *current() : begin();
    const QString text = joinProse(block.lines);
    const bool overList = after(index) && after(index)->type == Type::Bullet && after(index)->depth == 0;
    if (block.depth == 0 && overList && !entry.bullets.empty() && plainOf(text).endsWith(u':')) {
        entry.bullets.push_back({text, 0, &block}); // "Tools:" over what it names
        m_nesting = 1;
        return;
    }
    if (entry.bullets.empty()) {
        entry.summary.push_back(text);
    } else if (!withinList) {
        entry.bullets.push_back({text, 0, &block});
        return;
    } else {
        entry.bullets.back().text += u'\n' + text;
    }
    entry.blocks.push_back(&block);
}

void EntryCutter::heading(size_t index)
{
    const Block &block = m_body[index];
    const Block *next = after(index);
    const bool overHeadings = next && next->type == Type::Heading && next->depth > block.depth;
    const bool jobs = m_kind == SectionKind::Experience;
    if (m_companyLevel > 0 && block.depth > m_companyLevel) {
        // The first role shares the entry of the company's heading.
        const bool first = !m_entries.empty() && m_underHeading;
        if (!first)
            begin().isFurtherRole = true;
        takeHead(block);
        m_underHeading = false;
        return;
    }
    m_companyLevel = overHeadings && jobs ? block.depth : 0;
    if (overHeadings && !jobs) {
        EntryDraft &group = begin();
        group.isGroup = true;
        group.head.push_back(withoutOuterMarks(block.joined()));
        group.blocks.push_back(&block);
        m_groupLevel = block.depth;
        return;
    }
    begin();
    takeHead(block);
    m_underHeading = true;
}

void EntryCutter::bullet(const Block &block)
{
    const int base = m_onlyBullets ? 1 : 0;
    if (m_onlyBullets && block.depth == 0) {
        begin();
        const QString line = block.joined();
        takeHead(block, std::span(&line, 1));
        return;
    }
    EntryDraft &entry = current() ? *current() : begin();
    m_underHeading = false;
    entry.bullets.push_back({block.joined(), block.depth - base + m_nesting, &block});
}

bool EntryCutter::hasDates(const Block &block) const
{
    constexpr size_t reach = 4;
    for (size_t i = 0; i < std::min(reach, block.lines.size()); ++i) {
        const DatedLine dated = splitDates(block.lines[i]);
        if (dated.dates && !isProse(plainOf(dated.rest)))
            return true;
    }
    return false;
}

/// A degree stands as the heading: what follows is the school, not a place.
bool EntryCutter::lacksSchool(const EntryDraft &entry) const
{
    if (m_kind != SectionKind::Education || entry.head.size() != 1)
        return false;
    const QString head = plainOf(entry.head.front());
    return namesDegree(head) && !namesOrganization(head);
}

bool EntryCutter::isHead(size_t index) const
{
    constexpr qsizetype longest = 140;
    const Block &block = m_body[index];
    const QString first = plainOf(block.lines.front()).trimmed();
    if (block.depth > 0 || first.size() > longest)
        return false;
    if (hasDates(block) || isWhollyBold(block.lines.front()))
        return true;
    if (endsSentence(first) || first.endsWith(u':'))
        return false;
    const Block *next = after(index);
    if (!current() || (next && isFacts(*next)))
        return true;
    if (next && next->type == Type::Bullet && (!current()->bullets.empty() || !current()->summary.empty()))
        return true;
    const QString last = plainOf(block.lines.back());
    return block.lines.size() > 1 && (m_kind == SectionKind::Education || endsSentence(last));
}

void EntryCutter::paragraph(size_t index)
{
    const Block &block = m_body[index];
    EntryDraft *entry = current();
    if (entry && entry->isGroup)
        entry = nullptr;
    const bool facts = entry && !entry->head.empty() && !entry->dates && isFacts(block);
    if (facts && m_underHeading && block.lines.size() == 2 && lacksSchool(*entry)) {
        takeHead(block);
        return;
    }
    if (facts) {
        takeFacts(block);
        return;
    }
    const bool onlyDates = entry && entry->head.empty() && entry->dates && entry->summary.empty();
    if (onlyDates && block.depth == 0) {
        takeHead(block);
        return;
    }
    if (m_underHeading && entry) {
        m_underHeading = false;
        const bool allShort =
            std::ranges::none_of(block.lines, [](const QString &l) { return isProse(plainOf(l)); });
        if (allShort && block.lines.size() <= 2 && lacksSchool(*entry)) {
            takeHead(block);
            m_underHeading = true;
        } else if (block.lines.size() == 1 && isPlaceLine(block.lines.front())) {
            entry->places.push_back(block.lines.front());
            entry->blocks.push_back(&block);
        } else if (allShort && ((!entry->dates && hasDates(block)) || isWhollyBold(block.lines.front()))) {
            takeHead(block);
            m_underHeading = !entry->dates || entry->places.empty(); // a place may follow
        } else
            takeText(index);
        return;
    }
    // Under headings, paragraphs belong to the entry of their heading.
    if ((!m_headings || !entry) && isHead(index)) {
        begin();
        takeHead(block);
    } else {
        takeText(index);
    }
}

std::vector<EntryDraft> EntryCutter::run()
{
    m_headings = std::ranges::any_of(m_body, [](const Block &b) { return b.type == Type::Heading; });
    m_onlyBullets = std::ranges::all_of(m_body, [](const Block &b) { return b.type == Type::Bullet; });
    for (size_t i = 0; i < m_body.size(); ++i) {
        switch (m_body[i].type) {
        case Type::Heading: heading(i); break;
        case Type::Bullet: bullet(m_body[i]); break;
        case Type::Paragraph: paragraph(i); break;
        }
    }
    return std::move(m_entries);
}

} // namespace

std::vector<EntryDraft> entriesOf(Blocks body, SectionKind kind)
{
    return EntryCutter(body, kind).run();
}

} // namespace vitae
