// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postaladdress.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// "10115 Berlin", "1012 AB Amsterdam", "SW1A 1AA", "Springfield, IL 62701".
bool hasPostcode(const QString &plain)
{
    static const QRegularExpression patterns[] = {
        pattern(u"(?:^|,\\s*)(?:[A-Z]{1,2}-)?\\d{4,6}\\s+\\p{Lu}"_s),
        pattern(u"(?:^|,\\s*)\\d{4}\\s?[A-Z]{2}\\s+\\p{Lu}"_s),
        pattern(u"\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2}\\b"_s),
        pattern(u"\\b[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?\\b"_s),
        pattern(u"\\b[A-Z]\\d[A-Z]\\s\\d[A-Z]\\d\\b"_s),
    };
    return std::ranges::any_of(patterns, [&](const auto &p) { return p.match(plain).hasMatch(); });
}

bool hasStreet(const QString &plain)
{
    static const QRegularExpression patterns[] = {
        pattern(u"^\\d{1,5}\\s?[a-zA-Z]?,?\\s+(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,4}"
                "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Place|Pl|Way|Terrace|"
                "Boulevard|Blvd|Close|Crescent|Gardens|Highway|Parkway|Row)\\b"_s),
        pattern(
            u"^\\d{1,5}\\s?(?:bis|ter|[a-z])?,?\\s+(?:rue|avenue|av\\.|boulevard|bd|place|chemin|quai|allée|"
            "impasse|route)\\s"_s),
        pattern(
            u"^\\p{Lu}[\\p{L} .-]*(?:straße|strasse|str\\.|gasse|weg|platz|allee|ring|ufer|damm|straat|laan|"
            "gatan|vägen|gade|vej)\\s+\\d{1,5}\\s?[a-zA-Z]?(?:,|$)"_s),
        pattern(
            u"^(?:Am|An der|Auf dem|Im|Via|Viale|Piazza|Corso|Calle|C/|Avenida|Rua|Plaza|Paseo|ul\\.|ulica|"
            "ул\\.|улица)\\s+[\\p{L}' .-]+,?\\s+\\d{1,5}"_s),
    };
    return std::ranges::any_of(patterns, [&](const auto &p) { return p.match(plain).hasMatch(); });
}

} // namespace

bool isAddressLine(const QString &plain)
{
    constexpr qsizetype longest = 120;
    return plain.size() <= longest && !plain.contains(u'@') && (hasStreet(plain) || hasPostcode(plain));
}

} // namespace vitae
