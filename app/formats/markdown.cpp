// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlines.h"
#include "markdownline.h"
#include "markdowntable.h"
#include "reading.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class Scanner {
  public:
    explicit Scanner(const QString &text) : m_text(text) {}
    Reading run();

  private:
    using Type = Block::Type;

    bool nextLine();
    void frontMatter();
    void collectLinks();
    void line();
    bool insideFence();
    bool insideComment();
    bool fence();
    bool heading();
    bool underline();
    bool bullet();
    bool definition();
    bool table();
    void tableRow(const QStringList &cells);
    [[nodiscard]] QStringView lineAfter() const;
    void text();

    void begin(Type type, int depth);
    void append(QStringView content);
    void end() { m_open = false; }
    void finish();
    void mergeWrapped(Block &block) const;
    void normalise(Block &block);
    void note(const char *rule, SourceRange where, ImportRow::Outcome outcome, const QString &text);

    [[nodiscard]] bool leavesList() const;
    [[nodiscard]] Block &last() { return m_reading.blocks.back(); }
    [[nodiscard]] const Block &last() const { return m_reading.blocks.back(); }
    [[nodiscard]] bool lastIs(Type type) const { return m_open && m_reading.blocks.back().type == type; }

    QStringView m_text;
    qsizetype m_at = 0;
    QStringView m_line;   ///< without its indentation and trailing space
    int m_column = 0;     ///< its indentation
    int m_number = 0;
    bool m_open = false;  ///< the last block takes further lines
    bool m_blank = true;  ///< an empty line stood before
    bool m_ruled = false; ///< a rule stood before
    bool m_quoted = false;
    bool m_inComment = false;
    QString m_fence;
    ListDepth m_lists;
    LinkDefinitions m_links;
    std::vector<int> m_literal; ///< first lines of code blocks
    Reading m_reading;
};

bool Scanner::nextLine()
{
    if (m_at >= m_text.size())
        return false;
    qsizetype end = m_text.indexOf(u'\n', m_at);
    if (end < 0)
        end = m_text.size();
    const QStringView whole = m_text.sliced(m_at, end - m_at);
    m_at = end + 1;
    ++m_number;
    m_column = indentation(whole);
    m_line = whole.trimmed();
    return true;
}

void Scanner::note(const char *rule, SourceRange where, ImportRow::Outcome outcome, const QString &text)
{
    m_reading.rows.push_back({outcome, where, {}, {}, QString::fromLatin1(rule), text});
}

/// `---`, lines of "key: value", `---`: settings of a site generator, not the CV's text.
void Scanner::frontMatter()
{
    static const QRegularExpression key(u"^[A-Za-z_][\\w -]*:(\\s|$)"_s);
    constexpr int longest = 500;
    const auto start = std::pair(m_at, m_number);
    if (!nextLine() || m_line != u"---" || !nextLine() || !key.matchView(m_line).hasMatch()) {
        std::tie(m_at, m_number) = start;
        return;
    }
    while (m_number < longest && nextLine()) {
        if (m_line == u"---" || m_line == u"...") {
            note("markdown.front-matter", {1, m_number}, ImportRow::Outcome::Dropped,
                 Message::tr("The file's front matter is settings, not text of the CV; it was left out."));
            return;
        }
    }
    std::tie(m_at, m_number) = start;
}

void Scanner::collectLinks()
{
    static const QRegularExpression definition(
        u"^ {0,3}\\[([^\\]\\n^]{1,200})\\]:[ \\t]+<?(\\S+?)>?[ \\t]*$"_s,
        QRegularExpression::MultilineOption);
    if (!m_text.contains(u"]: "))
        return;
    for (auto matches = definition.globalMatchView(m_text); matches.hasNext();) {
        const auto match = matches.next();
        const QString name = match.captured(1).toLower();
        if (!m_links.contains(name))
            m_links.insert(name, match.captured(2));
    }
}

Reading Scanner::run()
{
    frontMatter();
    collectLinks();
    while (!m_reading.tooLong && nextLine()) {
        line();
        m_reading.tooLong = m_number >= maxLines || m_reading.blocks.size() > maxBlocks;
    }
    if (!m_reading.tooLong)
        finish();
    return std::move(m_reading);
}

void Scanner::line()
{
    if (insideFence() || insideComment())
        return;
    const bool quoted = m_line.startsWith(u'>');
    if (quoted) {
        while (m_line.startsWith(u'>')) {
            m_column = indentation(m_line.sliced(1));
            m_line = m_line.sliced(1).trimmed();
        }
    }
    if (quoted != m_quoted)
        end();
    m_quoted = quoted;
    if (m_line.isEmpty()) {
        m_blank = true;
        end();
        return;
    }
    if (fence() || underline())
        return;
    if (isRule(m_line)) {
        m_lists.clear();
        m_blank = true;
        m_ruled = true;
        end();
        return;
    }
    if (heading() || table() || bullet() || definition())
        return;
    text();
}

bool Scanner::insideFence()
{
    if (m_fence.isEmpty())
        return false;
    if (m_line.startsWith(m_fence) && isUnderline(m_line, m_fence[0])) {
        m_fence.clear();
        end();
        return true;
    }
    append(m_line);
    return true;
}

bool Scanner::fence()
{
    if (!m_line.startsWith(u"```") && !m_line.startsWith(u"~~~"))
        return false;
    qsizetype marks = 0;
    while (marks < m_line.size() && m_line[marks] == m_line[0])
        ++marks;
    if (m_line.sliced(marks).contains(m_line[0]))
        return false;
    m_fence = m_line.first(marks).toString();
    begin(Type::Paragraph, m_lists.textAt(m_column));
    m_literal.push_back(m_number);
    return true;
}

bool Scanner::insideComment()
{
    if (!m_inComment && !m_line.startsWith(u"<!--"))
        return false;
    if (!m_inComment) {
        const qsizetype close = m_line.indexOf(u"-->", 4);
        if (close >= 0 && close + 3 < m_line.size())
            return false; // text after it: left to the inlines
        end();
        note("markdown.comment", {m_number, m_number}, ImportRow::Outcome::Dropped,
             Message::tr("A comment was left out."));
    }
    m_reading.rows.back().source.lastLine = m_number;
    m_inComment = !m_line.contains(u"-->");
    return true;
}

bool Scanner::heading()
{
    static const QRegularExpression attributes(u"\\s*\\{[#.:][^{}]*\\}\\s*$"_s);
    const qsizetype marks = headingMarks(m_line);
    if (marks == 0)
        return false;
    QStringView title = m_line.sliced(marks).trimmed();
    qsizetype length = title.size();
    while (length > 0 && title[length - 1] == u'#')
        --length;
    if (length == 0 || title[length - 1].isSpace())
        title = title.first(length).trimmed();
    m_lists.clear();
    begin(Type::Heading, int(marks));
    last().explicitHeading = true;
    append(title.toString().remove(attributes));
    end();
    return true;
}

/// `===` or `---` under a paragraph of one line.
bool Scanner::underline()
{
    const bool first = isUnderline(m_line, u'=');
    if (!lastIs(Type::Paragraph) || last().lines.size() != 1 || last().depth > 0
        || (!first && !isUnderline(m_line, u'-')))
        return false;
    m_lists.clear();
    last().type = Type::Heading;
    last().depth = first ? 1 : 2;
    last().explicitHeading = true;
    last().source.lastLine = m_number;
    end();
    return true;
}

bool Scanner::bullet()
{
    const QStringView after = lineAfter(); // dashes one below the other are a list even below a paragraph
    const bool run = after.size() > 1 && after[0] == m_line[0] && after[1].isSpace() && m_line[0] >= u'–';
    const qsizetype marker = bulletMarker(m_line, lastIs(Type::Paragraph) && !run);
    if (marker == 0)
        return false;
    begin(Type::Bullet, m_lists.bulletAt(m_column));
    const QStringView content = m_line.sliced(marker);
    const qsizetype mark = taskMark(content);
    if (mark > 0)
        m_reading.rows.push_back(taskMarkLeftOut(content, m_number));
    append(content.sliced(mark));
    return true;
}

/// `: text` after its term: a line of its own in the term's block.
bool Scanner::definition()
{
    if (m_line[0] != u':' || (m_line.size() > 1 && !m_line[1].isSpace()))
        return false;
    m_line = m_line.sliced(1).trimmed();
    if (m_line.isEmpty())
        return true;
    if (lastIs(Type::Bullet) && last().lines.size() == 1) {
        last().lines.front() += u": "_s + m_line.toString(); // "* Term" and its text read as one
        last().source.lastLine = m_number;
        return true;
    }
    text();
    return true;
}

QStringView Scanner::lineAfter() const
{
    if (m_at >= m_text.size())
        return {};
    const qsizetype end = m_text.indexOf(u'\n', m_at);
    return m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at).trimmed();
}

/// What stands below a line break within a cell follows the row: a list's line as a bullet.
void Scanner::tableRow(const QStringList &cells)
{
    static const QRegularExpression lineBreak(u"\\s*<br\\s*/?>\\s*"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList heads;
    QStringList below;
    for (const QString &cell : cells) {
        QStringList lines = cell.split(lineBreak, Qt::SkipEmptyParts);
        heads += lines.isEmpty() ? QString() : lines.takeFirst();
        below += lines;
    }
    const TableRow row = readTableRow(heads);
    if (row.line.isEmpty())
        return;
    m_blank = true;
    begin(row.dated || cells.size() < 2 ? Type::Paragraph : Type::Bullet, 0);
    append(row.line);
    for (const QString &line : std::as_const(below)) {
        const qsizetype marker = bulletMarker(line, false);
        if (marker > 0)
            begin(Type::Bullet, row.dated ? 0 : 1);
        append(QStringView(line).sliced(marker));
    }
    end();
}

/// A row of cells, a rule, and rows down to the first line without a bar: a block for each row.
bool Scanner::table()
{
    if (!m_line.contains(u'|') || !isTableRule(lineAfter()))
        return false;
    m_lists.clear();
    const QStringList head = tableCells(m_line);
    if (!isTableHead(head)) {
        tableRow(head);
    } else if (!head.join(QString()).isEmpty()) {
        note("markdown.table-head", {m_number, m_number}, ImportRow::Outcome::Dropped,
             Message::tr("A table's head was left out: “%1”.").arg(head.join(u" | "_s)));
    }
    nextLine();
    while (lineAfter().contains(u'|') && nextLine())
        tableRow(tableCells(m_line));
    m_blank = true;
    end();
    return true;
}

/// A line at the margin that begins in bold is no wrapped rest of a bullet: a next entry's head.
bool Scanner::leavesList() const
{
    return lastIs(Type::Bullet) && m_column == 0 && m_line.startsWith(u"**") && m_line.size() > 2
        && !m_line[2].isSpace() && last().lines.back().count(u"**") % 2 == 0;
}

void Scanner::text()
{
    if (leavesList()) {
        m_blank = true;
        end();
    }
    if (!m_open) {
        const int depth = m_blank || m_quoted ? m_lists.textAt(m_column) : 0;
        if (depth == 0)
            m_lists.clear();
        begin(Type::Paragraph, depth);
    }
    append(m_line);
}

void Scanner::begin(Type type, int depth)
{
    Block block;
    block.type = type;
    block.depth = depth;
    block.afterBlank = m_blank;
    block.afterRule = m_ruled;
    block.source = {m_number, m_number};
    m_reading.blocks.push_back(std::move(block));
    m_blank = false;
    m_ruled = false;
    m_open = true;
}

void Scanner::append(QStringView content)
{
    last().source.lastLine = m_number;
    if (!content.isEmpty())
        last().lines.push_back(content.toString());
}

/// Joins lines where a link or an emphasis goes on in the next one.
void Scanner::mergeWrapped(Block &block) const
{
    const auto open = [](const QString &line) {
        const auto count = [&](QChar c) { return line.count(c); };
        return count(u'[') > count(u']') || (count(u'(') > count(u')') && line.contains(u"]("))
            || count(u'*') % 2 == 1 || count(u'_') % 2 == 1 || count(u'<') > count(u'>');
    };
    std::vector<QString> merged;
    for (size_t i = 0; i < block.lines.size(); ++i) {
        QString line = std::move(block.lines[i]);
        constexpr size_t longest = 4; // lines that a mark may span
        if (open(line)) {
            QString joined = line;
            for (size_t more = i + 1; more < std::min(i + longest, block.lines.size()); ++more) {
                joined += u' ' + block.lines[more];
                if (!open(joined)) {
                    line = joined;
                    i = more;
                    break;
                }
            }
        }
        merged.push_back(std::move(line));
    }
    block.lines = std::move(merged);
}

void Scanner::normalise(Block &block)
{
    std::vector<QString> lines;
    InlineText all;
    for (QString &line : block.lines) {
        if (line.endsWith(u'\\'))
            line.chop(1);
        const InlineText result = toRichText(line, m_links);
        all.imageLeftOut |= result.imageLeftOut;
        all.tagsLeftOut |= result.tagsLeftOut;
        all.commentLeftOut |= result.commentLeftOut;
        for (const QString &part : result.text.split(u'\n')) {
            if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
                lines.push_back(trimmed);
        }
    }
    block.lines = std::move(lines);
    using enum ImportRow::Outcome;
    if (all.imageLeftOut)
        note("markdown.image", block.source, Dropped,
             Message::tr("A picture was left out; its description is kept."));
    if (all.tagsLeftOut)
        note("markdown.html", block.source, Noted,
             Message::tr("HTML tags were taken away; their text is kept."));
    if (all.commentLeftOut)
        note("markdown.comment", block.source, Dropped, Message::tr("A comment was left out."));
}

void Scanner::finish()
{
    static const QRegularExpression definition(u"^\\[([^\\]^]{1,200})\\]:\\s+\\S+$"_s);
    for (Block &block : m_reading.blocks) {
        if (std::ranges::binary_search(m_literal, block.source.firstLine)) {
            for (QString &line : block.lines)
                line = literalWithLinks(line);
            continue;
        }
        std::erase_if(block.lines, [&](const QString &line) {
            const auto match = definition.matchView(line);
            return match.hasMatch() && m_links.contains(match.captured(1).toLower());
        });
        mergeWrapped(block);
        normalise(block);
    }
    std::erase_if(m_reading.blocks, [](const Block &block) { return block.lines.empty(); });
}

} // namespace

Reading readMarkdown(const QString &text)
{
    return Scanner(text).run();
}

} // namespace vitae
