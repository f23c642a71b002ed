// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"

#include "contactpart.h"
#include "document/richtext.h"
#include "lexicon.h"
#include "postaladdress.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

using namespace contact;

namespace {

/// Words in capitals or of a script without them, with the small words of place names between.
bool isPlaceName(const QString &plain)
{
    static const QRegularExpression between(u"[\\s,/()-]+"_s);
    static const QStringList small{u"de"_s,  u"la"_s,  u"le"_s,  u"les"_s, u"am"_s,   u"an"_s,
                                   u"der"_s, u"im"_s,  u"in"_s,  u"of"_s,  u"upon"_s, u"on"_s,
                                   u"the"_s, u"and"_s, u"del"_s, u"do"_s,  u"da"_s,   u"di"_s,
                                   u"sur"_s, u"en"_s,  u"bei"_s, u"near"_s};
    constexpr qsizetype longest = 60;
    const QStringList words = plain.split(between, Qt::SkipEmptyParts);
    if (plain.size() > longest || words.isEmpty() || words.size() > 7)
        return false;
    return std::ranges::all_of(words, [&](const QString &word) {
        const bool letters = std::ranges::none_of(word, [](QChar c) { return c.isDigit(); });
        return letters && (!word[0].isLower() || small.contains(word));
    });
}

void placePlace(const QString &plain, PersonDraft &person)
{
    const QStringList parts = splitAtCommas(plain);
    const bool street =
        plain.contains(u'\n') || std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
    if (street || parts.size() > 3 || parts.isEmpty()) {
        person.address += (person.address.isEmpty() ? u""_s : u", "_s) + plain;
        return;
    }
    person.city = parts[0];
    if (parts.size() == 3)
        person.region = parts[1];
    if (parts.size() == 1)
        return;
    const QString &last = parts.back();
    const bool code = parts.size() == 2 && last.size() <= 3 && last == last.toUpper() && last[0].isUpper();
    (code ? person.region : person.country) = last;
}

/// "Hauptstraße 5, 10115 Berlin" beside "Berlin": the town is said once, its postcode has a field.
void takeTownOffAddress(PersonDraft &person)
{
    if (person.city.isEmpty() || person.address.isEmpty())
        return;
    const QRegularExpression town(u"^(.+?),?\\s+(?:(?:[A-Z]{1,2}-)?(\\d{4,6})\\s+)?"_s
                                  + QRegularExpression::escape(person.city) + u"$"_s);
    const auto match = town.match(person.address);
    const bool codeFree = match.captured(2).isEmpty() || person.postalCode.isEmpty();
    if (!match.hasMatch() || !codeFree)
        return;
    if (!match.captured(2).isEmpty())
        person.postalCode = match.captured(2);
    person.address = match.captured(1);
}

/// A street beside a town, a town and its country beside a street: both are the person's place.
bool completesPlace(const Part &part, const PersonDraft &person)
{
    const bool labelled = part.sort == Sort::Place;
    const bool townKnown = !person.city.isEmpty();
    if (townKnown == !person.address.isEmpty() || part.plain.contains(u'\n'))
        return false;
    const bool town = isPlaceName(part.plain) && splitAtCommas(part.plain).size() <= 3;
    if (townKnown)
        return isAddressLine(part.plain) || (labelled && !town);
    return town && (labelled || splitAtCommas(part.plain).size() > 1);
}

void placeWeb(const Part &part, PersonDraft &person)
{
    const QString typed = part.link.isEmpty() ? part.plain : part.link;
    const QString url = typed.contains(u"://") ? typed : u"https://"_s + typed;
    ProfileLink link = profileFromAddress(url);
    if (part.plain == link.network + u": "_s + link.username)
        link.label.clear();
    const bool asAddress = part.link.isEmpty() || part.plain == part.link
        || part.link.endsWith(part.plain.startsWith(u"www.") ? part.plain.sliced(4) : part.plain)
        || part.link.endsWith(part.plain + u'/');
    if (!asAddress && part.plain != link.username)
        link.label = part.plain;
    const Sort label = sortOfLabel(part.label);
    if (link.network.isEmpty() && !part.label.isEmpty() && label == Sort::None)
        link.network = part.label;
    if (link.network.isEmpty() && link.label.isEmpty() && person.url.isEmpty())
        person.url = url;
    else
        person.profiles.push_back(std::move(link));
}

void place(const Part &part, bool amongContacts, PersonDraft &person)
{
    const bool labelledPlace = part.sort == Sort::Place;
    switch (part.sort) {
    case Sort::Email:
        person.emails += isEmail(part.plain) ? part.plain : part.link.mid(u"mailto:"_s.size());
        return;
    case Sort::Phone: person.phones += part.plain; return;
    case Sort::Web: placeWeb(part, person); return;
    case Sort::Label: person.details.push_back({part.label, part.rich}); return;
    case Sort::Place:
    case Sort::None: break;
    }
    if (!labelledPlace && part.label.isEmpty() && part.link.isEmpty() && person.headline.isEmpty()
        && namesPosition(part.plain)) {
        person.headline = part.rich; // "Nurse | Leeds | 020 7946 0000"
        return;
    }
    const bool free = person.city.isEmpty() && person.address.isEmpty();
    const bool place =
        labelledPlace || (amongContacts && (isPlaceName(part.plain) || isAddressLine(part.plain)));
    if (part.link.isEmpty() && place && (free || completesPlace(part, person))) {
        placePlace(part.plain, person);
        takeTownOffAddress(person);
    } else {
        person.details.push_back({part.label, part.rich});
    }
}

/// "geb. am 1.4.1980 in Köln, ledig".
bool tellsBirth(const QString &plain)
{
    static const QRegularExpression birth(
        u"^(?:geb\\.|geboren|born|née?\\s+le|nacid[oa]|nat[oa]|родил(?:ся|ась))\\s.*\\d"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return birth.match(plain).hasMatch();
}

constexpr qsizetype longestContactLine = 1000;

} // namespace

bool isContactLine(const QString &rich)
{
    return rich.size() <= longestContactLine && std::ranges::any_of(partsOf(rich), isContact);
}

bool holdsOnlyContacts(const QString &rich)
{
    if (rich.size() > longestContactLine)
        return false;
    const std::vector<Part> parts = partsOf(rich);
    return !parts.empty() && std::ranges::all_of(parts, isContact);
}

void readContactLine(const QString &rich, PersonDraft &person)
{
    for (const Part &part : partsOf(rich))
        place(part, true, person);
}

bool readPlaceLine(const QString &rich, PersonDraft &person)
{
    if (rich.size() > longestContactLine)
        return false;
    std::vector<Part> parts = partsOf(rich);
    if (parts.empty() || isContact(parts.front())
        || (!isPlaceName(parts.front().plain) && !isAddressLine(parts.front().plain)))
        return false;
    parts.front().sort = Sort::Place;
    for (const Part &part : parts)
        place(part, true, person);
    return true;
}

bool readDetailLine(const QString &rich, PersonDraft &person)
{
    constexpr qsizetype longest = 120;
    if (rich.size() > longest)
        return false;
    if (tellsBirth(RichText::parse(rich).plainText())) {
        person.details.push_back({{}, rich});
        return true;
    }
    const Part part = readPart(rich);
    if (part.label.isEmpty())
        return false;
    place(part, true, person);
    return true;
}

std::shared_ptr<Node> PersonDraft::build(TreeBuilder &ids) const
{
    std::shared_ptr<Node> node = ids.make(NodeType::Person);
    const std::pair<Field, Value> fields[] = {
        {Field::Name, name},
        {Field::Headline, headline},
        {Field::Email, emails},
        {Field::Phone, phones},
        {Field::Address, address},
        {Field::PostalCode, postalCode},
        {Field::City, city},
        {Field::Region, region},
        {Field::Country, country},
        {Field::Url, url},
        {Field::SummaryTitle, summaryTitle},
        {Field::Summary, summary.join(u'\n')},
    };
    for (const auto &[field, value] : fields)
        node->set(field, value);
    for (const ProfileLink &link : profiles) {
        std::shared_ptr<Node> child = ids.make(NodeType::Profile);
        child->set(Field::Network, link.network);
        child->set(Field::Username, link.username);
        child->set(Field::Url, link.url);
        child->set(Field::Label, link.label);
        node->children.push_back(std::move(child));
    }
    for (const Detail &detail : details) {
        std::shared_ptr<Node> child = ids.make(NodeType::Detail);
        child->set(Field::Label, detail.label);
        child->set(Field::Details, detail.details);
        node->children.push_back(std::move(child));
    }
    return node;
}

} // namespace vitae
