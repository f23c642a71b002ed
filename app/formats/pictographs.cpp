// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictographs.h"

#include <algorithm>
#include <iterator>
#include <unicode/uchar.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr char32_t emojiStyle = 0xfe0f;
constexpr char32_t joiner = 0x200d;

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

qsizetype lengthOf(char32_t character)
{
    return QChar::requiresSurrogates(character) ? 2 : 1;
}

bool isPicture(char32_t character, char32_t next)
{
    const auto code = UChar32(character);
    constexpr char32_t envelope = 0x2709;
    constexpr char32_t telephone = 0x260e;
    constexpr char32_t telephoneSign = 0x2706;
    return u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) || u_charType(code) == U_PRIVATE_USE_CHAR
        || character == envelope || character == telephone || character == telephoneSign
        || (u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)
            && (character >= 0x1f000 || next == emojiStyle));
}

bool continuesPicture(char32_t character)
{
    return character == emojiStyle || character == joiner
        || u_hasBinaryProperty(UChar32(character), UCHAR_EMOJI_MODIFIER);
}

/// The length of the pictures and the white space after them.
qsizetype picturesAt(QStringView text)
{
    qsizetype at = 0;
    bool any = false;
    while (at < text.size()) {
        const char32_t character = characterAt(text, at);
        const qsizetype next = at + lengthOf(character);
        const bool picture = isPicture(character, next < text.size() ? characterAt(text, next) : 0);
        if (!picture && !(any && (continuesPicture(character) || text[at].isSpace())))
            break;
        any = any || picture;
        at = next;
    }
    return any ? at : 0;
}

bool beginsPart(QStringView before)
{
    const QStringView text = before.trimmed();
    if (text.isEmpty())
        return true;
    return QStringView(u"|•·∙,;([*\t").contains(text.back()) || before.endsWith(u"  ");
}

} // namespace

QString withoutPictographs(const QString &rich)
{
    const QStringView text(rich);
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const bool ascii = text[at].unicode() < 0x80;
        const qsizetype length = ascii || !beginsPart(result) ? 0 : picturesAt(text.sliced(at));
        const QStringView after = text.sliced(at + length);
        // A picture that is all there is to see of a link has to stay.
        const bool alone = after.isEmpty() || after.startsWith(u']') || after.startsWith(u'*');
        if (length > 0 && !alone)
            at += length;
        else
            result += text[at++];
    }
    return result;
}

bool isLedByPlaceSign(QStringView rich)
{
    // Round pin, house, house with garden, houses, city, map; Font Awesome's markers and house.
    static constexpr char32_t signs[] = {0x1f4cd, 0x1f3e0, 0x1f3e1, 0x1f3d8, 0x1f3d9,
                                         0x1f5fa, 0xf041,  0xf3c5,  0xf015};
    return !rich.isEmpty() && std::ranges::find(signs, characterAt(rich, 0)) != std::end(signs);
}

} // namespace vitae
