// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"

#include "document/richtext.h"
#include "lexicon.h"
#include "postaladdress.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

enum class Sort : quint8 { None, Email, Phone, Web, Place, Label };

struct Part {
    QString rich;
    QString plain; ///< without its label
    QString label; ///< "E-mail", "Mobile", "LinkedIn" … as typed, without the colon
    QString link;
    Sort sort = Sort::None;
};

const QRegularExpression &emailPattern()
{
    static const QRegularExpression pattern(u"^[\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isEmail(const QString &plain)
{
    constexpr qsizetype longest = 254;
    return plain.size() <= longest && plain.contains(u'@') && emailPattern().match(plain).hasMatch();
}

/// 7 to 15 digits with the signs people put between them, and no date.
bool isPhone(const QString &plain)
{
    static const QRegularExpression pattern(
        u"^\\+?[\\d(][+\\d ()./\\-–\u00A0\u2011]*\\d(?:\\s*(?:ext\\.?|x)\\s*\\d{1,6})?$"_s);
    constexpr qsizetype longest = 40;
    if (plain.size() > longest || !pattern.match(plain).hasMatch())
        return false;
    const auto digits = std::ranges::count_if(plain, [](QChar c) { return c.isDigit(); });
    return digits >= 7 && digits <= 20 && !parseDateRange(plain);
}

bool isBareDomain(const QString &plain)
{
    static const QRegularExpression pattern(
        u"^(?:https?://)?(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,12}(?::\\d+)?(?:/\\S*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 300;
    return plain.size() <= longest && pattern.match(plain).hasMatch();
}

bool isWebLink(const QString &link)
{
    return link.startsWith(u"http://") || link.startsWith(u"https://");
}

Sort sortOfLabel(const QString &label)
{
    static const QHash<QString, Sort> labels{
        {u"email"_s, Sort::Email},
        {u"e-mail"_s, Sort::Email},
        {u"mail"_s, Sort::Email},
        {u"phone"_s, Sort::Phone},
        {u"tel"_s, Sort::Phone},
        {u"telephone"_s, Sort::Phone},
        {u"mobile"_s, Sort::Phone},
        {u"cell"_s, Sort::Phone},
        {u"telefon"_s, Sort::Phone},
        {u"mobil"_s, Sort::Phone},
        {u"handy"_s, Sort::Phone},
        {u"téléphone"_s, Sort::Phone},
        {u"teléfono"_s, Sort::Phone},
        {u"telefono"_s, Sort::Phone},
        {u"телефон"_s, Sort::Phone},
        {u"电话"_s, Sort::Phone},
        {u"手机"_s, Sort::Phone},
        {u"邮箱"_s, Sort::Email},
        {u"почта"_s, Sort::Email},
        {u"web"_s, Sort::Web},
        {u"website"_s, Sort::Web},
        {u"homepage"_s, Sort::Web},
        {u"url"_s, Sort::Web},
        {u"blog"_s, Sort::Web},
        {u"site"_s, Sort::Web},
        {u"webseite"_s, Sort::Web},
        {u"location"_s, Sort::Place},
        {u"address"_s, Sort::Place},
        {u"city"_s, Sort::Place},
        {u"adresse"_s, Sort::Place},
        {u"anschrift"_s, Sort::Place},
        {u"ort"_s, Sort::Place},
        {u"dirección"_s, Sort::Place},
        {u"indirizzo"_s, Sort::Place},
        {u"адрес"_s, Sort::Place},
        {u"город"_s, Sort::Place},
        {u"地址"_s, Sort::Place},
        {u"所在地"_s, Sort::Place},
        {u"现居地"_s, Sort::Place},
        {u"城市"_s, Sort::Place},
        {u"住所"_s, Sort::Place},
        {u"手机号"_s, Sort::Phone},
        {u"联系电话"_s, Sort::Phone},
        {u"手機"_s, Sort::Phone},
        {u"電話"_s, Sort::Phone},
        {u"電話番号"_s, Sort::Phone},
        {u"携帯"_s, Sort::Phone},
        {u"携帯電話"_s, Sort::Phone},
        {u"电子邮箱"_s, Sort::Email},
        {u"电子邮件"_s, Sort::Email},
        {u"邮件"_s, Sort::Email},
        {u"郵箱"_s, Sort::Email},
        {u"電郵"_s, Sort::Email},
        {u"メール"_s, Sort::Email},
        {u"メールアドレス"_s, Sort::Email},
        {u"网站"_s, Sort::Web},
        {u"个人网站"_s, Sort::Web},
    };
    return labels.value(label.toLower(), Sort::None);
}

/// The one link that the text after a label is, and nothing else; a link within a sentence is no contact.
QString linkOf(const RichText &text, qsizetype labelLength)
{
    QString link;
    qsizetype at = 0;
    for (const RichSpan &span : text.spans()) {
        at += span.text.size();
        const bool inLabel = at <= labelLength || span.text.trimmed().isEmpty();
        if (inLabel)
            continue;
        if (span.link.isEmpty() || (!link.isEmpty() && link != span.link))
            return {};
        link = span.link;
    }
    return link;
}

Part readPart(const QString &rich)
{
    static const QRegularExpression labelled(u"^([\\p{L}][\\p{L} .-]{0,24}?)\\s*[:：]\\s*(?=\\S)(?!//)"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression withoutColon(
        u"^(tel|phone|mobile|cell|mob|e-?mail)\\.?\\s+(?=[+(\\d\\w])"_s,
        QRegularExpression::CaseInsensitiveOption);
    Part part;
    const RichText text = RichText::parse(rich);
    part.rich = rich.trimmed();
    part.plain = text.plainText().trimmed();
    auto match = labelled.match(part.plain);
    if (!match.hasMatch())
        match = withoutColon.match(part.plain);
    if (match.hasMatch()) {
        part.label = match.captured(1).trimmed();
        while (part.label.endsWith(u'.'))
            part.label.chop(1);
        part.plain = part.plain.sliced(match.capturedLength());
        part.rich = richFrom(part.rich, match.capturedLength());
    }
    part.link = linkOf(text, match.capturedLength());
    const bool email = isEmail(part.plain) || part.link.startsWith(u"mailto:");
    const bool phone = isPhone(part.plain) || part.link.startsWith(u"tel:");
    const bool domain = !email && !phone && part.link.isEmpty() && isBareDomain(part.plain);
    if (isWebLink(part.link) || domain)
        part.sort = Sort::Web;
    else if (email)
        part.sort = Sort::Email;
    else if (phone)
        part.sort = Sort::Phone;
    else if (!part.link.isEmpty())
        part.sort = Sort::Label; // a file beside the CV: kept as it is
    else if (!part.label.isEmpty())
        part.sort = sortOfLabel(part.label) == Sort::Place ? Sort::Place : Sort::Label;
    return part;
}

bool isContact(const Part &part)
{
    const bool file = part.sort == Sort::Label && !part.link.isEmpty();
    return part.sort == Sort::Email || part.sort == Sort::Phone || part.sort == Sort::Web || file;
}

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

QStringList splitAtCommas(const QString &text)
{
    QStringList parts;
    static const QRegularExpression comma(u"[,，、]"_s);
    for (const QString &part : text.split(comma)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    }
    return parts;
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
    if (free && part.link.isEmpty() && place)
        placePlace(part.plain, person);
    else
        person.details.push_back({part.label, part.rich});
}

/// Separators that stand between the parts of a contact line; commas only between parts that are contacts.
std::vector<Part> partsOf(const QString &rich)
{
    static const QRegularExpression between(
        u"\\s*[|｜•·∙⋅¦◆■♦；]\\s*|\\s+(?:--|–|—|//)\\s+|\\s*;\\s+|\\t+|\\s{3,}"_s);
    std::vector<Part> parts;
    for (const QString &piece : rich.split(between, Qt::SkipEmptyParts)) {
        const QStringList commas = splitAtCommas(piece);
        std::vector<Part> smaller;
        for (const QString &small : commas)
            smaller.push_back(readPart(small));
        const bool apart = commas.size() > 1 && std::ranges::any_of(smaller, isContact);
        if (!apart) {
            parts.push_back(readPart(piece));
            continue;
        }
        QStringList others; // "12 High St, Leeds, me@example.org": what stands together stays together
        const auto flush = [&] {
            if (!others.isEmpty())
                parts.push_back(readPart(others.join(u", "_s)));
            others.clear();
        };
        for (size_t i = 0; i < smaller.size(); ++i) {
            if (isContact(smaller[i])) {
                flush();
                parts.push_back(smaller[i]);
            } else {
                others += commas[qsizetype(i)];
            }
        }
        flush();
    }
    std::erase_if(parts, [](const Part &part) { return part.plain.isEmpty(); });
    return parts;
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
