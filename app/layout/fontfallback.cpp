// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontfallback.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct ScriptFonts {
    hb_script_t script;
    const char *sans;
    const char *serif; ///< null: there is none with serifs
};

// Every family is part of fonts-noto-core. Latin, Greek and Cyrillic come first: most text is theirs.
constexpr ScriptFonts scriptFonts[] = {
    {HB_SCRIPT_LATIN, "Noto Sans", "Noto Serif"},
    {HB_SCRIPT_GREEK, "Noto Sans", "Noto Serif"},
    {HB_SCRIPT_CYRILLIC, "Noto Sans", "Noto Serif"},
    {HB_SCRIPT_ARABIC, "Noto Sans Arabic", "Noto Naskh Arabic"},
    {HB_SCRIPT_HEBREW, "Noto Sans Hebrew", "Noto Serif Hebrew"},
    {HB_SCRIPT_ARMENIAN, "Noto Sans Armenian", "Noto Serif Armenian"},
    {HB_SCRIPT_GEORGIAN, "Noto Sans Georgian", "Noto Serif Georgian"},
    {HB_SCRIPT_DEVANAGARI, "Noto Sans Devanagari", "Noto Serif Devanagari"},
    {HB_SCRIPT_BENGALI, "Noto Sans Bengali", "Noto Serif Bengali"},
    {HB_SCRIPT_GURMUKHI, "Noto Sans Gurmukhi", "Noto Serif Gurmukhi"},
    {HB_SCRIPT_GUJARATI, "Noto Sans Gujarati", "Noto Serif Gujarati"},
    {HB_SCRIPT_ORIYA, "Noto Sans Oriya", nullptr},
    {HB_SCRIPT_TAMIL, "Noto Sans Tamil", "Noto Serif Tamil"},
    {HB_SCRIPT_TELUGU, "Noto Sans Telugu", "Noto Serif Telugu"},
    {HB_SCRIPT_KANNADA, "Noto Sans Kannada", "Noto Serif Kannada"},
    {HB_SCRIPT_MALAYALAM, "Noto Sans Malayalam", "Noto Serif Malayalam"},
    {HB_SCRIPT_SINHALA, "Noto Sans Sinhala", "Noto Serif Sinhala"},
    {HB_SCRIPT_THAI, "Noto Sans Thai", "Noto Serif Thai"},
    {HB_SCRIPT_LAO, "Noto Sans Lao", "Noto Serif Lao"},
    {HB_SCRIPT_KHMER, "Noto Sans Khmer", "Noto Serif Khmer"},
    {HB_SCRIPT_MYANMAR, "Noto Sans Myanmar", "Noto Serif Myanmar"},
    {HB_SCRIPT_TIBETAN, "Noto Serif Tibetan", "Noto Serif Tibetan"},
    {HB_SCRIPT_ETHIOPIC, "Noto Sans Ethiopic", "Noto Serif Ethiopic"},
    {HB_SCRIPT_CHEROKEE, "Noto Sans Cherokee", nullptr},
    {HB_SCRIPT_CANADIAN_SYLLABICS, "Noto Sans Canadian Aboriginal", nullptr},
    {HB_SCRIPT_MONGOLIAN, "Noto Sans Mongolian", nullptr},
    {HB_SCRIPT_SYRIAC, "Noto Sans Syriac", nullptr},
    {HB_SCRIPT_THAANA, "Noto Sans Thaana", nullptr},
    {HB_SCRIPT_NKO, "Noto Sans NKo", nullptr},
    {HB_SCRIPT_TIFINAGH, "Noto Sans Tifinagh", nullptr},
    {HB_SCRIPT_ADLAM, "Noto Sans Adlam", nullptr},
    {HB_SCRIPT_OL_CHIKI, "Noto Sans Ol Chiki", nullptr},
    {HB_SCRIPT_MEETEI_MAYEK, "Noto Sans Meetei Mayek", nullptr},
    {HB_SCRIPT_YI, "Noto Sans Yi", nullptr},
};

// Characters common to all scripts that text faces lack: arrows, signs, mathematics.
constexpr std::array symbolFonts = {"Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math",
                                    "DejaVu Sans"};

bool isEastAsian(hb_script_t script)
{
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA
        || script == HB_SCRIPT_HANGUL || script == HB_SCRIPT_BOPOMOFO;
}

/// The region whose letter shapes the text wants (BCP 47), else by script, else simplified Chinese.
const char *eastAsianRegion(hb_script_t script, const QByteArray &language)
{
    const QByteArray tag = language.toLower();
    if (tag.startsWith("ja") || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA)
        return "JP";
    if (tag.startsWith("ko") || script == HB_SCRIPT_HANGUL)
        return "KR";
    if (tag.contains("-hk") || tag.contains("-mo") || tag.startsWith("yue"))
        return "HK";
    if (tag.contains("-hant") || tag.contains("-tw") || script == HB_SCRIPT_BOPOMOFO)
        return "TC";
    return "SC";
}

QStringList eastAsianFamilies(hb_script_t script, const QByteArray &language, bool serif)
{
    const QLatin1String region(eastAsianRegion(script, language));
    const QString sans = u"Noto Sans CJK "_s + region;
    const QString withSerif = u"Noto Serif CJK "_s + region;
    return serif ? QStringList{withSerif, sans} : QStringList{sans, withSerif};
}

} // namespace

QStringList fallbackFamilies(hb_script_t script, const QByteArray &language, bool serif)
{
    QStringList families;
    if (isEastAsian(script))
        return eastAsianFamilies(script, language, serif);
    for (const ScriptFonts &row : scriptFonts) {
        if (row.script != script)
            continue;
        if (serif && row.serif)
            families << QString::fromLatin1(row.serif);
        families << QString::fromLatin1(row.sans);
    }
    families << (serif ? u"Noto Serif"_s : u"Noto Sans"_s) << (serif ? u"DejaVu Serif"_s : u"DejaVu Sans"_s);
    for (const char *family : symbolFonts)
        families << QString::fromLatin1(family);
    return families + eastAsianFamilies(HB_SCRIPT_COMMON, language, serif); // 、 and 。 and circled figures
}

const char *fontPackage(hb_script_t script)
{
    if (isEastAsian(script))
        return "fonts-noto-cjk";
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED)
        return "fonts-noto-core";
    for (const ScriptFonts &row : scriptFonts) {
        if (row.script == script)
            return "fonts-noto-core";
    }
    return nullptr;
}

} // namespace vitae
