// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlines.h"
#include "reading.h"
#include "sectiontitle.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int longestTitle = 60;

/// How a line may be marked as a title, the surest first. A file mostly uses one way.
enum class Sign : quint8 { None, Known, Ruled, Colon, Capitals };

bool isRuling(QStringView line)
{
    return line.size() >= 3 && QStringView(u"-=_~*#").contains(line[0])
        && std::ranges::all_of(line, [&](QChar c) { return c == line[0]; });
}

/// "SKILLS -------": the title before the ruling on the same line, or nothing.
QStringView ruledTitle(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0 && line[end - 1] == line.back())
        --end;
    const QStringView title = line.first(end).trimmed();
    const bool ruled =
        line.size() - end >= 5 && isRuling(line.sliced(end)) && end > 0 && line[end - 1].isSpace();
    return ruled && title.size() <= longestTitle ? title : QStringView();
}

bool isCapitals(QStringView line)
{
    int letters = 0;
    for (const QChar c : line) {
        if (c.isDigit() || c == u'@' || c == u'|' || c.isLower())
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    return letters >= 3;
}

struct SourceLine {
    QStringView text; ///< trimmed
    int column = 0;
    Sign sign = Sign::None;
};

class TextScanner {
  public:
    explicit TextScanner(QStringView text) { split(text); }
    Reading run();

  private:
    void split(QStringView text);
    void findTitles();
    [[nodiscard]] Sign signOf(size_t index) const;
    [[nodiscard]] bool blankAt(size_t index) const
    {
        return index >= m_lines.size() || m_lines[index].text.isEmpty();
    }
    [[nodiscard]] bool goesOn(const SourceLine &line, qsizetype lengthBefore) const;
    void begin(Block::Type type, int depth, size_t index, bool afterBlank);
    [[nodiscard]] qsizetype markerAt(size_t index) const;
    [[nodiscard]] bool isRuleOver(size_t index) const;
    void append(QStringView text, size_t index);

    std::vector<SourceLine> m_lines;
    ListDepth m_lists;
    Reading m_reading;
};

void TextScanner::split(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (m_lines.size() >= size_t(maxLines)) {
            m_reading.tooLong = true;
            return;
        }
        qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            end = text.size();
        const QStringView whole = text.sliced(at, end - at);
        m_lines.push_back({whole.trimmed(), indentation(whole), Sign::None});
        at = end + 1;
    }
}

Sign TextScanner::signOf(size_t index) const
{
    const QStringView line = m_lines[index].text;
    if (line.isEmpty() || isRuling(line))
        return Sign::None;
    if (!ruledTitle(line).isEmpty())
        return Sign::Ruled;
    const bool before = index == 0 || blankAt(index - 1) || isRuling(m_lines[index - 1].text);
    if (!before || line.size() > longestTitle)
        return Sign::None;
    if (!blankAt(index + 1) && isRuling(m_lines[index + 1].text))
        return Sign::Ruled;
    if (usualTitle(line.toString()))
        return Sign::Known;
    if (index == 0 || bulletMarker(line, false) > 0)
        return Sign::None;
    if (line.endsWith(u':') && !line.chopped(1).contains(u':'))
        return Sign::Colon;
    return isCapitals(line) ? Sign::Capitals : Sign::None;
}

/// A doubtful sign counts only where the file's usual titles carry it too and no surer one is in use.
void TextScanner::findTitles()
{
    bool ruled = false;
    bool capitals = false;
    bool colons = false;
    size_t first = 0;
    while (first < m_lines.size() && blankAt(first))
        ++first;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Sign &sign = m_lines[i].sign;
        sign = signOf(i);
        if (i == first && sign == Sign::Capitals)
            sign = Sign::None; // the name
        ruled |= sign == Sign::Ruled;
        if (sign == Sign::Known) {
            capitals |= isCapitals(m_lines[i].text);
            colons |= m_lines[i].text.endsWith(u':');
        }
    }
    for (SourceLine &line : m_lines) {
        if ((line.sign == Sign::Capitals && (ruled || !capitals))
            || (line.sign == Sign::Colon && (ruled || !colons)))
            line.sign = Sign::None;
    }
}

/// A line without indentation after a bullet or a sentence: its wrapped rest, or something new?
bool TextScanner::goesOn(const SourceLine &line, qsizetype lengthBefore) const
{
    constexpr qsizetype wrapsFrom = 60;
    return line.column > 0 || (lengthBefore >= wrapsFrom && line.text[0].isLower());
}

void TextScanner::begin(Block::Type type, int depth, size_t index, bool afterBlank)
{
    Block block;
    block.type = type;
    block.depth = depth;
    block.afterBlank = afterBlank;
    block.afterRule = isRuleOver(index);
    block.source = {int(index) + 1, int(index) + 1};
    m_reading.blocks.push_back(std::move(block));
}

/// The marker of a list's line. A dash or the letter "o" is one where a neighbour begins with it too.
qsizetype TextScanner::markerAt(size_t index) const
{
    const QStringView line = m_lines[index].text;
    const auto beginsAlike = [&](size_t other) {
        return other < m_lines.size() && m_lines[other].text.size() > 1 && m_lines[other].text[0] == line[0]
            && m_lines[other].text[1].isSpace();
    };
    const bool run = beginsAlike(index + 1) || (index > 0 && beginsAlike(index - 1));
    const bool follows = !blankAt(index - 1) && index > 0;
    const bool inParagraph =
        follows && !m_reading.blocks.empty() && m_reading.blocks.back().type == Block::Type::Paragraph;
    if (line[0] == u'o' && line.size() > 2 && line[1].isSpace())
        return run || line[1] == u'\t' ? line.size() - line.sliced(1).trimmed().size() : 0;
    return bulletMarker(line, inParagraph && !run);
}

/// A ruling above a line, that does not underline a title.
bool TextScanner::isRuleOver(size_t index) const
{
    while (index > 0 && blankAt(index - 1))
        --index;
    return index > 0 && isRuling(m_lines[index - 1].text)
        && (index < 2 || blankAt(index - 2) || m_lines[index - 2].sign == Sign::None);
}

void TextScanner::append(QStringView text, size_t index)
{
    Block &block = m_reading.blocks.back();
    block.source.lastLine = int(index) + 1;
    if (!text.isEmpty())
        block.lines.push_back(literalWithLinks(text.toString()));
}

Reading TextScanner::run()
{
    findTitles();
    bool blank = true;
    bool open = false;
    qsizetype lengthBefore = 0;
    for (size_t i = 0; i < m_lines.size() && !m_reading.tooLong; ++i) {
        m_reading.tooLong = m_reading.blocks.size() > maxBlocks;
        const SourceLine &line = m_lines[i];
        if (line.text.isEmpty() || isRuling(line.text)) {
            blank = true;
            open = false;
            continue;
        }
        if (line.sign != Sign::None) {
            m_lists.clear();
            begin(Block::Type::Heading, 1, i, blank);
            const QStringView title = ruledTitle(line.text);
            append(title.isEmpty() ? line.text : title, i);
            open = false;
        } else if (const qsizetype marker = markerAt(i); marker > 0) {
            begin(Block::Type::Bullet, m_lists.bulletAt(line.column), i, blank);
            const QStringView content = line.text.sliced(marker);
            const qsizetype mark = taskMark(content);
            if (mark > 0)
                m_reading.rows.push_back(taskMarkLeftOut(content, int(i) + 1));
            append(content.sliced(mark), i);
            open = true;
        } else {
            const bool inBullet = open && m_reading.blocks.back().type == Block::Type::Bullet;
            if (!open || (inBullet && !goesOn(line, lengthBefore))) {
                const int depth = m_lists.textAt(line.column);
                if (depth == 0)
                    m_lists.clear();
                begin(Block::Type::Paragraph, depth, i, blank);
            }
            append(line.text, i);
            open = true;
        }
        blank = false;
        lengthBefore = line.text.size();
    }
    std::erase_if(m_reading.blocks, [](const Block &block) { return block.lines.empty(); });
    return std::move(m_reading);
}

} // namespace

Reading readPlainText(const QString &text)
{
    return TextScanner(text).run();
}

} // namespace vitae
