// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptruns.h"

#include <QChar>
#include <QList>
#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace vitae {

namespace {

bool isShared(hb_script_t script)
{
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

bool isAsciiLetter(char32_t c)
{
    return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
}

hb_script_t scriptOf(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(c) ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
    return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

/// The scripts that share a character between them; empty where all scripts do. "،" is Arabic's and its
/// neighbours', "、" China's and Japan's (UAX 24, 5.3).
std::vector<hb_script_t> usersOf(char32_t c)
{
    constexpr char32_t firstOfSome = 0x300; // what stands below is everybody's
    std::array<UScriptCode, 64> codes{};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t count = c < firstOfSome
        ? 0
        : uscript_getScriptExtensions(UChar32(c), codes.data(), int32_t(codes.size()), &error);
    std::vector<hb_script_t> users;
    for (int32_t i = 0; i < count && U_SUCCESS(error); ++i) {
        const hb_script_t script = hb_script_from_string(uscript_getShortName(codes[size_t(i)]), -1);
        if (!isShared(script))
            users.push_back(script);
    }
    return users;
}

/// For a shared character whose users the script around it is not among: the next script in the text that is.
hb_script_t userAfter(const std::vector<hb_script_t> &users, QStringView rest)
{
    const auto uses = [&users](hb_script_t script) {
        return std::ranges::find(users, script) != users.end();
    };
    for (const char32_t c : rest.first(std::min<qsizetype>(rest.size(), 64)).toUcs4())
        if (uses(scriptOf(c)))
            return scriptOf(c);
    return uses(HB_SCRIPT_HAN) ? HB_SCRIPT_HAN : users.front();
}

/// Remembers the script around opening brackets (UAX 24, 5.1).
class Brackets {
  public:
    hb_script_t settle(char32_t c, hb_script_t around)
    {
        const int type = u_getIntPropertyValue(UChar32(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_OPEN && m_open.size() < deepest) {
            m_open.push_back({char32_t(u_getBidiPairedBracket(UChar32(c))), around});
        } else if (type == U_BPT_CLOSE) {
            const auto match = [c](const Open &open) { return open.closing == c; };
            const auto found = std::find_if(m_open.rbegin(), m_open.rend(), match);
            if (found != m_open.rend()) {
                const hb_script_t script = found->script;
                m_open.erase(std::prev(found.base()), m_open.end());
                return script;
            }
        }
        return around;
    }

  private:
    struct Open {
        char32_t closing;
        hb_script_t script;
    };
    static constexpr size_t deepest = 64;
    std::vector<Open> m_open;
};

} // namespace

std::vector<hb_script_t> scriptsOf(QStringView text)
{
    std::vector<hb_script_t> scripts(size_t(text.size()), HB_SCRIPT_LATIN);
    hb_script_t current = HB_SCRIPT_INVALID;
    Brackets brackets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const hb_script_t own = scriptOf(c);
        hb_script_t script = own;
        if (!isShared(script)) {
            if (current == HB_SCRIPT_INVALID) // all before it was shared
                std::fill_n(scripts.begin(), i, script);
            current = script;
        } else if (current != HB_SCRIPT_INVALID) {
            script = brackets.settle(c, current);
        } else {
            script = HB_SCRIPT_LATIN;
        }
        if (own == HB_SCRIPT_COMMON) {
            const std::vector<hb_script_t> users = usersOf(c);
            if (!users.empty() && std::ranges::find(users, script) == users.end())
                script = userAfter(users, text.sliced(i));
        }
        scripts[size_t(i)] = script;
        if (pair)
            scripts[size_t(++i)] = script;
    }
    return scripts;
}

} // namespace vitae
