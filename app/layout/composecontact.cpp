// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composecontact.h"

#include "contactitems.h"
#include "inlines.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Content = std::vector<Inline>;

constexpr float contactLeading = 1.42F; // of its size

void append(Content &content, Content more)
{
    std::ranges::move(more, std::back_inserter(content));
}

/// Splits items into as few rows as fit, then evens the rows out: returns the index after each row's last
/// item. Dynamic programming over rows; the cost is the squared slack.
std::vector<size_t> balancedRows(const std::vector<float> &widths, float gap, float available)
{
    const size_t count = widths.size();
    struct Best {
        size_t rows = std::numeric_limits<size_t>::max();
        double cost = 0;
        size_t from = 0;
    };
    std::vector<Best> best(count + 1);
    best[0] = {0, 0, 0};
    for (size_t end = 1; end <= count; ++end) {
        float width = -gap;
        for (size_t begin = end; begin-- > 0;) {
            width += widths[begin] + gap;
            if (width > available && begin + 1 < end)
                break;
            const double slack = double(available) - double(width);
            const Best candidate{best[begin].rows + 1, best[begin].cost + slack * slack, begin};
            if (std::tie(candidate.rows, candidate.cost) < std::tie(best[end].rows, best[end].cost))
                best[end] = candidate;
        }
    }
    std::vector<size_t> ends;
    for (size_t end = count; end > 0; end = best[end].from)
        ends.insert(ends.begin(), end);
    return ends;
}

/// Spaces at the end of a line have no width: letters around them show it.
float widthBetween(const Content &separator, const FragmentBuilder &builder)
{
    const Content stop{literal(u"."_s, separator.back().style)};
    Content stopped = separator;
    append(stopped, stop);
    return builder.widthOf(stopped) - builder.widthOf(stop);
}

/// What stands between the items of a row; half of the space on either side of the sign.
Content separatorContent(const FragmentBuilder &builder)
{
    const ComposeContext &context = builder.context();
    const CharStyle &style = context.styles.contact;
    const QString &sign = context.theme.text(O::ContactSeparator);
    const auto spacing = float(context.theme.number(O::ContactSpacing));
    Content separator;
    if (spacing > 0) {
        Inline space = literal(u" "_s, style);
        space.style.tracking = spacing / 2 - widthBetween({space}, builder) / style.size;
        separator = {space, literal(sign, style), space};
    } else {
        separator = {literal(u"  %1  "_s.arg(sign), style)};
    }
    for (Inline &piece : separator)
        piece.breaks = Breaks::Never; // rows are made here
    return separator;
}

} // namespace

void addContactRows(FragmentBuilder &builder, const Node &person, const ContactBlock &block)
{
    const ComposeContext &context = builder.context();
    const std::vector<Content> items = contactItems(person, context, ItemBreaks::Never);
    const CharStyle &style = context.styles.contact;
    const Content separator = separatorContent(builder);
    const float gap = widthBetween(separator, builder);
    std::vector<float> widths;
    for (const Content &item : items)
        widths.push_back(builder.widthOf(item));
    size_t begin = 0;
    for (const size_t end : balancedRows(widths, gap, block.width)) {
        TextBlock row;
        for (size_t i = begin; i < end; ++i) {
            if (i > begin)
                append(row.content, separator);
            append(row.content, items[i]);
        }
        row.structure = builder.addNode(StructureRole::P, -1, person.id);
        row.x = block.x;
        row.width = block.width;
        row.step = begin == 0 ? block.step : style.size * contactLeading;
        row.leading = style.size * contactLeading;
        row.align = block.align;
        builder.addText(row);
        begin = end;
    }
}

void addContactStack(FragmentBuilder &builder, const Node &person, const ContactBlock &block)
{
    const ComposeContext &context = builder.context();
    const float leading = context.styles.contact.size * contactLeading;
    bool isFirst = true;
    for (Content &item : contactItems(person, context, ItemBreaks::WhereNeeded)) {
        TextBlock line;
        line.content = std::move(item);
        line.structure = builder.addNode(StructureRole::P, -1, person.id);
        line.x = block.x;
        line.width = block.width;
        line.step = isFirst && block.step > 0 ? block.step : leading;
        line.leading = leading;
        line.align = block.align;
        builder.addText(line);
        isFirst = false;
    }
}

TextBlock contactStack(FragmentBuilder &builder, const Node &person, const ContactBlock &block)
{
    const ComposeContext &context = builder.context();
    const CharStyle &style = context.styles.contact;
    TextBlock text;
    for (Content &item : contactItems(person, context, ItemBreaks::WhereNeeded)) {
        if (!text.content.empty())
            text.content.push_back(literal(u"\n"_s, style));
        append(text.content, std::move(item));
    }
    if (text.content.empty())
        return text;
    text.structure = builder.addNode(StructureRole::P, -1, person.id);
    text.x = block.x;
    text.width = block.width;
    text.leading = style.size * contactLeading;
    text.align = block.align;
    return text;
}

FragmentPtr composeContact(const Node &person, const ComposeContext &context)
{
    FragmentBuilder builder(context);
    addContactStack(builder, person, {.width = context.width});
    return builder.lineCount() > 0 ? builder.finish() : nullptr;
}

} // namespace vitae
