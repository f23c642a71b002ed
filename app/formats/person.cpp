// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "person.h"

#include "blocks.h"
#include "nameline.h"
#include "postaladdress.h"
#include "richmarks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestHeadline = 120;

bool looksLikeName(const QString &plain)
{
    const bool digits = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
    return plain.size() <= longestName && !digits && plain.count(u' ') <= 7 && !plain.endsWith(u':');
}

/// Lines of a paragraph that was broken at a right edge.
bool isWrapped(const Block &block)
{
    constexpr qsizetype wrapsFrom = 50;
    return block.lines.size() > 1 && block.lines.front().size() >= wrapsFrom;
}

/// "John Doe's CV", "Curriculum Vitae – John Doe": the name without what says that this is a CV.
QString nameAlone(const QString &plain)
{
    static const QRegularExpression after(
        u"(?:['’]s)?\\s*[–—|:-]?\\s*\\b(?:cv|c\\.v\\.|resume|résumé|curriculum vitae|"
        u"lebenslauf)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(
        u"^(?:cv|resume|résumé|curriculum vitae|lebenslauf)\\s*(?:of|von|de|[–—|:-])\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = plain;
    name.remove(after);
    name.remove(before);
    name = name.trimmed();
    // "Anna Resume" may be somebody's name; "Anna Smith Resume" hardly is.
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const bool capitals = std::ranges::none_of(words, [](const QString &word) { return word[0].isLower(); });
    const bool apart = !name.isEmpty() && plain.size() > name.size() && !plain.startsWith(name + u' ');
    return words.size() > (apart ? 0 : 1) && capitals ? name : plain;
}

} // namespace

void PersonReader::readName(const Block &block, const QString &line)
{
    const QString plain = plainOf(line).trimmed();
    m_person.name = nameAlone(plain);
    if (m_person.name != plain)
        m_notes.push_back(
            {&block, "name.document-title",
             QCoreApplication::translate("Import", "“%1” was reduced to the person's name.").arg(plain)});
}

/// Where no heading gives the name, it may share the first line with the contacts.
bool PersonReader::readNameLine(const QString &line)
{
    const auto found = m_named ? std::nullopt : splitNameLine(line);
    if (!found)
        return false;
    m_person.name = found->name;
    m_person.headline = found->role;
    readContactLine(found->contacts, m_person);
    return true;
}

bool PersonReader::readPlace(const QString &line)
{
    return m_placeLines.contains(line) && readPlaceLine(line, m_person);
}

void PersonReader::read(const Block &block)
{
    if (m_person.name.isEmpty() && isDocumentTitle(plainOf(block.joined()))) {
        m_notes.push_back({&block, "document-title",
                           QCoreApplication::translate("Import", "The title “%1” was left out.")
                               .arg(plainOf(block.joined()))});
        return;
    }
    QStringList text;
    for (const QString &line : block.lines) {
        const bool isFirstLine = std::exchange(m_atStart, false);
        const QString plain = plainOf(line).trimmed();
        const bool heading = block.type == Block::Type::Heading;
        if (!heading && ((isFirstLine && readNameLine(line)) || readPlace(line)))
            continue;
        if (!heading && isContactLine(line))
            readContactLine(line, m_person);
        else if (m_person.name.isEmpty() && (heading || (looksLikeName(plain) && !m_named)))
            readName(block, line);
        else if (readDetailLine(line, m_person))
            continue;
        else if (!m_person.name.isEmpty() && isAddressLine(plain))
            m_person.address += (m_person.address.isEmpty() ? QString() : u", "_s) + plain;
        else if (m_person.headline.isEmpty() && m_person.summary.isEmpty() && text.isEmpty()
                 && plain.size() <= longestHeadline && block.type != Block::Type::Bullet
                 && !m_person.name.isEmpty() && !isWrapped(block))
            m_person.headline = withoutOuterMarks(line);
        else
            text += line;
    }
    if (!text.isEmpty())
        m_person.summary += joinProse(std::vector<QString>(text.begin(), text.end()));
}

void PersonReader::readPreamble(Blocks blocks)
{
    // Where a heading gives the name, no line before it is taken for one.
    m_named = std::ranges::any_of(blocks, [](const Block &b) {
        return b.type == Block::Type::Heading && !isDocumentTitle(plainOf(b.joined()));
    });
    for (const Block &block : blocks) {
        read(block);
        m_read.push_back(&block);
    }
}

void PersonReader::readContactBlock(const Block &block)
{
    for (const QString &line : block.lines) {
        if (isContactLine(line))
            readContactLine(line, m_person);
        else if (!readPlace(line) && !readDetailLine(line, m_person))
            m_person.details.push_back({{}, line});
    }
    m_read.push_back(&block);
}

void PersonReader::readFooter(Blocks blocks)
{
    for (const Block &block : blocks)
        readContactBlock(block);
}

void PersonReader::readSummary(const SectionDraft &section)
{
    m_person.summary.reserve(qsizetype(section.body.size()));
    for (const Block &block : section.body) {
        m_person.summary += joinProse(block.lines);
        m_read.push_back(&block);
    }
    if (section.heading) {
        m_person.summaryTitle = plainOf(section.title);
        m_read.push_back(section.heading);
    }
}

bool PersonReader::readContacts(const SectionDraft &section)
{
    for (const Block &block : section.body) {
        for (const QString &line : block.lines) {
            if (!isContactLine(line) && !splitLabel(line) && !m_placeLines.contains(line))
                return false;
        }
    }
    for (const Block &block : section.body)
        readContactBlock(block);
    if (section.heading)
        m_notes.push_back({section.heading, "contact.title",
                           QCoreApplication::translate(
                               "Import", "The title “%1” is not kept: its text is the person's contact data.")
                               .arg(plainOf(section.title))});
    return true;
}

std::shared_ptr<Node> PersonReader::build(Recognition &to) const
{
    std::shared_ptr<Node> node = m_person.build(to.ids);
    for (const Note &note : m_notes)
        to.log.dropped(*note.block, note.rule, note.text);
    for (const Block *block : m_read)
        to.log.placed(*block, *node, Field::None, "person");
    return node;
}

} // namespace vitae
