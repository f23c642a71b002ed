// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datedline.h"
#include "document/richtext.h"
#include "entrylead.h"
#include "joints.h"
#include "lexicon.h"
#include "recognition.h"
#include "richmarks.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// How well two texts fit as a position at an organization.
int fit(const QString &position, const QString &organization)
{
    constexpr qsizetype longPosition = 60;
    int score = 0;
    score += namesPosition(position) ? 2 : 0;
    score -= namesPosition(organization) ? 1 : 0;
    score += namesOrganization(organization) ? 2 : 0;
    score -= namesOrganization(position) ? 2 : 0;
    score -= position.size() > longPosition ? 1 : 0;
    return score;
}

/// How the heads of a section are written: the joint between organization and position, and which comes
/// first.
struct HeadStyle {
    Joint joint = Joint::Dash;
    bool lines = false; ///< two lines instead of a joint
    bool positionFirst = false;
    int score = 0;
};

Halves halvesOf(const EntryDraft &entry, const HeadStyle &style)
{
    if (!style.lines)
        return splitAt(entry.head.front(), style.joint);
    return entry.head.size() > 1 ? Halves{entry.head[0], entry.head[1], {}} : Halves{entry.head[0], {}, {}};
}

/// The style that fits most entries: one line of a CV is ambiguous, a section's lines together rarely are.
HeadStyle styleOf(std::span<const EntryDraft> entries)
{
    std::vector<HeadStyle> styles{{Joint::Dash, true, false, 0}, {Joint::Dash, true, true, 0}};
    for (const Joint joint : joints) {
        const bool at = joint == Joint::At;
        styles.push_back({joint, false, at, 0});
        styles.push_back({joint, false, !at, 0});
    }
    for (HeadStyle &style : styles) {
        for (const EntryDraft &entry : entries) {
            if (entry.isGroup || entry.isFurtherRole || entry.head.empty())
                continue;
            const Halves halves = halvesOf(entry, style);
            if (halves.second.isEmpty())
                continue;
            const QString first = plainOf(halves.first);
            const QString second = plainOf(halves.second);
            const int found = style.positionFirst ? fit(first, second) : fit(second, first);
            // Without a telling word a dash still separates; a comma may be part of a name.
            const bool oneComma = style.joint == Joint::Comma && style.positionFirst && entry.head.size() == 1
                && splitAt(halves.second, Joint::Comma).second.isEmpty();
            const bool certain = style.lines || style.joint == Joint::Dash || style.joint == Joint::Bar
                || (style.joint == Joint::At && style.positionFirst) || oneComma;
            style.score += 2 * found + (certain ? 1 : 0);
        }
    }
    return *std::ranges::max_element(styles, {}, &HeadStyle::score);
}

struct Who {
    QString word; ///< that stood between position and organization
    QString organization;
    QString position;
    std::vector<QString> rest; ///< further lines of the head
};

Who whoOf(const EntryDraft &entry, const HeadStyle &ofSection)
{
    Who who;
    if (entry.head.empty())
        return who;
    // An entry that is written in another way than its section gets the way that fits it alone.
    HeadStyle style = ofSection;
    if (halvesOf(entry, style).second.isEmpty())
        style = styleOf(std::span(&entry, 1));
    const Halves halves = halvesOf(entry, style);
    const bool split = !halves.second.isEmpty() && (style.score > 0 || style.lines);
    if (!split) {
        const QString plain = plainOf(entry.head[0]);
        // "Laboratory Manager" is one, "Office of the President" is none.
        const bool position = namesPosition(plain)
            && (!namesOrganization(plain) || namesPosition(plain.sliced(plain.lastIndexOf(u' ') + 1)));
        (position ? who.position : who.organization) = entry.head[0];
        who.rest.assign(entry.head.begin() + 1, entry.head.end());
        if (entry.head.size() > 1) {
            (position ? who.organization : who.position) = entry.head[1];
            who.rest.erase(who.rest.begin());
        }
        return who;
    }
    who.word = halves.word;
    const QString first = plainOf(halves.first);
    const QString second = plainOf(halves.second);
    bool positionFirst = style.positionFirst;
    const bool untold = style.joint != ofSection.joint && ofSection.score > 0 && !style.lines;
    if (untold && fit(first, second) == fit(second, first))
        positionFirst = ofSection.positionFirst; // as the entries around it
    if (fit(positionFirst ? second : first, positionFirst ? first : second) > 2)
        positionFirst = !positionFirst; // this entry is clearly the other way round
    who.position = positionFirst ? halves.first : halves.second;
    who.organization = positionFirst ? halves.second : halves.first;
    who.rest.assign(entry.head.begin() + (style.lines ? 2 : 1), entry.head.end());
    return who;
}

void setPlaces(Node &node, const EntryDraft &entry, const QString &more = {})
{
    QStringList places;
    for (const QString &place : entry.places)
        places += plainOf(place);
    if (!more.isEmpty())
        places += more;
    if (!places.isEmpty())
        node.set(Field::Place, places.join(u", "_s));
}

void setSummary(Node &node, Field field, std::span<const QString> before, const EntryDraft &entry)
{
    QStringList lines(before.begin(), before.end());
    lines.append(QStringList(entry.summary.begin(), entry.summary.end()));
    if (!lines.isEmpty())
        node.set(field, lines.join(u'\n'));
}

void logBlocks(Recognition &to, const EntryDraft &entry, const Node &node, const char *rule)
{
    for (const Block *block : entry.blocks)
        to.log.placed(*block, node, Field::None, rule);
}

void noteWord(Recognition &to, const EntryDraft &entry, const Node &node, const QString &word)
{
    if (!word.isEmpty())
        to.log.note(*entry.blocks.front(), node, "entry.joining-word",
                    QCoreApplication::translate(
                        "Import", "“%1” between position and organization is left to the theme.")
                        .arg(word));
}

/// "Seton Hospital, Austin, TX": a town and a state's or country's code at the end are the place.
struct Located {
    QString organization;
    QString place;
};
Located locate(const QString &rich)
{
    static const QRegularExpression townAndCode(u"^(.+?), (\\p{Lu}[\\p{L}' .-]{1,30}, [A-Z]{2,3})$"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    const auto match = townAndCode.match(rich);
    const bool whole = match.hasMatch() && !rich.contains(u'[') && !rich.contains(u'(');
    return whole ? Located{match.captured(1), match.captured(2)} : Located{rich, {}};
}

void addJob(Recognition &to, Node &parent, const EntryDraft &entry, const HeadStyle &style)
{
    const Who who = whoOf(entry, style);
    std::shared_ptr<Node> job = to.ids.make(NodeType::Entry, SectionKind::Experience);
    const QString named = withoutOuterMarks(who.organization);
    const Located at = entry.places.empty() ? locate(named) : Located{named, {}};
    setText(*job, Field::Organization, at.organization);
    setPlaces(*job, entry, at.place);
    std::shared_ptr<Node> role = to.ids.make(NodeType::Role, SectionKind::Experience);
    setText(*role, Field::Position, withoutOuterMarks(who.position));
    if (entry.dates)
        role->set(Field::Dates, *entry.dates);
    setSummary(*role, Field::Summary, who.rest, entry);
    addBullets(to, *role, entry.bullets);
    logBlocks(to, entry, *role, "entry.job");
    noteWord(to, entry, *role, who.word);
    job->children.push_back(std::move(role));
    parent.children.push_back(std::move(job));
}

/// A further role joins the entry that was made last.
void addRole(Recognition &to, Node &parent, const EntryDraft &entry)
{
    std::shared_ptr<Node> role = to.ids.make(NodeType::Role, SectionKind::Experience);
    if (!entry.head.empty())
        setText(*role, Field::Position, withoutOuterMarks(entry.head[0]));
    if (entry.dates)
        role->set(Field::Dates, *entry.dates);
    setPlaces(*role, entry);
    setSummary(*role, Field::Summary,
               entry.head.empty() ? std::span<const QString>() : std::span(entry.head).subspan(1), entry);
    addBullets(to, *role, entry.bullets);
    logBlocks(to, entry, *role, "entry.role");
    auto job = std::make_shared<Node>(*parent.children.back());
    job->children.push_back(std::move(role));
    parent.children.back() = std::move(job);
}

/// What follows a bold name on its line is the text under it, the address at its end the entry's.
EntryDraft withLeadApart(const EntryDraft &entry, const EntryLead &lead)
{
    EntryDraft apart = entry;
    apart.head.front() = lead.name;
    if (lead.text.isEmpty())
        return apart;
    const DatedLine dated = entry.dates ? DatedLine{lead.text, {}} : splitDates(lead.text);
    if (dated.dates)
        apart.dates = dated.dates;
    if (!dated.rest.isEmpty())
        apart.head.insert(apart.head.begin() + 1, dated.rest);
    return apart;
}

void addActivity(Recognition &to, Node &parent, const EntryDraft &written, const HeadStyle &style)
{
    const EntryLead lead = splitLead(written.head.empty() ? QString() : written.head.front());
    const bool told = lead.colon && written.head.size() == 1; // "**Chess club**: teaches children"
    EntryDraft entry = told ? withLeadApart(written, lead) : written;
    if (told && entry.head.size() > 1) {
        entry.summary.insert(entry.summary.begin(), entry.head.back());
        entry.head.pop_back();
    }
    const Who who = whoOf(entry, style);
    std::shared_ptr<Node> node = to.ids.make(NodeType::Entry, SectionKind::Volunteer);
    if (told && !lead.url.isEmpty())
        node->set(Field::Url, lead.url);
    setText(*node, Field::Organization, withoutOuterMarks(who.organization));
    setText(*node, Field::Position, withoutOuterMarks(who.position));
    if (entry.dates)
        node->set(Field::Dates, *entry.dates);
    setPlaces(*node, entry);
    setSummary(*node, Field::Summary, who.rest, entry);
    addBullets(to, *node, entry.bullets);
    logBlocks(to, entry, *node, "entry.activity");
    noteWord(to, entry, *node, who.word);
    parent.children.push_back(std::move(node));
}

void addProject(Recognition &to, Node &parent, const EntryDraft &written)
{
    const EntryLead lead = splitLead(written.head.empty() ? QString() : written.head.front());
    const EntryDraft entry = written.head.empty() ? written : withLeadApart(written, lead);
    std::shared_ptr<Node> node = to.ids.make(NodeType::Entry, SectionKind::Project);
    if (!entry.head.empty())
        setText(*node, Field::Title, entry.head[0]);
    if (!lead.url.isEmpty())
        node->set(Field::Url, lead.url);
    if (entry.dates)
        node->set(Field::Dates, *entry.dates);
    QStringList lines;
    for (size_t i = 1; i < entry.head.size(); ++i)
        lines += entry.head[i];
    for (const QString &place : entry.places)
        lines += place;
    setSummary(*node, Field::Description, std::vector<QString>(lines.begin(), lines.end()), entry);
    addBullets(to, *node, entry.bullets);
    logBlocks(to, entry, *node, "entry.project");
    parent.children.push_back(std::move(node));
}

struct Study {
    QString organization;
    QString degree;
    QString grade;
    QString supervisors;
    QString place;
    QStringList rest;
    bool degreeFirst = false;
};

/// "Supervisors: Prof. A": what follows the label, which the pages print again.
QString supervisorsIn(const QString &rich)
{
    static const QRegularExpression label(u"^\\**supervisors?\\s*:\\**\\s*(\\S.*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = label.match(rich);
    return match.hasMatch() ? match.captured(1) : QString();
}

void addPart(Study &study, const QString &part, bool alone)
{
    const QString plain = plainOf(part);
    const QString supervisors = supervisorsIn(part);
    const bool noDegree = study.degree.isEmpty();
    const bool noOrganization = study.organization.isEmpty();
    const bool degree = noDegree && namesDegree(plain) && (!namesOrganization(plain) || !noOrganization);
    const bool organization = noOrganization && !degree && (namesOrganization(plain) || !noDegree || alone);
    if (!supervisors.isEmpty() && study.supervisors.isEmpty()) {
        study.supervisors = supervisors;
    } else if (namesGrade(plain) && study.grade.isEmpty()) {
        study.grade = part;
    } else if (organization) {
        study.organization = part;
    } else if (!noDegree && namesDegree(plain) && !namesDegree(plainOf(study.degree)) && !alone) {
        const bool wide = plain.front().category() == QChar::Letter_Other;
        study.degree += (wide ? u"，"_s : u", "_s) + part; // subject, then degree
    } else if (noDegree) {
        study.degree = part;
        study.degreeFirst = noOrganization;
    } else {
        study.rest += part;
    }
}

/// "Abitur, Gymnasium am Park": a line that names a degree and a school, one beside the other.
bool namesDegreeAndSchool(const QString &line)
{
    bool degree = false;
    bool school = false;
    for (const QString &part : splitAll(withoutOuterMarks(line))) {
        const QString plain = plainOf(part);
        degree |= namesDegree(plain) && !namesOrganization(plain);
        school |= namesOrganization(plain) && !namesDegree(plain);
    }
    return degree && school;
}

/// One line is cut at its separators; where several lines stand, each is a fact of its own, unless the first
/// says degree and school.
Study studyOf(const EntryDraft &entry)
{
    Study study;
    std::vector<QString> parts;
    std::span<const QString> lines = entry.head;
    std::span<const QString> facts;
    if (lines.size() > 1 && namesDegreeAndSchool(lines.front())) {
        facts = lines.subspan(1);
        lines = lines.first(1);
    }
    for (const QString &line : lines) {
        // "**University**, Subject": the bold part is a fact of its own.
        const Halves halves = splitAt(line, Joint::Comma);
        if (!halves.second.isEmpty() && isWhollyBold(halves.first) && !isWhollyBold(line))
            parts.insert(parts.end(), {halves.first, halves.second});
        else
            parts.push_back(line);
    }
    const bool oneLine = parts.size() == 1;
    if (oneLine) {
        parts = splitAll(withoutOuterMarks(parts.front()));
        if (parts.size() == 1) { // "University (BSc)"
            const Halves halves = splitAt(parts.front(), Joint::Paren);
            if (namesDegree(plainOf(halves.second)))
                parts = {halves.first, halves.second};
        }
    }
    for (const QString &part : parts)
        addPart(study, withoutOuterMarks(part), parts.size() == 1 && !namesDegree(plainOf(part)));
    if (study.organization.isEmpty() && parts.size() == 1 && study.degree.isEmpty())
        study.organization = parts.front();
    if (oneLine && study.rest.size() == 1 && study.rest[0].size() <= 40)
        study.place = plainOf(study.rest.takeFirst());
    for (const QString &fact : facts)
        addPart(study, withoutOuterMarks(fact), false);
    return study;
}

/// "Final grade 1.2" → "Final grade: 1.2": the pages put no label before a text that carries its own.
QString withOwnLabel(const QString &grade)
{
    static const QRegularExpression label(u"^([\\p{L}][\\p{L} .]*?)\\s+(?=[*\\d])"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto match = label.match(grade);
    if (!match.hasMatch() || grade.contains(u':') || !namesGrade(plainOf(grade)))
        return grade;
    return match.captured(1) + u": "_s + grade.sliced(match.capturedLength());
}

bool addStudy(Recognition &to, Node &parent, const EntryDraft &entry)
{
    Study study = studyOf(entry);
    std::span<const BulletDraft> bullets = entry.bullets;
    const bool gradeFirst = !bullets.empty() && (bullets.size() == 1 || bullets[1].depth <= bullets[0].depth)
        && study.grade.isEmpty() && namesGrade(plainOf(bullets.front().text));
    if (gradeFirst) {
        study.grade = bullets.front().text;
        bullets = bullets.subspan(1);
    }
    std::shared_ptr<Node> node = to.ids.make(NodeType::Entry, SectionKind::Education);
    setText(*node, Field::Organization, study.organization);
    setText(*node, Field::Degree, study.degree);
    setText(*node, Field::Grade, withOwnLabel(study.grade));
    setText(*node, Field::Supervisors, study.supervisors);
    if (entry.dates)
        node->set(Field::Dates, *entry.dates);
    setPlaces(*node, entry, study.place);
    setSummary(*node, Field::Summary, std::vector<QString>(study.rest.begin(), study.rest.end()), entry);
    if (gradeFirst)
        to.log.placed(*entry.bullets.front().block, *node, Field::Grade, "education.grade");
    addBullets(to, *node, bullets);
    logBlocks(to, entry, *node, "entry.study");
    parent.children.push_back(std::move(node));
    return study.degreeFirst;
}

} // namespace

void addTimeline(Recognition &to, Node &section, const SectionDraft &draft)
{
    const SectionKind kind = section.kind;
    const std::vector<EntryDraft> entries = entriesOf(draft.body, kind);
    const HeadStyle style = styleOf(entries);
    int positionFirst = 0;
    int organizationFirst = 0;
    std::shared_ptr<Node> group;
    Node *parent = &section;
    const auto closeGroup = [&] {
        if (group)
            section.children.push_back(std::move(group));
        group.reset();
    };
    for (const EntryDraft &entry : entries) {
        if (entry.isGroup) {
            closeGroup();
            group = to.ids.make(NodeType::Group, kind);
            group->set(Field::Title, entry.head.front());
            for (const Block *block : entry.blocks)
                to.log.placed(*block, *group, Field::Title, "group.heading");
            parent = group.get();
            continue;
        }
        const bool further = entry.isFurtherRole && !parent->children.empty();
        if (kind == SectionKind::Experience && further)
            addRole(to, *parent, entry);
        else if (kind == SectionKind::Experience)
            addJob(to, *parent, entry, style);
        else if (kind == SectionKind::Volunteer)
            addActivity(to, *parent, entry, style);
        else if (kind == SectionKind::Education)
            ++(addStudy(to, *parent, entry) ? positionFirst : organizationFirst);
        else
            addProject(to, *parent, entry);
    }
    closeGroup();
    if (kind == SectionKind::Experience || kind == SectionKind::Volunteer)
        section.set(Field::Lead, style.positionFirst ? u"position"_s : u"organization"_s);
    if (kind == SectionKind::Education)
        section.set(Field::Lead, positionFirst > organizationFirst ? u"position"_s : u"organization"_s);
}

} // namespace vitae
