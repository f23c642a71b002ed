// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocks.h"
#include "datedline.h"
#include "document/richtext.h"
#include "joints.h"
#include "recognition.h"
#include "richmarks.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Type = Block::Type;

/// Lines of a paragraph that are an item each: short ones, not a wrapped sentence.
bool isLineList(const Block &block)
{
    constexpr qsizetype wrapsFrom = 60;
    if (block.lines.size() < 2)
        return false;
    const bool shortLines =
        std::ranges::all_of(std::span(block.lines).first(block.lines.size() - 1),
                            [](const QString &l) { return l.size() < wrapsFrom && !l.endsWith(u','); });
    const bool labels =
        std::ranges::all_of(block.lines, [](const QString &l) { return splitLabel(l).has_value(); });
    const bool dated = splitDates(block.lines.front()).rest.isEmpty();
    const QString last = plainOf(block.lines.back());
    const bool sentence =
        last.endsWith(u'.') && last.size() > wrapsFrom / 2 && !block.lines.front().endsWith(u'.');
    return (shortLines || labels) && !dated && !sentence;
}

/// Referees side by side, set apart by tabs or several spaces: the lines of each; else the block's as one.
std::vector<std::vector<QString>> columnsOf(const Block &block)
{
    static const QRegularExpression gap(u"\\t+|\\s{3,}"_s);
    std::vector<std::vector<QString>> columns;
    for (const QString &line : block.lines) {
        const QStringList cells = line.split(gap, Qt::SkipEmptyParts);
        if (columns.empty())
            columns.resize(size_t(cells.size()));
        if (columns.size() < 2 || columns.size() != size_t(cells.size()) || block.lines.size() < 2)
            return {block.lines};
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i].push_back(cells[qsizetype(i)]);
    }
    return columns;
}

class ItemCutter {
  public:
    ItemCutter(Blocks body, SectionKind kind) : m_body(body), m_kind(kind) {}
    std::vector<ItemDraft> run();

  private:
    void heading(size_t index);
    void bullet(size_t index);
    void paragraph(size_t index);
    [[nodiscard]] bool isTitleLine(size_t index) const;
    [[nodiscard]] bool opensGroup(size_t index) const;
    void add(std::vector<QString> lines, const Block &block, bool group);

    Blocks m_body;
    SectionKind m_kind;
    int m_groupDepth = -1; ///< depth of the bullet that opened the current group
    std::vector<ItemDraft> m_items;
};

void ItemCutter::add(std::vector<QString> lines, const Block &block, bool group)
{
    ItemDraft item;
    item.lines = std::move(lines);
    item.blocks = {&block};
    item.isGroup = group;
    item.fromBullet = block.type == Type::Bullet;
    m_items.push_back(std::move(item));
}

/// A bullet that is bold and nothing else, over plain ones at its depth or deeper.
bool ItemCutter::opensGroup(size_t index) const
{
    const Block &block = m_body[index];
    if (index + 1 >= m_body.size() || block.lines.size() != 1 || !isWhollyBold(block.lines.front()))
        return false;
    const Block &next = m_body[index + 1];
    if (next.type != Type::Bullet || next.depth < block.depth)
        return false;
    return next.depth != block.depth || !isWhollyBold(next.joined());
}

void ItemCutter::heading(size_t index)
{
    constexpr qsizetype shortTitle = 40;
    const Block &block = m_body[index];
    const QString plain = plainOf(block.joined());
    const bool bullets = index + 1 < m_body.size() && m_body[index + 1].type == Type::Bullet;
    const bool group = bullets || tellingTitle(plain) || plain.size() <= shortTitle;
    add({withoutOuterMarks(block.joined())}, block, group);
    m_groupDepth = -1;
}

void ItemCutter::bullet(size_t index)
{
    const Block &block = m_body[index];
    if (block.depth <= std::max(m_groupDepth, 0) && opensGroup(index)) {
        m_groupDepth = block.depth;
        add({withoutOuterMarks(block.joined())}, block, true);
        return;
    }
    const bool top = block.depth == 0 || block.depth <= m_groupDepth + (m_groupDepth >= 0 ? 1 : 0);
    const bool noItem = m_items.empty() || m_items.back().isGroup;
    if (top || noItem)
        add({block.joined()}, block, false);
    else
        m_items.back().bullets.push_back({block.joined(), block.depth - 1, &block});
}

/// A short line over a list.
bool ItemCutter::isTitleLine(size_t index) const
{
    constexpr qsizetype longest = 50;
    const Block &block = m_body[index];
    const bool overList = index + 1 < m_body.size() && m_body[index + 1].type == Type::Bullet;
    return overList && block.lines.size() == 1 && block.lines.front().size() <= longest
        && !block.lines.front().contains(u',') && !block.lines.front().endsWith(u'.');
}

void ItemCutter::paragraph(size_t index)
{
    const Block &block = m_body[index];
    if (block.depth == 0 && isTitleLine(index)) {
        m_groupDepth = -1;
        add({withoutOuterMarks(block.joined())}, block, true);
        return;
    }
    if (block.depth > 0 && !m_items.empty() && !m_items.back().isGroup) {
        ItemDraft &item = m_items.back();
        if (item.bullets.empty())
            item.more.push_back(joinProse(block.lines));
        else
            item.bullets.back().text += u'\n' + joinProse(block.lines);
        item.blocks.push_back(&block);
        return;
    }
    const bool ofHeading =
        !m_items.empty() && m_items.back().blocks.front()->type == Type::Heading && !m_items.back().isGroup;
    if (ofHeading) {
        m_items.back().more.insert(m_items.back().more.end(), block.lines.begin(), block.lines.end());
        m_items.back().blocks.push_back(&block);
        return;
    }
    std::vector<std::vector<QString>> columns = columnsOf(block);
    if (m_kind == SectionKind::Reference && columns.size() > 1) {
        for (std::vector<QString> &column : columns)
            add(std::move(column), block, false);
        return;
    }
    if (!isLineList(block)) {
        add(block.lines, block, false);
        return;
    }
    for (const QString &line : block.lines)
        add({line}, block, false);
}

std::vector<ItemDraft> ItemCutter::run()
{
    for (size_t i = 0; i < m_body.size(); ++i) {
        if (m_body[i].type == Type::Heading)
            heading(i);
        else if (m_body[i].type == Type::Bullet)
            bullet(i);
        else
            paragraph(i);
    }
    return std::move(m_items);
}

} // namespace

QString ItemDraft::text() const
{
    return joinProse(lines);
}

std::vector<ItemDraft> itemsOf(Blocks body, SectionKind kind)
{
    return ItemCutter(body, kind).run();
}

std::optional<LabelledLine> splitLabel(const QString &rich)
{
    static const QRegularExpression colon(u"^([^:：.!?<]{1,60}[:：])\\s+(\\S.*)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression colonOnly(u"^([^:：.!?<]{1,60}：)(\\S.*)$"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype longestLabel = 60;
    // A bold lead-in, with its colon inside or after the marks.
    if (rich.startsWith(u"**")) {
        const qsizetype end = rich.indexOf(u"**", 2);
        if (end > 2 && end <= longestLabel + 2) {
            QString label = rich.sliced(2, end - 2).trimmed();
            QString details = rich.sliced(end + 2).trimmed();
            const bool colonAfter = details.startsWith(u':') || details.startsWith(u'：');
            if (colonAfter) {
                label += details[0];
                details = details.sliced(1).trimmed();
            }
            const bool dash =
                details.startsWith(u"– ") || details.startsWith(u"— ") || details.startsWith(u"- ");
            if (dash)
                details = details.sliced(2).trimmed();
            const bool leads =
                colonAfter || dash || label.endsWith(u':') || label.endsWith(u'：') || label.endsWith(u'.');
            if (leads && !details.isEmpty())
                return LabelledLine{label, details};
        }
        return std::nullopt;
    }
    for (const QRegularExpression &pattern : {colon, colonOnly}) {
        if (const auto match = pattern.match(rich); match.hasMatch() && !match.captured(1).contains(u"]("))
            return LabelledLine{match.captured(1), match.captured(2)};
    }
    const Halves halves =
        splitAt(rich.first(std::min<qsizetype>(rich.size(), 2 * longestLabel)), Joint::Dash);
    if (halves.second.isEmpty() || halves.first.size() > longestLabel)
        return std::nullopt;
    return LabelledLine{halves.first, splitAt(rich, Joint::Dash).second};
}

} // namespace vitae
