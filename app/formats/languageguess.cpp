// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languageguess.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr std::array<std::pair<QChar::Script, QLatin1StringView>, 12> languages{{
    {QChar::Script_Arabic, "ar"_L1},
    {QChar::Script_Hebrew, "he"_L1},
    {QChar::Script_Han, "zh"_L1},
    {QChar::Script_Hiragana, "ja"_L1},
    {QChar::Script_Katakana, "ja"_L1},
    {QChar::Script_Hangul, "ko"_L1},
    {QChar::Script_Cyrillic, "ru"_L1},
    {QChar::Script_Greek, "el"_L1},
    {QChar::Script_Thai, "th"_L1},
    {QChar::Script_Devanagari, "hi"_L1},
    {QChar::Script_Armenian, "hy"_L1},
    {QChar::Script_Georgian, "ka"_L1},
}};

/// Words that are frequent in one language and no words, or rare, in the others.
constexpr std::array<std::pair<QLatin1StringView, QStringView>, 9> smallWords{{
    {"en"_L1, u" the and of with for "},
    {"de"_L1, u" und der die von mit für das im "},
    {"fr"_L1, u" et les des du une pour dans au "},
    {"es"_L1, u" y los las el del con para una "},
    {"it"_L1, u" e di il della per con gli nel "},
    {"pt"_L1, u" e do da dos em uma para com "},
    {"nl"_L1, u" en het een van voor met bij "},
    {"sv"_L1, u" och för med av att ett på "},
    {"pl"_L1, u" i w z na do oraz dla "},
}};

void collect(const NodePtr &node, QString &text)
{
    for (const auto &[field, value] : node->fields) {
        if (const QString *held = std::get_if<QString>(&value))
            text += *held + u' ';
        else if (const QStringList *list = std::get_if<QStringList>(&value))
            text += list->join(u' ') + u' ';
    }
    for (const NodePtr &child : node->children)
        collect(child, text);
}

using Counts = std::array<int, QChar::ScriptCount>;

Counts countScripts(const QString &text)
{
    Counts counts{};
    for (const uint character : text.toUcs4()) {
        if (QChar::isLetter(char32_t(character)))
            ++counts[size_t(QChar::script(char32_t(character)))];
    }
    return counts;
}

QString languageBySmallWords(const QString &text)
{
    static constexpr int leastWords = 3;
    std::array<int, smallWords.size()> hits{};
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        for (size_t i = 0; i < smallWords.size(); ++i)
            hits[i] += smallWords[i].second.contains(u' ' + word + u' ') ? 1 : 0;
    const auto best = std::ranges::max_element(hits);
    const auto ties = std::ranges::count(hits, *best);
    if (*best < leastWords || ties > 1)
        return {};
    return smallWords[size_t(best - hits.begin())].first.toString();
}

} // namespace

QString guessLanguage(const Document &document)
{
    QString text;
    collect(document.root, text);
    const Counts counts = countScripts(text);
    // Japanese is written with Chinese characters too; any share of kana tells it.
    const int kana = counts[QChar::Script_Hiragana] + counts[QChar::Script_Katakana];
    if (kana * 10 > counts[QChar::Script_Han] && kana > counts[QChar::Script_Latin] / 4)
        return u"ja"_s;
    // Names of products are Latin in every CV: a quarter of the letters is enough.
    for (const auto &[script, language] : languages)
        if (counts[size_t(script)] * 3 > counts[QChar::Script_Latin] && counts[size_t(script)] > 0)
            return language.toString();
    return languageBySmallWords(text);
}

} // namespace vitae
