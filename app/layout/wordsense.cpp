// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordsense.h"

#include <QString>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Neighbours {
    QStringView before, after; ///< the words around a space
    QStringView second;        ///< the word after `after`
};

QStringView wordAt(QStringView text, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < text.size() && !text[at].isSpace())
        ++at;
    return text.sliced(begin, at - begin);
}

Neighbours neighboursOf(QStringView text, quint32 position)
{
    Neighbours result;
    qsizetype end = position;
    while (end > 0 && text[end - 1].isSpace())
        --end;
    qsizetype begin = end;
    while (begin > 0 && !text[begin - 1].isSpace())
        --begin;
    result.before = text.sliced(begin, end - begin);
    qsizetype at = position;
    result.after = wordAt(text, at);
    while (at < text.size() && text[at].isSpace())
        ++at;
    result.second = wordAt(text, at);
    return result;
}

/// Without the brackets and commas around it.
QStringView core(QStringView word)
{
    while (!word.isEmpty() && word.front().isPunct())
        word = word.sliced(1);
    while (!word.isEmpty() && word.back().isPunct())
        word.chop(1);
    return word;
}

bool isNumber(QStringView word)
{
    return !word.isEmpty() && word.front().isDigit() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.isDigit() || c == u'.' || c == u',';
    });
}

bool isYear(QStringView word)
{
    return word.size() == 4 && isNumber(word) && (word.front() == u'1' || word.front() == u'2');
}

bool isCapitalised(QStringView word)
{
    return word.size() >= 3 && word.front().isUpper()
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark(); });
}

template<size_t n>
bool contains(const std::array<QLatin1StringView, n> &table, QStringView word)
{
    return std::find(table.begin(), table.end(), word) != table.end();
}

constexpr std::array units = {
    "%"_L1,       "km"_L1,      "m"_L1,   "cm"_L1,  "mm"_L1,  "kg"_L1,  "g"_L1,   "mg"_L1,   "t"_L1,
    "l"_L1,       "ml"_L1,      "s"_L1,   "ms"_L1,  "h"_L1,   "min"_L1, "W"_L1,   "kW"_L1,   "MW"_L1,
    "GW"_L1,      "V"_L1,       "A"_L1,   "K"_L1,   "k"_L1,   "M"_L1,   "Hz"_L1,  "kHz"_L1,  "MHz"_L1,
    "GHz"_L1,     "kB"_L1,      "KB"_L1,  "MB"_L1,  "GB"_L1,  "TB"_L1,  "PB"_L1,  "Mbit"_L1, "Gbit"_L1,
    "px"_L1,      "pt"_L1,      "USD"_L1, "EUR"_L1, "GBP"_L1, "CHF"_L1, "JPY"_L1, "SGD"_L1,  "INR"_L1,
    "million"_L1, "billion"_L1, "Mio"_L1, "Mrd"_L1, "am"_L1,  "pm"_L1,
};

constexpr std::array abbreviations = {
    "pp."_L1,  "no."_L1,  "No."_L1,  "nr."_L1,   "Nr."_L1, "vol."_L1, "Vol."_L1,
    "fig."_L1, "Fig."_L1, "Dr."_L1,  "Prof."_L1, "Mr."_L1, "Mrs."_L1, "Ms."_L1,
    "St."_L1,  "Art."_L1, "Abb."_L1, "Bd."_L1,   "ca."_L1, "eds."_L1,
};

bool isInitial(QStringView word)
{
    return word.size() == 2 && word[0].isLetter() && word[1] == u'.';
}

/// "12 March 2021", "March 12, 2021", "Mar 2021".
bool isDate(const Neighbours &words)
{
    const QStringView before = core(words.before);
    const QStringView after = core(words.after);
    const bool shortNumber = isNumber(before) && before.size() <= 2;
    if (isYear(after))
        return isCapitalised(before) || (shortNumber && words.before.endsWith(u','));
    return shortNumber && isCapitalised(after) && isYear(core(words.second));
}

/// "github.com" before the first slash.
bool isHost(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    const auto isHostCharacter = [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; };
    const QStringView last = text.sliced(dot + 1);
    return dot > 0 && last.size() >= 2 && std::all_of(text.begin(), text.end(), isHostCharacter)
        && std::all_of(last.begin(), last.end(), [](QChar c) { return c.isLetter(); });
}

qsizetype schemeBegin(QStringView word)
{
    qsizetype begin = word.indexOf(u"://"_s);
    while (begin > 0 && word[begin - 1].isLetter())
        --begin;
    return begin;
}

} // namespace

bool holdsTogether(QStringView text, quint32 position)
{
    const Neighbours words = neighboursOf(text, position);
    if (isInitial(words.before) || contains(abbreviations, words.before))
        return !words.after.isEmpty() && words.after.front().isLetterOrNumber();
    if (isNumber(core(words.before)) && !words.before.endsWith(u',') && contains(units, core(words.after)))
        return true;
    return isDate(words);
}

Address addressIn(QStringView word)
{
    if (const qsizetype scheme = schemeBegin(word); scheme >= 0)
        return {scheme, false};
    qsizetype begin = 0;
    while (begin < word.size() && word[begin].isPunct())
        ++begin;
    const QStringView inner = word.sliced(begin);
    if (const qsizetype at = inner.indexOf(u'@'); at > 0 && inner.indexOf(u'.', at) > at + 1)
        return {begin, true};
    const qsizetype slash = inner.indexOf(u'/');
    const bool doi = inner.startsWith(u"10."_s) && slash > 6; // a registrant has four digits or more
    if (slash > 0 && (doi || inner.startsWith(u"www."_s) || isHost(inner.first(slash))))
        return {begin, false};
    return {};
}

} // namespace vitae
