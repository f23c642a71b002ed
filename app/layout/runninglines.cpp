// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runninglines.h"

#include "compose.h"
#include "datetext.h"
#include "inlines.h"
#include "textpattern.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Fits = std::function<bool(const QString &)>;

/// Where a line stands and which options are its own.
struct LineKind {
    O show, text, align, from;
    Artifact artifact;
    CharStyle Styles::*style;
};
constexpr LineKind lineKinds[] = {
    {O::TopShow, O::TopText, O::TopAlign, O::TopFrom, Artifact::Header, &Styles::top},
    {O::FooterShow, O::FooterText, O::FooterAlign, O::FooterFrom, Artifact::Footer, &Styles::footer},
};

/// As much of a text as fits, cut between characters as people see them; with an ellipsis where cut.
QString longestFitting(const QString &text, const Fits &fits)
{
    static constexpr qsizetype longest = 1000; // nobody reads further, and shaping takes time
    if (text.size() <= longest && fits(text))
        return text;
    std::vector<qsizetype> cuts;
    const QString start = text.first(std::min(text.size(), longest));
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, start);
    while (characters.toNextBoundary() > 0)
        cuts.push_back(characters.position());
    const auto shortened = [&start](qsizetype cut) { return start.first(cut).trimmed() + u'…'; };
    const auto tooLong =
        std::ranges::partition_point(cuts, [&](qsizetype cut) { return fits(shortened(cut)); });
    return tooLong == cuts.begin() ? QString() : shortened(*(tooLong - 1));
}

/// Lays one kind of line out, page by page.
class RunningLine {
  public:
    RunningLine(const LineKind &kind, const RunningWords &words, const ComposeContext &context, int pages)
        : m_kind(kind),
          m_words(words),
          m_context(context),
          m_style(context.styles.*kind.style),
          m_pages(QString::number(pages))
    {
        split(context.theme.text(kind.text));
        const QString widest = widestNumber();
        std::vector<float> wanted;
        for (const Part &part : m_parts)
            wanted.push_back(wantedWidth(part, widest));
        for (size_t i = 0; i < m_parts.size(); ++i)
            m_parts[i].room = roomOf(i, wanted);
        for (Part &part : m_parts)
            part.name = longestFitting(
                m_words.name, [&](const QString &name) { return fits(part, textOf(part, name, widest)); });
    }

    /// The items of a page, from the start of the column and the baseline.
    [[nodiscard]] std::vector<FragmentPtr> on(int page) const
    {
        std::vector<FragmentPtr> fragments;
        for (const Part &part : m_parts) {
            const QString whole = textOf(part, part.name, QString::number(page));
            const QString text =
                longestFitting(whole, [&](const QString &shown) { return fits(part, shown); });
            if (text.trimmed().isEmpty())
                continue;
            FragmentBuilder builder(m_context);
            TextBlock block = blockOf(part, text);
            block.width = 0; // aligned in the whole column
            builder.addText(block);
            fragments.push_back(builder.finish());
        }
        return fragments;
    }

  private:
    struct Part {
        QString pattern;
        Align align = Align::Start;
        float room = 0; ///< width that it may take
        QString name;   ///< as much of it as fits
        [[nodiscard]] bool names() const { return pattern.contains(u"{name}"); }
    };

    /// "start | middle | end", "start | end", or one part where the option says.
    void split(const QString &text)
    {
        static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
        const QStringList patterns = text.split(bar);
        static constexpr Align places[] = {Align::Start, Align::Center, Align::End};
        for (qsizetype i = 0; i < std::min<qsizetype>(patterns.size(), 3); ++i) {
            const Align align = patterns.size() == 1 ? alignOf(m_context.theme, m_kind.align)
                : patterns.size() == 2 && i == 1     ? Align::End
                                                     : places[i];
            const QString pattern = patterns.size() == 1 ? text : patterns[i].trimmed();
            if (!pattern.isEmpty())
                m_parts.push_back({pattern, align, 0, {}});
        }
    }

    [[nodiscard]] QString textOf(const Part &part, const QString &name, const QString &page) const
    {
        return filledPattern(part.pattern, [&](const QString &field) -> std::optional<QString> {
            if (field == u"name")
                return name;
            if (field == u"page")
                return page;
            if (field == u"pages")
                return m_pages;
            return field == u"date"   ? std::optional(m_words.date)
                : field == u"updated" ? std::optional(m_words.updated)
                                      : std::nullopt;
        });
    }

    [[nodiscard]] TextBlock blockOf(const Part &part, const QString &text) const
    {
        TextBlock block;
        block.content = {literal(text, m_style)};
        block.artifact = m_kind.artifact;
        block.align = part.align;
        block.width = part.room;
        return block;
    }

    [[nodiscard]] bool fits(const Part &part, const QString &text) const
    {
        return FragmentBuilder(m_context).linesOf(blockOf(part, text)) == 1;
    }

    [[nodiscard]] float widthOf(const QString &text) const
    {
        return naturalWidth({literal(text, m_style)}, m_context.fonts, m_context.cache);
    }

    /// A part with the name takes no more than its share before others have theirs.
    [[nodiscard]] float wantedWidth(const Part &part, const QString &widest) const
    {
        static constexpr qsizetype longestMeasured = 200; // wider than any share
        const float share = m_context.width / float(m_parts.size());
        if (m_parts.size() == 1)
            return share;
        if (part.names())
            return std::min(widthOf(textOf(part, m_words.name.left(longestMeasured), widest)), share);
        return widthOf(textOf(part, {}, widest));
    }

    [[nodiscard]] float roomOf(size_t index, const std::vector<float> &wanted) const
    {
        const float gap = 2 * m_style.size;
        float middle = 0, sides = 0, others = 0;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            if (i == index)
                continue;
            const bool isMiddle = m_parts[i].align == Align::Center;
            (isMiddle ? middle : sides) = std::max(isMiddle ? middle : sides, wanted[i] + gap);
            others += wanted[i] + gap;
        }
        float room = m_context.width - others;
        if (m_parts[index].align == Align::Center)
            room = m_context.width - 2 * sides;
        else if (middle > 0)
            room = (m_context.width - middle - gap) / 2;
        return std::max(room, m_style.size);
    }

    /// A page number as wide as any of the document: digits differ in width in many faces.
    [[nodiscard]] QString widestNumber() const
    {
        const auto width = [&](QChar digit) { return widthOf(QString(digit)); };
        QChar widest = u'0';
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            widest = width(digit) > width(widest) ? QChar(digit) : widest;
        return QString(m_pages.size(), widest);
    }

    const LineKind &m_kind;
    const RunningWords &m_words;
    const ComposeContext &m_context;
    const CharStyle &m_style;
    const QString m_pages;
    std::vector<Part> m_parts;
};

/// Where the baseline stands: 10 mm from the edge of the paper, or in the middle of a narrower margin.
double baselineOf(const LineKind &kind, const CharStyle &style, const ComposeContext &context,
                  const PageGrid &grid)
{
    static constexpr double fromEdge = 10 * pointsPerMillimetre;
    if (kind.artifact == Artifact::Footer)
        return grid.paper.height() - fromEdge;
    const double letters = double(FragmentBuilder(context).capitalHeight({literal(u"X"_s, style)}));
    return std::min(fromEdge + letters, (grid.top + letters) / 2);
}

void addToPage(Page &page, const Fragment &line, QPointF origin)
{
    const quint32 paragraph = page.items.empty() ? 0 : page.items.back().paragraph + 1;
    for (Item item : line.lines.front().items) {
        item.origin += origin;
        item.paragraph = paragraph | 0x8000'0000U; // apart from the numbers of the text
        page.items.push_back(std::move(item));
    }
}

} // namespace

RunningWords runningWords(const Cv &cv, const Theme &theme, const Words &words)
{
    RunningWords result;
    result.name = cv.person().text(Field::Name).simplified();
    const bool namesDate = std::ranges::any_of(lineKinds, [&theme](const LineKind &kind) {
        const QString &text = theme.text(kind.text);
        return theme.flag(kind.show) && (text.contains(u"{date}") || text.contains(u"{updated}"));
    });
    if (!namesDate)
        return result;
    DateForm form;
    form.pattern = theme.text(O::DatePattern);
    result.date = formatDate({{}, dayOf(cv.modified), false}, form, words);
    if (!result.date.isEmpty())
        result.updated = words.updated(result.date);
    return result;
}

void addRunningLines(PageList &pages, const RunningWords &words, const ComposeContext &context,
                     const PageGrid &grid)
{
    const auto count = int(pages.pages.size());
    for (const LineKind &kind : lineKinds) {
        const auto from = int(context.theme.number(kind.from));
        if (!context.theme.flag(kind.show) || from > count)
            continue;
        const RunningLine line(kind, words, context, count);
        const QPointF origin(grid.columns[size_t(context.column)].x,
                             baselineOf(kind, context.styles.*kind.style, context, grid));
        for (int number = from; number <= count; ++number) {
            Page &page = pages.pages[size_t(number) - 1];
            if (page.contentHash != 0)
                continue; // taken over from another layout, complete
            for (const FragmentPtr &fragment : line.on(number))
                addToPage(page, *fragment, origin);
        }
    }
}

} // namespace vitae
