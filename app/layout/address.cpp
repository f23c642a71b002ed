// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "address.h"

#include "inlines.h"

#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Content = std::vector<Inline>;
using F = Field;

/// Where the space beside the postal code joins it to the place: "10117 Berlin", "Bryn Mawr 19010".
enum class Code : quint8 { Leads, Follows };

struct AddressForm {
    QStringView countries; ///< ISO 3166 codes; empty: all others
    bool eastAsian; ///< when written in Han, kana or Hangul: from the largest part to the smallest
    std::array<Field, 5> order;
    Code code;
    QStringView between; ///< the parts; null: the comma of the CV's language
};

constexpr std::array forms{
    AddressForm{u"CN", true, {F::Country, F::Region, F::City, F::Address, F::PostalCode}, Code::Follows, u""},
    AddressForm{u"JP TW HK MO SG",
                true,
                {F::Country, F::PostalCode, F::Region, F::City, F::Address},
                Code::Leads,
                u""},
    AddressForm{u"KR", true, {F::Country, F::PostalCode, F::Region, F::City, F::Address}, Code::Leads, u" "},
    AddressForm{u"US GB CA AU NZ IE IN SG HK ZA PH CN JP TW KR",
                false,
                {F::Address, F::City, F::Region, F::PostalCode, F::Country},
                Code::Follows,
                {}},
    AddressForm{{}, false, {F::Address, F::PostalCode, F::City, F::Region, F::Country}, Code::Leads, {}},
};

bool isEastAsian(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: return true;
    default: return false;
    }
}

/// Among the countries of the table; empty when it is another.
QString codeNamed(const QString &country)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 5> aliases{
        {{u"USA", u"US"}, {u"U.S.", u"US"}, {u"UK", u"GB"}, {u"England", u"GB"}, {u"Scotland", u"GB"}}};
    for (const auto &[alias, code] : aliases)
        if (country.compare(alias, Qt::CaseInsensitive) == 0)
            return code.toString();
    for (const AddressForm &form : forms)
        for (const QStringView code : form.countries.split(u' ', Qt::SkipEmptyParts))
            if (country.compare(code, Qt::CaseInsensitive) == 0
                || country.compare(QLocale::territoryToString(QLocale::codeToTerritory(code)),
                                   Qt::CaseInsensitive)
                    == 0)
                return code.toString();
    return {};
}

QString countryOf(const Node &person, const ComposeContext &context)
{
    const QString country = person.text(F::Country).trimmed();
    const bool isNative = std::ranges::any_of(country, isEastAsian); // 中国 in a Chinese CV says nothing new
    if (!country.isEmpty() && !isNative)
        return codeNamed(country);
    const QByteArray language = context.language.isEmpty() ? QByteArrayLiteral("en") : context.language;
    return QLocale::territoryToCode(QLocale(QString::fromLatin1(language)).territory());
}

const AddressForm &formOf(const Node &person, const ComposeContext &context)
{
    const QString written = person.text(F::Address) + person.text(F::City) + person.text(F::Region);
    const bool eastAsian = std::ranges::any_of(written, isEastAsian);
    const QString country = countryOf(person, context);
    const auto found = std::ranges::find_if(forms, [&](const AddressForm &form) {
        const bool isHere = form.countries.split(u' ').contains(QStringView(country));
        return form.countries.isEmpty() || (isHere && form.eastAsian == eastAsian);
    });
    return *found;
}

QString separator(const AddressForm &form, const Inline &before, const Inline &after, const Words &words)
{
    const Field last = before.source.field, next = after.source.field;
    if (form.code == Code::Leads && last == F::PostalCode)
        return u" "_s;
    if (form.code == Code::Follows && next == F::PostalCode && last != F::Address)
        return u" "_s;
    if (form.between.isNull())
        return words.comma();
    const bool touch =
        form.between.isEmpty() && isEastAsian(before.text.back()) && isEastAsian(after.text[0]);
    return touch ? QString() : u" "_s;
}

} // namespace

std::vector<Inline> addressContent(const Node &person, const CharStyle &style, const ComposeContext &context)
{
    const AddressForm &form = formOf(person, context);
    Content address;
    for (const Field field : form.order) {
        const FieldSpec *spec = person.spec(field);
        Content part = spec ? fieldContent(person, *spec, style, context) : Content();
        if (part.empty())
            continue;
        for (Inline &piece : part)
            piece.text.replace(u'\n', u' ');
        if (!address.empty())
            address.push_back(literal(separator(form, address.back(), part.front(), context.words), style));
        std::ranges::move(part, std::back_inserter(address));
    }
    for (Inline &piece : address)
        piece.isolate = &piece == &address.front() ? Isolate::Item : Isolate::Joined;
    return address;
}

} // namespace vitae
