// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext_pairing.h"

#include <array>

namespace vitae {
namespace {

using namespace richtext;

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
    const Tokens tokens = tokenised(markdown);
    const std::vector<Effect> effects = paired(tokens.all);
    SpanList spans(markdown);
    for (size_t i = 0; i < tokens.all.size(); ++i)
        spans.add(tokens.all[i], effects[i]);
    result.m_spans = spans.take();
    result.m_deadLinks = tokens.deadLinks;
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
