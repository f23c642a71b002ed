// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breaks.h"

#include "linebreak.h"

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

bool isDash(QChar c)
{
    return c == QChar(0x2013) || c == QChar(0x2014);
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

bool isSoutheastAsian(hb_script_t script)
{
    return script == HB_SCRIPT_THAI || script == HB_SCRIPT_LAO || script == HB_SCRIPT_KHMER
        || script == HB_SCRIPT_MYANMAR;
}

bool isWrittenWithoutSpaces(hb_script_t script)
{
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA
        || script == HB_SCRIPT_BOPOMOFO || script == HB_SCRIPT_YI || isSoutheastAsian(script);
}

constexpr float forbidden = -1; // in the table of costs below

class Finder {
  public:
    Finder(const std::vector<Inline> &content, const ParagraphText &text,
           const std::vector<hb_script_t> &scripts)
        : m_content(content),
          m_text(text),
          m_shown(text.shown),
          m_scripts(scripts),
          m_costs(text.size() + 1, forbidden)
    {
    }

    Breakable run(const QByteArray &language, TextContext &context)
    {
        UBreakIterator *breaks = context.lineBreaks(m_shown, language);
        for (int32_t at = breaks ? ubrk_first(breaks) : UBRK_DONE; at != UBRK_DONE; at = ubrk_next(breaks)) {
            if (at > 0 && quint32(at) < m_text.size())
                m_costs[size_t(at)] = costAt(quint32(at));
        }
        for (size_t i = 0; i < m_content.size(); ++i)
            restrict(m_text.parts[i].begin, m_text.parts[i + 1].begin, m_content[i].breaks);
        restrictAddressesInText();
        return collect();
    }

  private:
    float costAt(quint32 position) const
    {
        const QChar before = m_shown[position - 1];
        if (isForcedBreak(before))
            return cost::forced;
        if (before == QChar::SoftHyphen) // would need a hyphen drawn
            return forbidden;
        if (before.isSpace())
            return costAtSpace(position);
        if (before == u'-' || before == QChar(0x2010))
            return cost::hyphen;
        if (isDash(before))
            return position > 1 && m_shown[position - 2].isDigit() ? cost::together : cost::dash;
        if (before == u'/')
            return cost::slash;
        const hb_script_t left = m_scripts[position - 1];
        const hb_script_t right = m_scripts[position];
        if (left == HB_SCRIPT_HANGUL && right == HB_SCRIPT_HANGUL)
            return cost::syllable;
        return isWrittenWithoutSpaces(left) || isWrittenWithoutSpaces(right) ? 0 : cost::word;
    }

    float costAtSpace(quint32 position) const
    {
        const QChar after = m_shown[position];
        const bool dash = isDash(after)
            || (after == u'-' && position + 1 < m_text.size() && m_shown[position + 1].isSpace());
        if (dash)
            return cost::beforeDash;
        return holdsTogether(m_shown, position) ? cost::together : 0;
    }

    void restrict(quint32 begin, quint32 end, Breaks breaks)
    {
        for (quint32 at = begin + 1; breaks != Breaks::Normal && at < end; ++at) {
            if (m_costs[at] == cost::forced)
                continue;
            if (breaks == Breaks::Never)
                m_costs[at] = forbidden;
            else if (!m_shown[at - 1].isSpace())
                m_costs[at] = addressCost(at, begin);
        }
    }

    /// After a separator, before what is none; seldom right after "https://".
    float addressCost(quint32 at, quint32 begin) const
    {
        const auto separates = [](QChar c) { return u"/?&=#,;_~"_s.contains(c); };
        if (!separates(m_shown[at - 1]) || separates(m_shown[at]) || m_shown[at].isSpace())
            return forbidden;
        const bool afterScheme =
            at >= begin + 3 && m_shown[at - 1] == u'/' && m_shown[at - 2] == u'/' && m_shown[at - 3] == u':';
        return afterScheme ? 3 * cost::address : cost::address;
    }

    /// Addresses that a person typed into a sentence.
    void restrictAddressesInText()
    {
        for (qsizetype found = m_shown.indexOf(u"://"); found >= 0; found = m_shown.indexOf(u"://", found)) {
            qsizetype begin = found;
            while (begin > 0 && m_shown[begin - 1].isLetter())
                --begin;
            qsizetype end = found;
            while (end < m_shown.size() && !m_shown[end].isSpace())
                ++end;
            for (quint32 at = quint32(begin) + 1; at < quint32(end); ++at) {
                if (m_costs[at] != forbidden || addressCost(at, quint32(begin)) != forbidden)
                    m_costs[at] = insideNever(at) ? forbidden : addressCost(at, quint32(begin));
            }
            found = end;
        }
    }

    bool insideNever(quint32 at) const
    {
        const auto &parts = m_text.parts;
        const auto after =
            std::upper_bound(parts.begin(), parts.end(), at,
                             [](quint32 offset, const auto &part) { return offset < part.begin; });
        const auto index = size_t(after - parts.begin()) - 1;
        return index < m_content.size() && m_content[index].breaks == Breaks::Never
            && parts[index].begin < at;
    }

    Breakable collect() const
    {
        Breakable result;
        result.words.resize(m_text.size());
        quint32 word = 0;
        bool open = false; // the unit before belongs to a word that may go on
        for (quint32 at = 0; at < m_text.size(); ++at) {
            const bool space = m_shown[at].isSpace() || isForcedBreak(m_shown[at]);
            const bool ends =
                at > 0 && m_costs[at] == 0; // only scripts without spaces break inside at no cost
            if (!space && (!open || ends))
                ++word;
            open = !space;
            result.words[at] = space ? 0 : word;
            if (at > 0 && m_costs[at] != forbidden) {
                const bool inside = !space && result.words[at - 1] == word;
                result.places.push_back({at, m_costs[at], inside});
            }
        }
        return result;
    }

    const std::vector<Inline> &m_content;
    const ParagraphText &m_text;
    const QStringView m_shown;
    const std::vector<hb_script_t> &m_scripts;
    std::vector<float> m_costs; ///< of a line's end before the unit
};

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

Breakable findBreaks(const std::vector<Inline> &content, const ParagraphText &text,
                     const std::vector<hb_script_t> &scripts, const QByteArray &language,
                     TextContext &context)
{
    return Finder(content, text, scripts).run(language, context);
}

} // namespace vitae
