// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlines.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitae {

namespace {

struct Named {
    std::u16string_view name;
    char32_t character;
};

// The ones that occur in prose; sorted by name.
constexpr std::array named{
    Named{u"Aacute", 0xC1},  Named{u"Agrave", 0xC0},  Named{u"Auml", 0xC4},     Named{u"Ccedil", 0xC7},
    Named{u"Eacute", 0xC9},  Named{u"Egrave", 0xC8},  Named{u"Ntilde", 0xD1},   Named{u"Ouml", 0xD6},
    Named{u"Uuml", 0xDC},    Named{u"aacute", 0xE1},  Named{u"acirc", 0xE2},    Named{u"aelig", 0xE6},
    Named{u"agrave", 0xE0},  Named{u"amp", 0x26},     Named{u"apos", 0x27},     Named{u"aring", 0xE5},
    Named{u"atilde", 0xE3},  Named{u"auml", 0xE4},    Named{u"bull", 0x2022},   Named{u"ccedil", 0xE7},
    Named{u"copy", 0xA9},    Named{u"deg", 0xB0},     Named{u"eacute", 0xE9},   Named{u"ecirc", 0xEA},
    Named{u"egrave", 0xE8},  Named{u"emsp", 0x2003},  Named{u"ensp", 0x2002},   Named{u"euml", 0xEB},
    Named{u"euro", 0x20AC},  Named{u"gt", 0x3E},      Named{u"hellip", 0x2026}, Named{u"iacute", 0xED},
    Named{u"icirc", 0xEE},   Named{u"iuml", 0xEF},    Named{u"laquo", 0xAB},    Named{u"ldquo", 0x201C},
    Named{u"lsquo", 0x2018}, Named{u"lt", 0x3C},      Named{u"mdash", 0x2014},  Named{u"middot", 0xB7},
    Named{u"nbsp", 0xA0},    Named{u"ndash", 0x2013}, Named{u"ntilde", 0xF1},   Named{u"oacute", 0xF3},
    Named{u"ocirc", 0xF4},   Named{u"oelig", 0x153},  Named{u"oslash", 0xF8},   Named{u"otilde", 0xF5},
    Named{u"ouml", 0xF6},    Named{u"pound", 0xA3},   Named{u"quot", 0x22},     Named{u"raquo", 0xBB},
    Named{u"rdquo", 0x201D}, Named{u"reg", 0xAE},     Named{u"rsquo", 0x2019},  Named{u"scaron", 0x161},
    Named{u"sect", 0xA7},    Named{u"shy", 0xAD},     Named{u"szlig", 0xDF},    Named{u"thinsp", 0x2009},
    Named{u"times", 0xD7},   Named{u"trade", 0x2122}, Named{u"uacute", 0xFA},   Named{u"ucirc", 0xFB},
    Named{u"ugrave", 0xF9},  Named{u"uuml", 0xFC},    Named{u"zwj", 0x200D},    Named{u"zwnj", 0x200C},
};
static_assert(std::ranges::is_sorted(named, {}, [](const Named &n) { return n.name; }));

char32_t numeric(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = hex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    const bool character = ok && code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    return character ? char32_t(code) : 0;
}

} // namespace

Entity entityAt(QStringView text)
{
    constexpr qsizetype longest = 10;
    const qsizetype end = text.first(std::min(text.size(), longest)).indexOf(u';');
    if (end < 2 || text[0] != u'&')
        return {};
    const QStringView name = text.sliced(1, end - 1);
    char32_t character = 0;
    if (name[0] == u'#') {
        character = numeric(name.sliced(1));
    } else {
        const auto found =
            std::ranges::lower_bound(named, std::u16string_view(name.utf16(), size_t(name.size())), {},
                                     [](const Named &n) { return n.name; });
        if (found != named.end() && QStringView(found->name) == name)
            character = found->character;
    }
    if (character == 0)
        return {};
    return {QString::fromUcs4(&character, 1), end + 1};
}

} // namespace vitae
