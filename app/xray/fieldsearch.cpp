// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldsearch.h"

#include <QHash>
#include <algorithm>
#include <ranges>
#include <span>

namespace vitae {

namespace {

bool standsAlone(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Words as numbers, equal for equal words.
class Vocabulary {
  public:
    std::vector<int> numbers(const QStringList &words)
    {
        std::vector<int> result;
        for (const QString &word : words) {
            const auto known = m_numbers.constFind(word);
            result.push_back(known != m_numbers.constEnd() ? *known
                                                           : *m_numbers.insert(word, int(m_numbers.size())));
        }
        return result;
    }

  private:
    QHash<QString, int> m_numbers;
};

/// Those of the ascending places that a word may be at: the nearest ones.
std::span<const int> nearest(std::span<const int> places, int to, int reach, size_t most)
{
    const auto first = std::ranges::lower_bound(places, to - reach);
    const auto last = std::ranges::upper_bound(places, to + reach);
    std::span<const int> near(first, last);
    const auto middle = size_t(std::ranges::lower_bound(near, to) - near.begin());
    const size_t begin = middle > most ? middle - most : 0;
    near = near.subspan(begin, std::min(near.size() - begin, 2 * most)); // the nearest are among these
    while (near.size() > most)
        near = to - near.front() > near.back() - to ? near.subspan(1) : near.first(near.size() - 1);
    return near;
}

/// The longest common subsequence of two texts (Hunt & Szymanski, 1977): for each word of `expected` its
/// place in `read`, or -1. Words further apart than `reach` do not meet; of a word that stands everywhere
/// only the nearest are looked at, so that what is remembered stays within some 100 MB.
std::vector<int> aligned(const std::vector<int> &expected, const std::vector<int> &read)
{
    constexpr int reach = 2000;
    constexpr size_t mostMatches = 8'000'000, mostOfOne = 200;
    const size_t most = std::clamp<size_t>(mostMatches / std::max<size_t>(expected.size(), 1), 1, mostOfOne);
    QHash<int, std::vector<int>> places;
    for (int i = 0; i < int(read.size()); ++i)
        places[read[size_t(i)]].push_back(i);
    struct Match {
        int expected = 0, read = 0, before = -1; ///< index of the match before
    };
    std::vector<Match> matches;
    std::vector<int> ends; ///< by length: the match that ends the common part earliest
    for (int i = 0; i < int(expected.size()); ++i) {
        const std::span<const int> there = nearest(places[expected[size_t(i)]], i, reach, most);
        for (const int place : std::views::reverse(there)) {
            const auto end = std::ranges::lower_bound(
                ends, place, {}, [&matches](int match) { return matches[size_t(match)].read; });
            matches.push_back({i, place, end == ends.begin() ? -1 : *(end - 1)});
            if (end == ends.end())
                ends.push_back(int(matches.size()) - 1);
            else
                *end = int(matches.size()) - 1;
        }
    }
    std::vector<int> result(expected.size(), -1);
    for (int at = ends.empty() ? -1 : ends.back(); at >= 0; at = matches[size_t(at)].before)
        result[size_t(matches[size_t(at)].expected)] = matches[size_t(at)].read;
    return result;
}

/// Of a field that has no words.
bool hasSigns(const QString &text, const QString &field)
{
    return std::ranges::all_of(field, [&text](QChar c) { return c.isSpace() || text.contains(c); });
}

/// A text that was read, and what may interrupt a field in it.
struct ReadText {
    std::vector<int> words;
    std::vector<std::vector<int>> furniture;

    [[nodiscard]] bool goesOn(int from, int to) const
    {
        const auto between = std::span(words).subspan(size_t(from) + 1, size_t(to - from) - 1);
        return between.empty() || std::ranges::any_of(furniture, [&](const auto &page) {
                   return std::ranges::equal(page, between);
               });
    }
};

Found judge(std::span<const int> words, std::span<const int> places, const ReadText &read)
{
    const bool isAll = std::ranges::none_of(places, [](int place) { return place < 0; });
    bool isTogether = isAll;
    for (size_t i = 1; isTogether && i < places.size(); ++i)
        isTogether = read.goesOn(places[i - 1], places[i]);
    if (isTogether)
        return Found::Whole;
    if (isAll)
        return Found::Split;
    if (!std::ranges::search(read.words, words).empty())
        return Found::Misplaced;
    const bool isThere = std::ranges::all_of(
        words, [&read](int word) { return std::ranges::find(read.words, word) != read.words.end(); });
    return isThere ? Found::Split : Found::Lost;
}

} // namespace

QStringList wordsIn(const QString &text)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words << std::exchange(word, {});
    };
    for (const QChar c : text.normalized(QString::NormalizationForm_C).toCaseFolded()) {
        if (c == QChar::SoftHyphen)
            continue;
        if (standsAlone(c)) {
            finish();
            words << QString(c);
        } else if (isPartOfWord(c)) {
            word += c;
        } else {
            finish();
        }
    }
    finish();
    return words;
}

std::vector<Found> findFields(const std::vector<ShownField> &fields, const QStringList &furniture,
                              const QString &text)
{
    Vocabulary vocabulary;
    ReadText read{vocabulary.numbers(wordsIn(text)), {}};
    for (const QString &page : furniture)
        read.furniture.push_back(vocabulary.numbers(wordsIn(page)));
    std::vector<int> expected;
    std::vector<size_t> begins;
    for (const ShownField &field : fields) {
        begins.push_back(expected.size());
        const std::vector<int> words = vocabulary.numbers(wordsIn(field.text));
        expected.insert(expected.end(), words.begin(), words.end());
    }
    begins.push_back(expected.size());
    const std::vector<int> places = aligned(expected, read.words);
    std::vector<Found> result;
    for (size_t i = 0; i < fields.size(); ++i) {
        const size_t count = begins[i + 1] - begins[i];
        if (count > 0)
            result.push_back(judge(std::span(expected).subspan(begins[i], count),
                                   std::span(places).subspan(begins[i], count), read));
        else
            result.push_back(hasSigns(text, fields[i].text) ? Found::Whole : Found::Lost);
    }
    return result;
}

double sharedOrder(const QString &one, const QString &other)
{
    Vocabulary vocabulary;
    const std::vector<int> first = vocabulary.numbers(wordsIn(one)),
                           second = vocabulary.numbers(wordsIn(other));
    if (first.empty() && second.empty())
        return 1;
    const auto shared = std::ranges::count_if(aligned(first, second), [](int place) { return place >= 0; });
    return double(shared) / double(std::max(first.size(), second.size()));
}

} // namespace vitae
