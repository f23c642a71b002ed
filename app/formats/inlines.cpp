// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlines.h"

#include "document/richtext.h"

#include <QSet>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() < 0x7F && c.unicode() > 0x20 && !c.isLetterOrNumber();
}

/// HTML tags that say nothing in a CV's text. Anything else in angle brackets is literal.
bool isKnownTag(QStringView name)
{
    static const QSet<QString> known{
        u"a"_s,          u"abbr"_s,    u"address"_s, u"article"_s, u"aside"_s,   u"b"_s,       u"big"_s,
        u"blockquote"_s, u"br"_s,      u"center"_s,  u"dd"_s,      u"details"_s, u"div"_s,     u"dl"_s,
        u"dt"_s,         u"em"_s,      u"font"_s,    u"footer"_s,  u"h1"_s,      u"h2"_s,      u"h3"_s,
        u"h4"_s,         u"h5"_s,      u"h6"_s,      u"header"_s,  u"hr"_s,      u"i"_s,       u"img"_s,
        u"kbd"_s,        u"li"_s,      u"main"_s,    u"mark"_s,    u"nav"_s,     u"ol"_s,      u"p"_s,
        u"picture"_s,    u"section"_s, u"small"_s,   u"span"_s,    u"strong"_s,  u"summary"_s, u"table"_s,
        u"tbody"_s,      u"td"_s,      u"th"_s,      u"thead"_s,   u"time"_s,    u"tr"_s,      u"ul"_s,
    };
    return known.contains(name.toString().toLower());
}

QString attribute(QStringView tag, QStringView name)
{
    const qsizetype at = tag.indexOf(name.toString() + u'=', 0, Qt::CaseInsensitive);
    if (at < 1 || !tag[at - 1].isSpace())
        return {};
    QStringView value = tag.sliced(at + name.size() + 1);
    if (value.isEmpty() || (value[0] != u'"' && value[0] != u'\''))
        return {};
    const qsizetype end = value.indexOf(value[0], 1);
    return end < 0 ? QString() : value.sliced(1, end - 1).toString();
}

class Inlines {
  public:
    Inlines(QStringView in, const LinkDefinitions &links) : m_in(in), m_links(links) {}
    InlineText run();

  private:
    struct Bracket {
        qsizetype out;
        bool image;
    };
    struct Opener {
        qsizetype out = -1;
        size_t brackets = 0;
    };

    [[nodiscard]] QChar before() const { return m_at > 0 ? m_in[m_at - 1] : QChar(u' '); }
    [[nodiscard]] qsizetype search(QStringView needle, qsizetype from);
    void take(qsizetype count);
    void escape();
    void code();
    bool angle();
    bool tag(QStringView inside);
    void underscores();
    void openBracket(bool image);
    bool closeBracket();
    bool destination();
    bool reference();
    void finishLink(const Bracket &bracket, const QString &address);

    QStringView m_in;
    const LinkDefinitions &m_links;
    qsizetype m_at = 0;
    InlineText m_result;
    std::vector<Bracket> m_brackets;
    Opener m_openers[4]; ///< by length of the run of underscores
    QString m_htmlLink;
    qsizetype m_htmlLinkOut = -1;
    qsizetype m_searches =
        1 << 22; ///< characters that may be looked through in vain: keeps hostile text linear
};

void Inlines::take(qsizetype count)
{
    m_result.text += m_in.sliced(m_at, count);
    m_at += count;
}

/// Where `needle` next stands, or -1; looks no further than an address or a tag is long.
qsizetype Inlines::search(QStringView needle, qsizetype from)
{
    constexpr qsizetype longest = 8192;
    if (m_searches <= 0)
        return -1;
    const qsizetype window = std::min(longest, m_in.size() - from);
    const qsizetype found = m_in.sliced(from, window).indexOf(needle);
    if (found < 0)
        m_searches -= window;
    return found < 0 ? -1 : from + found;
}

void Inlines::escape()
{
    take(m_at + 1 < m_in.size() && isAsciiPunctuation(m_in[m_at + 1]) ? 2 : 1);
}

void Inlines::code()
{
    qsizetype ticks = 0;
    while (m_at + ticks < m_in.size() && m_in[m_at + ticks] == u'`')
        ++ticks;
    const qsizetype end = m_in.indexOf(m_in.sliced(m_at, ticks), m_at + ticks);
    // Without a closing run the ticks are text, and so are all further ones of that length: at most one
    // search per length runs to the end, since shorter runs are found inside longer ones.
    take(end < 0 ? ticks : end + ticks - m_at);
}

bool Inlines::angle()
{
    if (m_in.sliced(m_at).startsWith(u"<!--")) {
        const qsizetype end = search(u"-->", m_at + 4);
        if (end < 0)
            return false;
        m_result.commentLeftOut = true;
        m_at = end + 3;
        return true;
    }
    const qsizetype end = search(u">", m_at);
    if (end < 0)
        return false;
    const QStringView inside = m_in.sliced(m_at + 1, end - m_at - 1);
    if (inside.isEmpty() || inside.contains(u'<')) {
        m_searches -= inside.size();
        return false;
    }
    if (inside.startsWith(u"http://") || inside.startsWith(u"https://")) {
        take(end + 1 - m_at);
        return true;
    }
    if (inside.startsWith(u"mailto:") || (inside.contains(u'@') && !inside.contains(u' '))) {
        const QString address = inside.mid(inside.startsWith(u"mailto:") ? 7 : 0).toString();
        m_result.text += u"["_s + address + u"](mailto:"_s + address + u")"_s;
        m_at = end + 1;
        return true;
    }
    if (!tag(inside))
        return false;
    m_at = end + 1;
    return true;
}

bool Inlines::tag(QStringView inside)
{
    const bool closing = inside.startsWith(u'/');
    QStringView name = closing ? inside.sliced(1) : inside;
    qsizetype length = 0;
    while (length < name.size() && name[length].isLetterOrNumber())
        ++length;
    name = name.first(length);
    if (!isKnownTag(name))
        return false;
    const auto is = [&](QStringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    if (is(u"br")) {
        m_result.text += u'\n';
    } else if (is(u"b") || is(u"strong")) {
        m_result.text += u"**";
    } else if (is(u"i") || is(u"em")) {
        m_result.text += u'*';
    } else if (is(u"a") && !closing) {
        m_htmlLink = attribute(inside, u"href");
        if (m_htmlLink.contains(u'@') && !m_htmlLink.contains(u':'))
            m_htmlLink.prepend(u"mailto:"_s);
        m_htmlLinkOut = m_result.text.size();
    } else if (is(u"a") && m_htmlLinkOut >= 0) {
        if (!m_htmlLink.isEmpty()) {
            m_result.text.insert(m_htmlLinkOut, u'[');
            m_result.text += u"]("_s + m_htmlLink + u')';
        }
        m_htmlLinkOut = -1;
    } else if (is(u"img")) {
        m_result.text += attribute(inside, u"alt");
        m_result.imageLeftOut = true;
    } else {
        m_result.tagsLeftOut = true;
    }
    return true;
}

void Inlines::underscores()
{
    qsizetype length = 0;
    while (m_at + length < m_in.size() && m_in[m_at + length] == u'_')
        ++length;
    const QChar previous = before();
    const QChar next = m_at + length < m_in.size() ? m_in[m_at + length] : QChar(u' ');
    const bool opens = !previous.isLetterOrNumber() && !next.isSpace();
    const bool closes = !next.isLetterOrNumber() && !previous.isSpace();
    if (length <= 3) {
        Opener &opener = m_openers[length];
        if (closes && opener.out >= 0 && opener.brackets == m_brackets.size()) {
            for (qsizetype i = 0; i < length; ++i)
                m_result.text[opener.out + i] = u'*';
            m_result.text += QString(length, u'*');
            m_at += length;
            opener.out = -1;
            return;
        }
        if (opens)
            opener = {m_result.text.size(), m_brackets.size()};
    }
    take(length);
}

void Inlines::openBracket(bool image)
{
    constexpr size_t deepest = 32;
    if (m_brackets.size() < deepest)
        m_brackets.push_back({m_result.text.size(), image});
    take(image ? 2 : 1);
}

void Inlines::finishLink(const Bracket &bracket, const QString &address)
{
    if (bracket.image) {
        m_result.text.remove(bracket.out, 2);
        m_result.imageLeftOut = true;
        return;
    }
    QString target = address;
    if (target.contains(u'@') && !target.contains(u':') && !target.contains(u'/'))
        target.prepend(u"mailto:"_s);
    m_result.text += u"]("_s + target + u')';
}

/// `](address "title")`: true when it was one.
bool Inlines::destination()
{
    qsizetype depth = 0;
    qsizetype end = m_at + 2;
    for (; end < m_in.size() && end - m_at < 4096; ++end) {
        if (m_in[end] == u'(')
            ++depth;
        else if (m_in[end] == u')' && depth-- == 0)
            break;
    }
    if (end >= m_in.size() || m_in[end] != u')') {
        m_searches -= end - m_at;
        return false;
    }
    QStringView inside = m_in.sliced(m_at + 2, end - m_at - 2).trimmed();
    if (const qsizetype space = inside.indexOf(u' '); space >= 0) {
        const QStringView title = inside.sliced(space).trimmed();
        if (!title.startsWith(u'"') && !title.startsWith(u'\''))
            return false;
        inside = inside.first(space);
    }
    if (inside.startsWith(u'<') && inside.endsWith(u'>'))
        inside = inside.sliced(1, inside.size() - 2);
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    finishLink(bracket, inside.toString());
    m_at = end + 1;
    return true;
}

/// `][name]`, `] [name]`, `][]` and `]` alone, where the name is defined.
bool Inlines::reference()
{
    if (m_links.isEmpty())
        return false;
    const Bracket bracket = m_brackets.back();
    QString name = m_result.text.sliced(bracket.out + (bracket.image ? 2 : 1));
    qsizetype end = m_at + 1;
    if (end < m_in.size() && m_in[end] == u' ')
        ++end;
    if (end < m_in.size() && m_in[end] == u'[') {
        const qsizetype close = search(u"]", end);
        if (close >= 0 && close > end + 1)
            name = m_in.sliced(end + 1, close - end - 1).toString();
        end = close < 0 ? m_at + 1 : close + 1;
    } else {
        end = m_at + 1;
    }
    const auto found = m_links.constFind(name.toLower());
    if (found == m_links.constEnd())
        return false;
    m_brackets.pop_back();
    finishLink(bracket, *found);
    m_at = end;
    return true;
}

bool Inlines::closeBracket()
{
    if (m_brackets.empty())
        return false;
    if (m_at + 1 < m_in.size() && m_in[m_at + 1] == u'(' && m_searches > 0 && destination())
        return true;
    if (reference())
        return true;
    m_brackets.pop_back();
    return false;
}

InlineText Inlines::run()
{
    m_result.text.reserve(m_in.size());
    while (m_at < m_in.size()) {
        const QChar c = m_in[m_at];
        if (c == u'\\') {
            escape();
        } else if (c == u'`') {
            code();
        } else if (c == u'<') {
            if (!angle())
                take(1);
        } else if (c == u'&') {
            if (const Entity entity = entityAt(m_in.sliced(m_at)); entity.length > 0) {
                m_result.text += escapeMarkdown(entity.text);
                m_at += entity.length;
            } else {
                take(1);
            }
        } else if (c == u'_') {
            underscores();
        } else if (c == u'[' || (c == u'!' && m_in.sliced(m_at).startsWith(u"!["))) {
            openBracket(c == u'!');
        } else if (c == u']') {
            if (!closeBracket())
                take(1);
        } else if (c == u'h' && m_brackets.empty() && m_htmlLinkOut < 0 && !before().isLetterOrNumber()) {
            if (const qsizetype length = bareAddress(m_in.sliced(m_at)); length > 0) {
                m_result.text += u'<';
                take(length);
                m_result.text += u'>';
            } else {
                take(1);
            }
        } else {
            take(1);
        }
    }
    return std::move(m_result);
}

} // namespace

qsizetype bareAddress(QStringView text)
{
    const qsizetype scheme = text.startsWith(u"https://") ? 8 : text.startsWith(u"http://") ? 7 : 0;
    if (scheme == 0)
        return 0;
    qsizetype end = scheme;
    qsizetype open = 0;
    for (; end < text.size(); ++end) {
        const QChar c = text[end];
        if (c.isSpace() || c == u'<' || c == u'>' || c == u'"' || c == u'`' || c == u'|' || c == u'*'
            || c == u'•' || c == u']')
            break;
        if (c == u'(')
            ++open;
        if (c == u')' && open-- == 0)
            break;
    }
    while (end > scheme && QStringView(u".,;:!?'…»”’").contains(text[end - 1]))
        --end;
    return end > scheme && text[scheme].isLetterOrNumber() ? end : 0;
}

QString literalWithLinks(const QString &plain)
{
    QString result;
    qsizetype done = 0;
    qsizetype at = 0;
    const QStringView text = plain;
    while ((at = plain.indexOf("http"_L1, at)) >= 0) {
        const bool inWord = at > 0 && text[at - 1].isLetterOrNumber();
        const qsizetype length = inWord ? 0 : bareAddress(text.sliced(at));
        if (length == 0) {
            at += 4;
            continue;
        }
        result += escapeMarkdown(plain.sliced(done, at - done)) + u'<' + plain.sliced(at, length) + u'>';
        at += length;
        done = at;
    }
    return result + escapeMarkdown(plain.sliced(done));
}

InlineText toRichText(const QString &markdown, const LinkDefinitions &links)
{
    return Inlines(markdown, links).run();
}

} // namespace vitae
