// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext_tokens.h"

#include "richtext_rules.h"

#include <QHash>
#include <algorithm>

namespace vitae::richtext {
namespace {

class Tokeniser {
  public:
    explicit Tokeniser(QStringView text) : m_text(text) {}

    Tokens run()
    {
        while (m_at < m_text.size())
            step();
        flush(m_at);
        return {std::move(m_tokens), m_deadLinks};
    }

  private:
    void step()
    {
        switch (m_text[m_at].unicode()) {
        case u'\\': escape(); break;
        case u'*': stars(); break;
        case u'`': code(); break;
        case u'<': angle(); break;
        case u'[': bracket(); break;
        case u']': closeBracket(); break;
        default: ++m_at;
        }
    }

    /// Literal text up to here becomes a token.
    void flush(qsizetype end)
    {
        if (end > m_literal)
            m_tokens.push_back({.begin = m_literal, .end = end});
    }
    void add(Token token, qsizetype sourceBegin, qsizetype sourceEnd)
    {
        flush(sourceBegin);
        m_tokens.push_back(std::move(token));
        m_at = m_literal = sourceEnd;
    }

    void escape()
    {
        if (m_at + 1 < m_text.size() && isAsciiPunctuation(m_text[m_at + 1])) {
            flush(m_at);
            m_literal = m_at + 1;
            m_at += 2;
        } else {
            ++m_at;
        }
    }

    qsizetype endOfRun(QChar c) const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] == c)
            ++end;
        return end;
    }

    void stars()
    {
        const qsizetype end = endOfRun(u'*');
        if (end - m_at > 3) {
            m_at = end;
            return;
        }
        const Token token{.what = Token::What::Stars,
                          .canOpen = mayOpen(m_text, m_at, end),
                          .canClose = mayClose(m_text, m_at, end),
                          .begin = m_at,
                          .end = end};
        add(token, m_at, end);
    }

    /// Where the next stretch of exactly `size` backticks from `from` on begins, or -1.
    qsizetype closingFence(qsizetype size, qsizetype from)
    {
        if (!m_fencesIndexed)
            indexFences();
        const auto fences = m_fences.find(size);
        if (fences == m_fences.end())
            return -1;
        const auto next = std::ranges::lower_bound(*fences, from);
        return next == fences->end() ? -1 : *next;
    }
    void indexFences()
    {
        m_fencesIndexed = true;
        for (qsizetype at = m_text.indexOf(u'`'); at >= 0; at = m_text.indexOf(u'`', at)) {
            const qsizetype begin = at;
            while (at < m_text.size() && m_text[at] == u'`')
                ++at;
            m_fences[at - begin].push_back(begin);
        }
    }

    void code()
    {
        const qsizetype begin = endOfRun(u'`');
        const qsizetype size = begin - m_at;
        const qsizetype end = codeOpensAfter(m_text.first(m_at)) ? closingFence(size, begin) : -1;
        if (end < 0 || !closesBefore(m_text.sliced(end + size))) {
            m_at = begin;
            return;
        }
        Token token{.what = Token::What::Code, .begin = begin, .end = end};
        // One space of padding on both sides keeps backticks apart from the fence (CommonMark 6.1).
        const QStringView content = m_text.sliced(begin, end - begin);
        if (content.startsWith(u' ') && content.endsWith(u' ') && !content.trimmed().isEmpty()) {
            ++token.begin;
            --token.end;
        }
        add(token, m_at, end + size);
    }

    void angle()
    {
        const QStringView rest = m_text.sliced(m_at);
        for (const Tag &tag : tags) {
            const bool opens = rest.startsWith(tag.open);
            if (!opens && !rest.startsWith(tag.close))
                continue;
            const qsizetype end = m_at + (opens ? tag.open : tag.close).size();
            add({.what = opens ? Token::What::OpenTag : Token::What::CloseTag,
                 .begin = m_at,
                 .end = end,
                 .mark = tag.mark},
                m_at, end);
            return;
        }
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'>' && m_text[end] != u'<' && !m_text[end].isSpace())
            ++end;
        const QString target = end < m_text.size() && m_text[end] == u'>'
            ? autolinkTarget(m_text.sliced(m_at + 1, end - m_at - 1))
            : QString();
        if (target.isEmpty()) {
            ++m_at;
            return;
        }
        m_brackets.clear(); // a link holds no link
        add({.what = Token::What::Autolink, .begin = m_at + 1, .end = end, .link = target}, m_at, end + 1);
    }

    void bracket()
    {
        m_brackets.push_back(m_tokens.size() + (m_at > m_literal ? 1 : 0));
        add({.begin = m_at, .end = m_at + 1}, m_at, m_at + 1);
    }

    void closeBracket()
    {
        if (m_brackets.empty()) {
            ++m_at;
            return;
        }
        const size_t opening = m_brackets.back();
        m_brackets.pop_back();
        QString target;
        const qsizetype end = m_tokens[opening].end < m_at ? endOfTarget(m_at + 1, target) : -1;
        if (end < 0) {
            ++m_at;
            return;
        }
        m_brackets.clear();
        if (isDead(target)) {
            ++m_deadLinks;
            target.clear();
        }
        m_tokens[opening].what = Token::What::LinkBegin;
        m_tokens[opening].link = target;
        add({.what = Token::What::LinkEnd}, m_at, end);
    }

    /// Reads "(target)" or "(<target>)" from there; the offset behind it, or -1.
    qsizetype endOfTarget(qsizetype at, QString &target)
    {
        if (at >= m_text.size() || m_text[at] != u'(')
            return -1;
        const bool inAngles = at + 1 < m_text.size() && m_text[at + 1] == u'<';
        const qsizetype begin = at + (inAngles ? 2 : 1);
        const qsizetype end = inAngles ? closingAngle(begin) : closingParenthesis(at);
        if (end < 0 || (inAngles && (end + 1 >= m_text.size() || m_text[end + 1] != u')')))
            return -1;
        target = unescaped(m_text.sliced(begin, end - begin));
        return end + (inAngles ? 2 : 1);
    }
    qsizetype closingAngle(qsizetype at) const
    {
        for (; at < m_text.size() && m_text[at] != u'<' && m_text[at] != u'\n'; ++at) {
            if (m_text[at] == u'>')
                return at;
            if (m_text[at] == u'\\' && at + 1 < m_text.size() && isAsciiPunctuation(m_text[at + 1]))
                ++at;
        }
        return -1;
    }
    /// The ')' that belongs to the '(' there with no space between, or -1. All pairs are found at once, so
    /// that many unfinished links cost no more than one.
    qsizetype closingParenthesis(qsizetype at)
    {
        if (!m_parenthesesIndexed)
            indexParentheses();
        return m_parentheses.value(at, -1);
    }
    void indexParentheses()
    {
        m_parenthesesIndexed = true;
        std::vector<qsizetype> open;
        for (qsizetype at = m_at; at < m_text.size(); ++at) {
            const QChar c = m_text[at];
            if (c == u'\\' && at + 1 < m_text.size() && isAsciiPunctuation(m_text[at + 1])) {
                ++at;
            } else if (c.isSpace() || c < u' ') {
                open.clear();
            } else if (c == u'(') {
                open.push_back(at);
            } else if (c == u')' && !open.empty()) {
                m_parentheses.insert(open.back(), at);
                open.pop_back();
            }
        }
    }
    static QString unescaped(QStringView target)
    {
        QString result;
        for (qsizetype i = 0; i < target.size(); ++i) {
            if (target[i] == u'\\' && i + 1 < target.size() && isAsciiPunctuation(target[i + 1]))
                ++i;
            result += target[i];
        }
        return result;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_literal = 0; ///< where the literal text begins that is not yet a token
    std::vector<Token> m_tokens;
    std::vector<size_t> m_brackets; ///< tokens of '[' that a link may still begin at
    QHash<qsizetype, std::vector<qsizetype>> m_fences; ///< stretches of backticks by size
    QHash<qsizetype, qsizetype> m_parentheses;
    bool m_fencesIndexed = false;
    bool m_parenthesesIndexed = false;
    int m_deadLinks = 0;
};

} // namespace

Tokens tokenised(QStringView text)
{
    return Tokeniser(text).run();
}

} // namespace vitae::richtext
