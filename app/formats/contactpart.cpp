// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactpart.h"

#include "document/dates.h"
#include "document/richtext.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae::contact {

namespace {

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

/// Labels of contacts, in lower case.
constexpr struct {
    Sort sort;
    const char16_t *labels;
} labelTable[] = {
    {Sort::Email,
     u"email|e-mail|mail|邮箱|почта|电子邮箱|电子邮件|邮件|郵箱|電郵|メール|メールアドレス|"
     u"דוא״ל|דוא\"ל|מייל|אימייל|البريد الإلكتروني|البريد|الإيميل|ईमेल"},
    {Sort::Phone,
     u"phone|tel|telephone|mobile|cell|telefon|mobil|handy|téléphone|teléfono|telefono|"
     u"телефон|电话|手机|手机号|联系电话|手機|電話|電話番号|携帯|携帯電話|"
     u"טלפון|נייד|هاتف|الهاتف|جوال|الجوال|फ़ोन|फोन|मोबाइल"},
    {Sort::Web, u"web|website|homepage|url|blog|site|webseite|网站|个人网站"},
    {Sort::Place,
     u"location|address|city|adresse|anschrift|ort|dirección|indirizzo|адрес|город|地址|所在地|"
     u"现居地|城市|住所|כתובת|העיר|עיר|العنوان|المدينة|पता"},
};

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

} // namespace

bool isEmail(const QString &plain)
{
    static const QRegularExpression pattern(u"^[\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 254;
    return plain.size() <= longest && plain.contains(u'@') && pattern.match(plain).hasMatch();
}

Sort sortOfLabel(const QString &label)
{
    const QString wanted = label.toLower();
    for (const auto &row : labelTable) {
        for (const QStringView known : QStringView(row.labels).tokenize(u'|')) {
            if (known == wanted)
                return row.sort;
        }
    }
    return Sort::None;
}

Part readPart(const QString &rich)
{
    // Vowel signs join letters in Hindi, quotation marks stand inside Hebrew abbreviations.
    static const QRegularExpression labelled(
        u"^([\\p{L}][\\p{L}\\p{M} .\"״׳-]{0,24}?)\\s*[:：]\\s*(?=\\S)(?!//)"_s,
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

} // namespace vitae::contact
