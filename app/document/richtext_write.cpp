// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

using namespace richtext;

/// An empty mark shows nothing and stands as a word boundary where the text has none: bold letters inside a
/// word, spaces at the edge of bold text.
constexpr QLatin1StringView boundary("<u></u>");

/// True for stars that could be read as a mark, wherever the text will stand.
bool starsMatter(QStringView text, qsizetype begin, qsizetype end)
{
    return begin == 0 || end == text.size() || mayOpen(text, begin, end) || mayClose(text, begin, end);
}

/// True for a '<' there that could begin a tag or an address, wherever the text will stand.
bool angleMatters(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != u'<' && text[end] != u'>' && !text[end].isSpace())
        ++end;
    return end == text.size() || text[end] == u'>';
}

bool mustEscape(QStringView text, qsizetype at, bool inLink)
{
    const bool isLast = at + 1 == text.size();
    switch (text[at].unicode()) {
    case u'`': return true;
    case u'\\': return isLast || isAsciiPunctuation(text[at + 1]);
    case u'<': return angleMatters(text, at);
    case u'[': return inLink;
    case u']': return inLink || (!isLast && text[at + 1] == u'(');
    default: return false;
    }
}

QString escaped(QStringView text, bool inLink)
{
    QString out;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end] == u'*')
            ++end;
        const bool starsAreMarks = end > i && starsMatter(text, i, end);
        for (; i < end; ++i)
            out += starsAreMarks ? R"(\*)"_L1 : "*"_L1;
        if (i == text.size())
            break;
        if (mustEscape(text, i, inLink))
            out += u'\\';
        out += text[i++];
    }
    return out;
}

QString asCode(const QString &text)
{
    qsizetype longest = 0;
    for (qsizetype i = 0, run = 0; i < text.size(); ++i) {
        run = text[i] == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool isPadded =
        text.startsWith(u' ') && text.endsWith(u' ') && !QStringView(text).trimmed().isEmpty();
    const QString padding(isPadded || text.startsWith(u'`') || text.endsWith(u'`') ? 1 : 0, u' ');
    return fence + padding + text + padding + fence;
}

bool isBalanced(const QString &target)
{
    int depth = 0;
    for (const QChar c : target) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// As the target stands in the parentheses of a link. A line feed cannot stand there.
QString asTarget(const QString &target)
{
    const auto needsAngles = [](QChar c) { return c.isSpace() || c < u' ' || c == u'<' || c == u'>'; };
    const bool inAngles = std::ranges::any_of(target, needsAngles);
    const bool parentheses = !inAngles && !isBalanced(target);
    QString out;
    for (const QChar c : target) {
        if ((inAngles && (c == u'<' || c == u'>')) || (parentheses && (c == u'(' || c == u')')) || c == u'\\')
            out += u'\\';
        out += c;
    }
    out.replace(u"\n"_s, u"%0A"_s);
    return inAngles ? u'<' + out + u'>' : out;
}

/// Puts pieces of Markdown one behind the other, with a boundary where marks would not be read as such.
class Pieces {
  public:
    enum class What : quint8 { Text, OpenStars, CloseStars, Code, Other };

    void add(What what, QStringView piece)
    {
        const bool opens = what == What::OpenStars || what == What::Code;
        bool bounded = false;
        if (m_afterClosing && (what == What::OpenStars || !closesBefore(piece)))
            bounded = true;
        if (m_afterOpening && piece.front().isSpace())
            bounded = true;
        if (what == What::OpenStars && !opensAfter(m_text))
            bounded = true;
        if (what == What::Code && !codeOpensAfter(m_text))
            bounded = true;
        if (what == What::CloseStars && m_text.back().isSpace())
            bounded = true;
        if (bounded)
            m_text += boundary;
        m_text += piece;
        m_afterClosing = what == What::CloseStars || what == What::Code;
        m_afterOpening = opens && what == What::OpenStars;
    }
    [[nodiscard]] QString take() { return std::move(m_text); }

  private:
    QString m_text;
    bool m_afterClosing = false; ///< a mark was closed here if a word boundary follows
    bool m_afterOpening = false; ///< a mark was opened here if no space follows
};

constexpr Mark nesting[] = {Mark::Underline, Mark::Superscript, Mark::Subscript, Mark::Bold, Mark::Italic};

const Tag *tagOf(Mark mark)
{
    const auto tag = std::ranges::find(tags, mark, &Tag::mark);
    return tag == tags.end() ? nullptr : &*tag;
}

class Writer {
  public:
    explicit Writer(const std::vector<RichSpan> &spans) : m_spans(spans) {}

    QString write()
    {
        for (size_t i = 0; i < m_spans.size(); ++i) {
            const bool linkBegins = i == 0 || m_spans[i].link != m_spans[i - 1].link;
            if (linkBegins)
                endLink();
            const bool address = linkBegins && isAutolink(i);
            if (linkBegins && !m_spans[i].link.isEmpty() && !address)
                beginLink(i);
            change(m_spans[i].marks, i);
            if (address)
                m_out.add(Pieces::What::Other, u'<' + m_spans[i].text + u'>');
            else
                writeText(m_spans[i]);
        }
        endLink();
        closeDownTo(0);
        return m_out.take();
    }

  private:
    void writeText(const RichSpan &span)
    {
        if (span.marks & Mark::Code)
            m_out.add(Pieces::What::Code, asCode(span.text));
        else
            m_out.add(Pieces::What::Text, escaped(span.text, !m_link.isEmpty()));
    }

    /// The whole link is one address shown as it is.
    [[nodiscard]] bool isAutolink(size_t i) const
    {
        const RichSpan &span = m_spans[i];
        const bool isWhole = i + 1 == m_spans.size() || m_spans[i + 1].link != span.link;
        return isWhole && !span.link.isEmpty() && !(span.marks & Mark::Code)
            && autolinkTarget(span.text) == span.link;
    }

    /// Marks of the whole link stand around it: they may go on before and after.
    void beginLink(size_t i)
    {
        Marks common = m_spans[i].marks;
        for (size_t next = i + 1; next < m_spans.size() && m_spans[next].link == m_spans[i].link; ++next)
            common &= m_spans[next].marks;
        change(common, i);
        m_outside = m_open.size();
        m_link = m_spans[i].link;
        m_out.add(Pieces::What::Other, u"[");
    }
    void endLink()
    {
        if (m_link.isEmpty())
            return;
        closeDownTo(m_outside);
        m_out.add(Pieces::What::Other, "]("_L1 + asTarget(m_link) + u')');
        m_link.clear();
    }

    /// Makes these the open marks, from span `i` on.
    void change(Marks marks, size_t i)
    {
        const auto ending = std::ranges::find_if(m_open, [marks](Mark mark) { return !(marks & mark); });
        closeDownTo(size_t(ending - m_open.begin()));
        open(marks, i);
    }
    void closeDownTo(size_t size)
    {
        QString stars;
        while (m_open.size() > size) {
            if (const Tag *tag = tagOf(m_open.back())) {
                flush(Pieces::What::CloseStars, stars);
                m_out.add(Pieces::What::Other, QString(tag->close));
            } else {
                stars += m_open.back() == Mark::Bold ? "**"_L1 : "*"_L1;
            }
            m_open.pop_back();
        }
        flush(Pieces::What::CloseStars, stars);
    }

    /// Marks that last longer are opened first, so that the others nest in them.
    void open(Marks marks, size_t i)
    {
        std::vector<Mark> opening;
        for (const Mark mark : nesting)
            if (marks & mark && std::ranges::find(m_open, mark) == m_open.end())
                opening.push_back(mark);
        std::ranges::stable_sort(opening, std::greater(), [&](Mark mark) { return lastWith(i, mark); });
        QString stars;
        for (const Mark mark : opening) {
            if (const Tag *tag = tagOf(mark)) {
                flush(Pieces::What::OpenStars, stars);
                m_out.add(Pieces::What::Other, QString(tag->open));
            } else {
                stars += mark == Mark::Bold ? "**"_L1 : "*"_L1;
            }
            m_open.push_back(mark);
        }
        flush(Pieces::What::OpenStars, stars);
    }
    /// Looks only a few spans ahead: the order matters for beauty alone.
    [[nodiscard]] size_t lastWith(size_t i, Mark mark) const
    {
        size_t last = i;
        while (last + 1 < m_spans.size() && last < i + 8 && m_spans[last + 1].marks & mark
               && (m_link.isEmpty() || m_spans[last + 1].link == m_link))
            ++last;
        return last;
    }
    void flush(Pieces::What what, QString &stars)
    {
        if (!stars.isEmpty())
            m_out.add(what, stars);
        stars.clear();
    }

    const std::vector<RichSpan> &m_spans;
    Pieces m_out;
    std::vector<Mark> m_open;
    size_t m_outside = 0; ///< how many of them stand around the link
    QString m_link;
};

/// None empty, neighbours differ, no link to nowhere.
std::vector<RichSpan> normalised(std::vector<RichSpan> spans)
{
    std::vector<RichSpan> result;
    for (RichSpan &span : spans) {
        if (isDead(span.link))
            span.link.clear();
        if (span.text.isEmpty())
            continue;
        if (!result.empty() && result.back().marks == span.marks && result.back().link == span.link)
            result.back().text += span.text;
        else
            result.push_back(std::move(span));
    }
    return result;
}

} // namespace

RichText RichText::fromSpans(std::vector<RichSpan> spans)
{
    return parse(Writer(normalised(std::move(spans))).write());
}

QString escapeMarkdown(const QString &plain)
{
    return escaped(plain, false);
}

} // namespace vitae
