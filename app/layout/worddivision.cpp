// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worddivision.h"

#include "hyphenation.h"

#include <algorithm>

namespace vitae {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool nounsHaveCapitals(const QByteArray &language)
{
    const QByteArray primary = language.split('-').front().toLower();
    return primary == "de" || primary == "lb";
}

/// Without an article before an apostrophe and an ending after one.
QStringView stem(QStringView word)
{
    static constexpr qsizetype longestArticle = 4, longestEnding = 2;
    const auto found = std::ranges::find_if(word, isApostrophe);
    if (found == word.end())
        return word;
    const qsizetype before = found - word.begin(), after = word.size() - before - 1;
    if (after <= longestEnding)
        return word.first(before);
    return before <= longestArticle ? word.sliced(before + 1) : QStringView();
}

} // namespace

QStringView divisibleLetters(QStringView token, const QByteArray &language)
{
    while (!token.isEmpty() && token.front().isPunct())
        token = token.sliced(1);
    while (!token.isEmpty() && token.back().isPunct())
        token.chop(1);
    const QStringView letters = stem(token);
    if (letters.size() < HyphenationPatterns::shortestWord)
        return {};
    const auto isSmall = [](QChar c) { return c.isLetter() && !c.isUpper() && !c.isTitleCase(); };
    const bool startsWell =
        isSmall(letters.front()) || (letters.front().isUpper() && nounsHaveCapitals(language));
    return startsWell && std::ranges::all_of(letters.sliced(1), isSmall) ? letters : QStringView();
}

} // namespace vitae
