// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two passes, both linear in the length of the text whatever it holds. The first cuts the text into tokens:
// escapes, code, addresses and links are certain there. The second pairs stars and tags.

#include "richtext_rules.h"

#include <QHash>
#include <algorithm>

namespace vitae {
namespace {

using namespace richtext;

struct Token {
    enum class What : quint8 { Literal, Code, Autolink, Stars, OpenTag, CloseTag, LinkBegin, LinkEnd };
    What what = What::Literal;
    bool canOpen = false;
    bool canClose = false;
    qsizetype begin = 0; ///< of what is shown, in the source
    qsizetype end = 0;
    Mark mark = {};
    QString link = {}; ///< LinkBegin, Autolink
};

class Tokeniser {
  public:
    explicit Tokeniser(QStringView text) : m_text(text) {}

    std::vector<Token> run()
    {
        while (m_at < m_text.size())
            step();
        flush(m_at);
        return std::move(m_tokens);
    }
    [[nodiscard]] int deadLinks() const { return m_deadLinks; }

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

/// What a token of stars or tags turned out to be, in this order: marks that end, units of it that are shown
/// because they belong to no mark, marks that begin.
struct Effect {
    Marks ends;
    qsizetype literal = 0;
    Marks begins;
};

/// The openings that a closing may pair with.
struct Openings {
    struct Opening {
        size_t token;
        Marks marks; ///< not closed yet
    };
    std::vector<Opening> stack;
    QHash<Mark, int> count; ///< of every mark in the stack, so that a closing without opening costs no search

    void push(size_t token, Marks marks)
    {
        stack.push_back({token, marks});
        add(marks, 1);
    }
    void pop()
    {
        add(stack.back().marks, -1);
        stack.pop_back();
    }
    void close(Mark mark)
    {
        add(mark, -1);
        stack.back().marks &= ~Marks(mark);
        if (!stack.back().marks)
            stack.pop_back();
    }

  private:
    void add(Marks marks, int change)
    {
        for (const Mark mark :
             {Mark::Bold, Mark::Italic, Mark::Underline, Mark::Superscript, Mark::Subscript})
            if (marks & mark)
                count[mark] += change;
    }
};

/// Pairs stars and tags like brackets, nearest first; what is left over is literal. Marks cross no link
/// border.
class Pairing {
  public:
    explicit Pairing(const std::vector<Token> &tokens) : m_tokens(tokens), m_effects(tokens.size()) {}

    std::vector<Effect> run()
    {
        for (size_t i = 0; i < m_tokens.size(); ++i)
            step(i);
        return std::move(m_effects);
    }

  private:
    void step(size_t i)
    {
        const Token &token = m_tokens[i];
        switch (token.what) {
        case Token::What::Stars:
            m_effects[i].literal = token.end - token.begin;
            stars(i);
            break;
        case Token::What::OpenTag:
            m_effects[i].literal = token.end - token.begin;
            m_inside.push(i, token.mark);
            break;
        case Token::What::CloseTag:
            m_effects[i].literal = token.end - token.begin;
            closeNearest(i, token.mark);
            break;
        case Token::What::LinkBegin: m_outside = std::exchange(m_inside, {}); break;
        case Token::What::LinkEnd: m_inside = std::exchange(m_outside, {}); break;
        default: break;
        }
    }

    void stars(size_t i)
    {
        const Token &token = m_tokens[i];
        const qsizetype size = token.end - token.begin;
        Marks marks = size == 1 ? Marks(Mark::Italic)
            : size == 2         ? Marks(Mark::Bold)
                                : Mark::Bold | Mark::Italic;
        if (token.canClose)
            while (const Marks closed = closeNearest(i, marks))
                marks &= ~closed;
        if (token.canOpen && !m_effects[i].ends)
            m_inside.push(i, marks);
    }

    /// Pairs with the nearest opening of one of the marks; what was opened since is literal. Gives the mark.
    Marks closeNearest(size_t i, Marks wanted)
    {
        int candidates = 0;
        for (auto it = m_inside.count.cbegin(); it != m_inside.count.cend(); ++it)
            candidates += wanted & it.key() ? it.value() : 0;
        if (candidates == 0)
            return {};
        while (!(m_inside.stack.back().marks & wanted))
            m_inside.pop();
        const size_t opening = m_inside.stack.back().token;
        const Marks both = m_inside.stack.back().marks & wanted;
        const Mark mark = both & Mark::Bold ? Mark::Bold : Mark(both.toInt());
        m_inside.close(mark);
        m_effects[opening].begins |= mark;
        m_effects[opening].literal -= unitsOf(opening, mark);
        m_effects[i].ends |= mark;
        m_effects[i].literal -= unitsOf(i, mark);
        return mark;
    }

    [[nodiscard]] qsizetype unitsOf(size_t i, Mark mark) const
    {
        const Token &token = m_tokens[i];
        return token.what != Token::What::Stars ? token.end - token.begin : mark == Mark::Bold ? 2 : 1;
    }

    const std::vector<Token> &m_tokens;
    std::vector<Effect> m_effects;
    Openings m_inside; ///< of the link that is being read, or of the text
    Openings m_outside; ///< of the text around that link
};

/// Counts how often each mark is open; nested marks of one kind show as one.
class Formats {
  public:
    void begin(Marks marks) { change(marks, 1); }
    void end(Marks marks) { change(marks, -1); }
    [[nodiscard]] Marks marks() const { return m_marks; }

  private:
    void change(Marks marks, int by)
    {
        for (size_t bit = 0; bit < m_depth.size(); ++bit) {
            const Mark mark = Mark(1 << bit);
            if (marks & mark)
                m_marks.setFlag(mark, (m_depth[bit] += by) > 0);
        }
    }
    std::array<int, 6> m_depth = {};
    Marks m_marks;
};

class SpanList {
  public:
    explicit SpanList(const QString &text) : m_text(text) {}

    void add(const Token &token, const Effect &effect)
    {
        switch (token.what) {
        case Token::What::Literal: append(token.begin, token.end, m_formats.marks(), m_link); break;
        case Token::What::Code: append(token.begin, token.end, m_formats.marks() | Mark::Code, m_link); break;
        case Token::What::Autolink: append(token.begin, token.end, m_formats.marks(), token.link); break;
        case Token::What::LinkBegin: m_link = token.link; break;
        case Token::What::LinkEnd: m_link.clear(); break;
        default:
            m_formats.end(effect.ends);
            append(token.begin, token.begin + effect.literal, m_formats.marks(), m_link);
            m_formats.begin(effect.begins);
        }
    }
    [[nodiscard]] std::vector<RichSpan> take() { return std::move(m_spans); }

  private:
    void append(qsizetype begin, qsizetype end, Marks marks, const QString &link)
    {
        if (end <= begin)
            return;
        const QString text = m_text.sliced(begin, end - begin);
        if (!m_spans.empty() && m_spans.back().marks == marks && m_spans.back().link == link)
            m_spans.back().text += text;
        else
            m_spans.push_back({text, marks, link, begin});
    }

    const QString &m_text;
    std::vector<RichSpan> m_spans;
    Formats m_formats;
    QString m_link;
};

} // namespace

RichText RichText::parse(const QString &markdown)
{
    RichText result;
    result.m_markdown = markdown;
    Tokeniser tokeniser(markdown);
    const std::vector<Token> tokens = tokeniser.run();
    const std::vector<Effect> effects = Pairing(tokens).run();
    SpanList spans(markdown);
    for (size_t i = 0; i < tokens.size(); ++i)
        spans.add(tokens[i], effects[i]);
    result.m_spans = spans.take();
    result.m_deadLinks = tokeniser.deadLinks();
    return result;
}

QString RichText::plainText() const
{
    QString text;
    for (const RichSpan &span : m_spans)
        text += span.text;
    return text;
}

} // namespace vitae
