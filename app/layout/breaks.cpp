// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breaks.h"

#include "linebreak.h"
#include "worddivision.h"
#include "wordsense.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isDash(QChar c)
{
    return c == QChar(0x2013) || c == QChar(0x2014);
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

    Breakable run(const QByteArray &language, const Hyphenation *hyphenation, TextContext &context)
    {
        UBreakIterator *breaks = context.lineBreaks(m_shown, language);
        for (int32_t at = breaks ? ubrk_first(breaks) : UBRK_DONE; at != UBRK_DONE; at = ubrk_next(breaks)) {
            if (at > 0 && quint32(at) < m_text.size())
                m_costs[size_t(at)] = costAt(quint32(at));
        }
        restrictAddressesInText();
        for (size_t i = 0; i < m_content.size(); ++i)
            restrict(m_text.parts[i].begin, m_text.parts[i + 1].begin, m_content[i].breaks);
        for (size_t i = 0; hyphenation && i < m_content.size(); ++i) {
            if (m_content[i].breaks == Breaks::Prose)
                divideWords(i, *hyphenation, context);
        }
        return collect();
    }

  private:
    float costAt(quint32 position) const
    {
        const QChar before = m_shown[position - 1];
        if (isForcedBreak(before))
            return cost::forced;
        if (before == QChar::SoftHyphen)
            return mayAddHyphen(position) ? cost::division : forbidden;
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

    /// Between two letters of a script that runs from left to right.
    bool mayAddHyphen(quint32 position) const
    {
        const bool isRightToLeft =
            hb_script_get_horizontal_direction(m_scripts[position]) == HB_DIRECTION_RTL;
        return position > 1 && m_shown[position].isLetter() && m_shown[position - 2].isLetterOrNumber()
            && !isRightToLeft;
    }

    /// Words that lie in the part as a whole: one half in bold is left alone.
    void divideWords(size_t part, const Hyphenation &hyphenation, TextContext &context)
    {
        const HyphenationPatterns *patterns = hyphenation.patterns(m_text.parts[part].language);
        const quint32 end = m_text.parts[part + 1].begin;
        for (quint32 begin = m_text.parts[part].begin; patterns && begin < end;) {
            quint32 next = begin;
            while (next < m_text.size() && !m_shown[next].isSpace())
                ++next;
            const bool isWhole = (begin == 0 || m_shown[begin - 1].isSpace()) && next <= end;
            if (isWhole && next - begin >= HyphenationPatterns::shortestWord)
                divideWord(m_shown.sliced(begin, next - begin), m_text.parts[part].language, *patterns,
                           context);
            begin = next + 1;
        }
    }

    void divideWord(QStringView token, const QByteArray &language, const HyphenationPatterns &patterns,
                    TextContext &context)
    {
        const QStringView letters = divisibleLetters(token, language);
        if (letters.isEmpty())
            return;
        const auto begin = quint32(letters.begin() - m_shown.begin());
        for (const quint8 offset : context.divisions(patterns, language, letters)) {
            if (m_costs[begin + offset] == forbidden && mayAddHyphen(begin + offset))
                m_costs[begin + offset] = cost::division;
        }
    }

    void restrict(quint32 begin, quint32 end, Breaks breaks)
    {
        const bool isFree = breaks == Breaks::Normal || breaks == Breaks::Prose;
        for (quint32 at = begin + 1; !isFree && at < end; ++at) {
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
        for (qsizetype begin = 0; begin < m_shown.size();) {
            qsizetype end = begin;
            bool suspect = false;
            for (; end < m_shown.size() && !m_shown[end].isSpace(); ++end)
                suspect |= m_shown[end] == u'/' || m_shown[end] == u'@';
            if (suspect)
                restrictToken(begin, end);
            begin = end + 1;
        }
    }

    void restrictToken(qsizetype begin, qsizetype end)
    {
        const Address address = addressIn(m_shown.sliced(begin, end - begin));
        const Breaks breaks = address.isMail ? Breaks::Never : Breaks::Address;
        if (address.begin >= 0)
            restrict(quint32(begin + address.begin), quint32(end), breaks);
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
                result.places.push_back({at, m_costs[at], inside, m_costs[at] == cost::division});
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

Breakable findBreaks(const std::vector<Inline> &content, const ParagraphText &text,
                     const std::vector<hb_script_t> &scripts, const QByteArray &language,
                     const Hyphenation *hyphenation, TextContext &context)
{
    return Finder(content, text, scripts).run(language, hyphenation, context);
}

} // namespace vitae
