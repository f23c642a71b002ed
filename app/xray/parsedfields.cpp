// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsedfields.h"

#include "fieldsearch.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

using IsRight = bool (*)(const QString &expected, const QString &read, const QString &beside);

/// `beside`: what may stand in the same place, such as the town of an employer.
bool sameWords(const QString &expected, const QString &read, const QString &beside)
{
    const QStringList wanted = wordsIn(expected), more = wordsIn(beside);
    QStringList words = wordsIn(read);
    if (words.first(std::min(wanted.size(), words.size())) != wanted)
        return false;
    words.remove(0, wanted.size());
    return std::ranges::all_of(words, [&more](const QString &word) { return more.contains(word); });
}

bool sameDigits(const QString &expected, const QString &read, const QString &)
{
    const auto digits = [](QString text) { return text.removeIf([](QChar c) { return !c.isDigit(); }); };
    return !read.isEmpty() && digits(expected) == digits(read);
}

bool sameAddress(const QString &expected, const QString &read, const QString &)
{
    const auto bare = [](QString text) {
        text = text.trimmed().toLower();
        for (const auto &start : {u"https://"_s, u"http://"_s, u"www."_s})
            if (text.startsWith(start))
                text.remove(0, start.size());
        return text.endsWith(u'/') ? text.chopped(1) : text;
    };
    return bare(expected) == bare(read);
}

/// Fields that pages show, in the order in which they were asked for.
class Comparison {
  public:
    Comparison(const Cv &cv, const std::vector<ShownField> &shown) : m_cv(cv), m_shown(shown) {}

    void add(const QString &rule, const QString &name, FieldRef where, const QString &read,
             IsRight isRight = sameWords, const QString &beside = {})
    {
        const QString expected = textOf(where);
        if (!expected.isEmpty())
            m_fields.push_back({part, rule, where, name, expected, read, isRight(expected, read, beside)});
    }
    /// The first of the nodes that has it shown.
    [[nodiscard]] QString textOf(FieldRef where) const
    {
        const auto found = std::ranges::find(m_shown, where, &ShownField::field);
        return found == m_shown.end() ? QString() : found->text.simplified();
    }
    [[nodiscard]] NodePtr firstEntry(SectionKind kind) const
    {
        for (const NodePtr &section : m_cv.root->children)
            if (section->type == NodeType::Section && section->kind == kind)
                for (const NodePtr &child : section->children)
                    if (const NodePtr entry = entryIn(child))
                        return entry;
        return nullptr;
    }
    [[nodiscard]] std::vector<ParsedField> take() { return std::move(m_fields); }

    ParsedField::Part part = ParsedField::Part::Contact; ///< of what is added

  private:
    static NodePtr entryIn(const NodePtr &node)
    {
        if (node->type == NodeType::Entry)
            return node;
        for (const NodePtr &child : node->children)
            if (const NodePtr entry = entryIn(child))
                return entry;
        return nullptr;
    }

    const Cv &m_cv;
    const std::vector<ShownField> &m_shown;
    std::vector<ParsedField> m_fields;
};

FieldRef firstAddress(const Node &person, const Comparison &comparison)
{
    const FieldRef own{person.id, Field::Url, 0};
    if (!comparison.textOf(own).isEmpty())
        return own;
    for (const NodePtr &profile : person.children)
        if (const FieldRef url{profile->id, Field::Url, 0}; comparison.textOf(url).contains(u'.'))
            return url;
    return {};
}

void addPerson(const Node &person, const ParsedResume &read, Comparison &comparison)
{
    comparison.add(u"parser.name"_s, Message::tr("Name"), {person.id, Field::Name, 0}, read.name);
    comparison.add(u"parser.email"_s, Message::tr("E-mail"), {person.id, Field::Email, 0}, read.email,
                   sameAddress);
    comparison.add(u"parser.phone"_s, Message::tr("Phone"), {person.id, Field::Phone, 0}, read.phone,
                   sameDigits);
    comparison.add(u"parser.url"_s, Message::tr("Web address"), firstAddress(person, comparison), read.url,
                   sameAddress);
    QStringList place; // a town alone is no place to the parser, nor can it be told from other words
    for (const Field field : {Field::Address, Field::PostalCode, Field::Region, Field::Country})
        place << comparison.textOf({person.id, field, 0});
    if (!place.join(QString()).isEmpty())
        comparison.add(u"parser.place"_s, Message::tr("Place"), {person.id, Field::City, 0}, read.location,
                       sameWords, place.join(u' '));
}

void addWork(const Node &entry, const ParsedResume::Work &read, Comparison &comparison)
{
    const QString place = comparison.textOf({entry.id, Field::Place, 0});
    comparison.add(u"parser.employer"_s, Message::tr("First employer"), {entry.id, Field::Organization, 0},
                   read.company, sameWords, place);
    if (entry.children.empty())
        return;
    const Node &role = *entry.children.front();
    comparison.add(u"parser.position"_s, Message::tr("First position"), {role.id, Field::Position, 0},
                   read.jobTitle, sameWords, place);
    comparison.add(u"parser.work-dates"_s, Message::tr("Dates of the first position"),
                   {role.id, Field::Dates, 0}, read.date, sameWords, place);
}

void addEducation(const Node &entry, const ParsedResume::Education &read, Comparison &comparison)
{
    const QString place = comparison.textOf({entry.id, Field::Place, 0});
    const FieldRef area{entry.id, Field::Area, 0}, degree{entry.id, Field::Degree, 0};
    const bool hasDegree = !comparison.textOf(degree).isEmpty();
    comparison.add(u"parser.school"_s, Message::tr("First school"), {entry.id, Field::Organization, 0},
                   read.school, sameWords, place);
    comparison.add(u"parser.degree"_s, Message::tr("First degree"), hasDegree ? degree : area, read.degree,
                   sameWords, comparison.textOf(area) + u" in of "_s + place);
    comparison.add(u"parser.study-dates"_s, Message::tr("Dates of the first degree"),
                   {entry.id, Field::Dates, 0}, read.date, sameWords, place);
}

/// Together with something else: an employer with the position, which a person sorts out at a glance.
bool isWithin(const QString &expected, const QString &read)
{
    const QString space = u" "_s;
    return (space + wordsIn(read).join(space) + space)
        .contains(space + wordsIn(expected).join(space) + space);
}

/// Nothing of the part was read: its title was not recognised, which is one fault.
bool isMissed(const std::vector<ParsedField> &fields, ParsedField::Part part)
{
    return part != ParsedField::Part::Contact
        && std::ranges::all_of(fields, [part](const ParsedField &field) {
               return field.part != part || field.read.isEmpty();
           });
}

} // namespace

std::vector<ParsedField> parsedFields(const Cv &cv, const std::vector<ShownField> &shown,
                                      const ParsedResume &read)
{
    Comparison comparison(cv, shown);
    addPerson(cv.person(), read, comparison);
    comparison.part = ParsedField::Part::Work;
    if (const NodePtr entry = comparison.firstEntry(SectionKind::Experience))
        addWork(*entry, read.work.empty() ? ParsedResume::Work() : read.work.front(), comparison);
    comparison.part = ParsedField::Part::Education;
    if (const NodePtr entry = comparison.firstEntry(SectionKind::Education))
        addEducation(*entry, read.educations.empty() ? ParsedResume::Education() : read.educations.front(),
                     comparison);
    return comparison.take();
}

std::vector<Finding> parserFindings(const std::vector<ParsedField> &fields, const Cv &cv)
{
    const bool isEnglish = cv.language.isEmpty() || cv.language.startsWith(u"en"_s);
    std::vector<Finding> findings;
    std::optional<ParsedField::Part> lastTold;
    for (const ParsedField &field : fields) {
        const bool isForeign = !isEnglish && field.part != ParsedField::Part::Contact;
        const bool isTold = lastTold == field.part && isMissed(fields, field.part);
        if (field.isRight || isForeign || isTold || isWithin(field.expected, field.read))
            continue;
        const QString text = field.read.isEmpty()
            ? Message::tr("%1: a simple parser does not find “%2”.").arg(field.name, field.expected)
            : Message::tr("%1: a simple parser reads “%3” instead of “%2”.")
                  .arg(field.name, field.expected, field.read.left(60));
        lastTold = field.part;
        findings.push_back({Severity::Hint, field.rule, text, field.where});
    }
    return findings;
}

} // namespace vitae
