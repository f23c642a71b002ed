// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nameline.h"

#include "contact.h"
#include "lexicon.h"
#include "richmarks.h"
#include "sectiontitle.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A letter of a script that has no capitals.
bool isUncased(QChar c)
{
    return c.category() == QChar::Letter_Other;
}

bool isNameWord(const QString &word)
{
    static const QStringList particles{u"de"_s,  u"da"_s,  u"do"_s,  u"dos"_s, u"del"_s, u"della"_s,
                                       u"di"_s,  u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"zu"_s,
                                       u"bin"_s, u"al"_s,  u"el"_s,  u"la"_s,  u"le"_s,  u"y"_s};
    const bool letters = std::ranges::all_of(word, [](QChar c) {
        return c.isLetter() || c.isMark() || c == u'.' || c == u'-' || c == u'\'' || c == u'’';
    });
    return letters && (word[0].isUpper() || isUncased(word[0]) || particles.contains(word));
}

/// Two to five words in capitals, or in a script without them, where one word may be the whole name.
bool isName(const QString &plain)
{
    constexpr qsizetype longest = 50;
    constexpr qsizetype mostWords = 5;
    if (plain.size() > longest || plain.size() < 2 || namesPosition(plain) || namesOrganization(plain)
        || usualTitle(plain) || isDocumentTitle(plain))
        return false;
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    const bool enough = words.size() > 1 || std::ranges::all_of(plain, isUncased);
    return enough && words.size() <= mostWords && !words[0][0].isLower()
        && std::ranges::all_of(words, isNameWord);
}

/// "PhD", "RN", "Jr.": belongs to the name before it.
bool followsName(const QString &plain)
{
    static const QStringList known{u"phd"_s, u"dphil"_s, u"md"_s,  u"rn"_s,   u"mba"_s,  u"jr"_s,
                                   u"sr"_s,  u"pe"_s,    u"cpa"_s, u"dds"_s,  u"esq"_s,  u"ma"_s,
                                   u"msc"_s, u"bsc"_s,   u"pmp"_s, u"lcsw"_s, u"dvm"_s,  u"pharmd"_s,
                                   u"ii"_s,  u"iii"_s,   u"msn"_s, u"bsn"_s,  u"ccrn"_s, u"mph"_s,
                                   u"ba"_s,  u"llm"_s,   u"jd"_s,  u"obe"_s,  u"cfa"_s};
    return known.contains(plain.toLower().remove(u'.'));
}

bool isRole(const QString &rich)
{
    constexpr qsizetype longest = 60;
    const QString plain = plainOf(rich).trimmed();
    const bool digits = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
    return !plain.isEmpty() && plain.size() <= longest && !digits && !isContactLine(rich)
        && (plain[0].isLower() || namesPosition(plain));
}

} // namespace

std::optional<NameLine> splitNameLine(const QString &rich)
{
    static const QRegularExpression between(
        u"\\s*[|｜•·∙⋅¦◆■♦、，,;]\\s*|\\s+(?:--|–|—|-|//)\\s+|\\s*\\t\\s*|\\s{2,}"_s);
    constexpr qsizetype longest = 300;
    if (rich.size() > longest)
        return std::nullopt;
    NameLine found;
    for (QString rest = rich; !rest.isEmpty();) {
        const auto joint = between.match(rest);
        const QString part = joint.hasMatch() ? rest.first(joint.capturedStart()) : rest;
        const QString plain = plainOf(part).trimmed();
        if (found.name.isEmpty() && !isName(plain))
            return std::nullopt;
        if (found.name.isEmpty()) {
            found.name = plain;
        } else if (found.role.isEmpty() && followsName(plain)) {
            found.name += u", "_s + plain;
        } else if (found.role.isEmpty() && isRole(part)) {
            found.role = part.trimmed();
        } else {
            found.contacts = rest;
            break;
        }
        rest = joint.hasMatch() ? rest.sliced(joint.capturedEnd()) : QString();
    }
    const bool contacts = found.contacts.isEmpty() ? !found.role.isEmpty() : isContactLine(found.contacts);
    return contacts ? std::optional(found) : std::nullopt;
}

} // namespace vitae
