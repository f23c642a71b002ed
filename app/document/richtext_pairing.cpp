// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext_pairing.h"

#include <QHash>
#include <utility>

namespace vitae::richtext {
namespace {

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

} // namespace

std::vector<Effect> paired(const std::vector<Token> &tokens)
{
    return Pairing(tokens).run();
}

} // namespace vitae::richtext
