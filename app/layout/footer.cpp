// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "footer.h"

#include "inlines.h"

#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString footerText(const QString &name, const QString &number)
{
    return name.isEmpty() ? number : u"%1  ·  %2"_s.arg(name, number);
}

TextBlock footerBlock(const QString &text, const ComposeContext &context)
{
    TextBlock block;
    block.content = {literal(text, context.styles.footer)};
    block.artifact = Artifact::Footer;
    block.align = context.theme.text(Option::HeaderAlign) == u"center" ? Align::Center : Align::End;
    return block;
}

/// A page number as wide as any of a document of so many pages: digits differ in width in many faces.
QString widestNumber(int pages, const ComposeContext &context)
{
    const auto width = [&](QChar digit) {
        return naturalWidth({literal(QString(digit), context.styles.footer)}, context.fonts, context.cache);
    };
    QChar widest = u'0';
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        widest = width(digit) > width(widest) ? QChar(digit) : widest;
    const QString number(QString::number(pages).size(), widest);
    return u"%1/%1"_s.arg(number);
}

/// As much of the name as leaves room for the number, cut between characters as people see them.
QString fittingName(const QString &name, const QString &number, const ComposeContext &context)
{
    static constexpr qsizetype longest = 1000; // nobody reads further, and shaping takes time
    const auto fits = [&](const QString &shown) {
        return FragmentBuilder(context).linesOf(footerBlock(footerText(shown, number), context)) == 1;
    };
    if (name.size() <= longest && fits(name))
        return name;
    std::vector<qsizetype> cuts;
    const QString start = name.first(std::min(name.size(), longest));
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, start);
    while (characters.toNextBoundary() > 0)
        cuts.push_back(characters.position());
    const auto shortened = [&start](qsizetype cut) { return start.first(cut).trimmed() + u'…'; };
    const auto tooLong =
        std::ranges::partition_point(cuts, [&](qsizetype cut) { return fits(shortened(cut)); });
    return tooLong == cuts.begin() ? QString() : shortened(*(tooLong - 1));
}

FragmentPtr composeFooter(const QString &text, const ComposeContext &context)
{
    FragmentBuilder builder(context);
    builder.addText(footerBlock(text, context));
    return builder.finish();
}

} // namespace

void addFooters(PageList &pages, const QString &name, const ComposeContext &context, const PageGrid &grid)
{
    static constexpr double aboveEdge = 10 * pointsPerMillimetre;
    const auto count = int(pages.pages.size());
    if (!context.theme.flag(Option::FooterShow) || count < 2)
        return;
    const QString shown = fittingName(name.simplified(), widestNumber(count, context), context);
    for (int i = 1; i < count; ++i) {
        if (pages.pages[size_t(i)].contentHash != 0)
            continue;
        const FragmentPtr footer =
            composeFooter(footerText(shown, u"%1/%2"_s.arg(i + 1).arg(count)), context);
        Page &page = pages.pages[size_t(i)];
        const quint32 paragraph = page.items.empty() ? 0 : page.items.back().paragraph + 1;
        for (Item item : footer->lines.front().items) {
            item.origin += QPointF(grid.columns[size_t(context.column)].x, grid.paper.height() - aboveEdge);
            item.paragraph = paragraph | 0x8000'0000U; // apart from the numbers of the text
            page.items.push_back(std::move(item));
        }
    }
}

} // namespace vitae
