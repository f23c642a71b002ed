// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae::richtext {
namespace {

char32_t firstOf(QStringView text)
{
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

char32_t lastOf(QStringView text)
{
    const qsizetype n = text.size();
    if (n > 1 && text[n - 2].isHighSurrogate() && text[n - 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[n - 2], text[n - 1]);
    return text[n - 1].unicode();
}

/// Part of a word in scripts that put spaces between words.
bool isWordy(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return false;
    default: break;
    }
    switch (QChar::category(c)) {
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Mark_Enclosing:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining: return true;
    default: return QChar::isLetterOrNumber(c);
    }
}

bool endsSomething(char32_t c)
{
    return QChar::category(c) == QChar::Punctuation_Close
        || QStringView(u".!?%*`\\$°").contains(QChar::fromUcs4(c));
}

} // namespace

bool opensAfter(QStringView before)
{
    if (before.isEmpty())
        return true;
    const char32_t c = lastOf(before);
    return QChar::isSpace(c) || (!isWordy(c) && !endsSomething(c));
}

bool codeOpensAfter(QStringView before)
{
    return opensAfter(before) || before.endsWith(u'*');
}

bool closesBefore(QStringView after)
{
    return after.isEmpty() || !isWordy(firstOf(after));
}

bool mayOpen(QStringView text, qsizetype begin, qsizetype end)
{
    return end < text.size() && !text[end].isSpace() && opensAfter(text.first(begin));
}

bool mayClose(QStringView text, qsizetype begin, qsizetype end)
{
    return begin > 0 && !text[begin - 1].isSpace() && closesBefore(text.sliced(end));
}

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u > 0x20 && u < 0x30) || (u > 0x39 && u < 0x41) || (u > 0x5a && u < 0x61)
        || (u > 0x7a && u < 0x7f);
}

QString autolinkTarget(QStringView address)
{
    const auto forbidden = [](QChar c) { return c.isSpace() || c < u' ' || c == u'<' || c == u'>'; };
    if (std::ranges::any_of(address, forbidden))
        return {};
    constexpr QLatin1StringView schemes[] = {"https://"_L1, "http://"_L1, "ftp://"_L1, "mailto:"_L1,
                                             "tel:"_L1};
    for (const QLatin1StringView scheme : schemes)
        if (address.size() > scheme.size() && address.startsWith(scheme, Qt::CaseInsensitive))
            return address.toString();
    const qsizetype at = address.indexOf(u'@');
    const bool isEmail = at > 0 && address.indexOf(u'@', at + 1) < 0 && address.indexOf(u'.', at + 2) > 0
        && !address.endsWith(u'.') && !address.contains(u':') && !address.contains(u'/');
    return isEmail ? "mailto:"_L1 + address.toString() : QString();
}

bool isDead(QStringView target)
{
    return target.isEmpty() || target == u"#";
}

} // namespace vitae::richtext
