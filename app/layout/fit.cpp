// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fit.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Values = std::map<Option, double>;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

constexpr O gaps[] = {O::HeadingAbove, O::HeadingBelow, O::GroupAbove, O::EntryGap};
constexpr O margins[] = {O::PageMarginTop, O::PageMarginBottom, O::PageMarginSide, O::PageMarginStart,
                         O::PageMarginEnd};
constexpr O sizes[] = {O::TextSize, O::HeadingSize, O::TextLeading};
constexpr int stageCount = 3;

/// The design from how it is now, stage 0, over spacing and size to margins at their limits, stage 3.
class Stages {
  public:
    Stages(const Theme &now, const Theme &own, bool tighten) : m_tighten(tighten)
    {
        const FitLimits &limits = own.fit;
        m_stages.fill(read(now));
        m_leastLineHeight =
            std::min(limits.leastLineHeight, now.number(O::TextLeading) / now.number(O::TextSize));
        const auto toLimit = [tighten](double &value, double limit) {
            value = tighten ? std::min(value, limit) : std::max(value, limit);
        };
        Values spaced = m_stages[0];
        for (const O gap : gaps)
            toLimit(spaced[gap],
                    1 + (own.number(gap) - 1) * (tighten ? limits.leastSpacing : limits.mostSpacing));
        toLimit(spaced[O::TextLeading],
                spaced[O::TextSize] * (tighten ? limits.leastLineHeight : limits.mostLineHeight));
        Values sized = spaced;
        toLimit(sized[O::TextSize], own.number(O::TextSize) * (tighten ? limits.leastSize : limits.mostSize));
        const double factor = sized[O::TextSize] / spaced[O::TextSize];
        sized[O::HeadingSize] *= factor;
        sized[O::TextLeading] *= factor;
        Values margined = sized;
        for (const O margin : margins)
            if (margined[margin] > 0) // else as the side margins
                toLimit(margined[margin], tighten ? limits.leastMargin : limits.mostMargin);
        m_stages = {m_stages[0], std::move(spaced), std::move(sized), std::move(margined)};
    }

    /// What differs from now at a place between two stages, as options.
    [[nodiscard]] std::vector<std::pair<QString, Json>> at(double stage) const
    {
        const auto from = std::min(size_t(stage), size_t(stageCount - 1));
        const double part = stage - double(from);
        Values values;
        for (const auto &[option, first] : m_stages[from]) {
            const double last = m_stages[from + 1].at(option);
            values[option] = rounded(first + part * (last - first), m_tighten);
        }
        double &leading = values[O::TextLeading];
        leading = std::max(leading, rounded(m_leastLineHeight * values[O::TextSize], true));
        std::vector<std::pair<QString, Json>> options;
        for (const auto &[option, now] : m_stages.front()) {
            const double value = values.at(option);
            if (std::abs(value - now) < 0.005)
                continue;
            const std::string_view path = optionSpec(option).path;
            options.emplace_back(QString::fromLatin1(path.data(), qsizetype(path.size())),
                                 Json(Json::Number{QByteArray::number(value)}));
        }
        return options;
    }

  private:
    static Values read(const Theme &theme)
    {
        Values values;
        for (const auto &options :
             {std::span<const O>(gaps), std::span<const O>(margins), std::span<const O>(sizes)})
            for (const O option : options)
                values[option] = theme.number(option);
        return values;
    }
    /// To hundredths, on the hither side of the limit.
    static double rounded(double value, bool up)
    {
        static constexpr double slack = 1e-6;
        return (up ? std::ceil(value * 100 - slack) : std::floor(value * 100 + slack)) / 100;
    }

    bool m_tighten;
    std::array<Values, stageCount + 1> m_stages;
    double m_leastLineHeight = 0;
};

Design with(Design design, const std::vector<std::pair<QString, Json>> &options)
{
    for (const auto &option : options) {
        std::erase_if(design.options, [&option](const auto &old) { return old.first == option.first; });
        design.options.push_back(option);
    }
    return design;
}

/// The lines behind the pages, by the section that they belong to.
std::vector<FitRefusal::Section> sectionsBehind(const PageList &pages, int count)
{
    std::vector<FitRefusal::Section> sections;
    std::vector<const OutlineEntry *> titles;
    for (const OutlineEntry &entry : pages.outline)
        if (entry.level == 0)
            titles.push_back(&entry);
    for (size_t i = size_t(count); i < pages.pages.size(); ++i) {
        std::map<std::pair<const OutlineEntry *, qint64>, bool> lines; // by section and baseline
        for (const Item &item : pages.pages[i].items) {
            const bool isText = item.structure >= 0 && std::holds_alternative<TextItem>(item.content);
            if (!isText || pages.structure[size_t(item.structure)].role == StructureRole::Lbl)
                continue;
            const auto next = std::ranges::upper_bound(titles, item.structure, {}, &OutlineEntry::structure);
            const OutlineEntry *title = next == titles.begin() ? nullptr : *(next - 1);
            if (!lines.emplace(std::pair(title, qRound64(item.origin.y())), true).second)
                continue;
            const QString name = title ? title->title : QString();
            if (sections.empty() || sections.back().title != name)
                sections.push_back({name, 0});
            ++sections.back().lines;
        }
    }
    return sections;
}

/// One search, with the pages that it laid out last.
class Search {
  public:
    Search(const Cv &cv, const FontSet &fonts, LayoutCache *cache) : m_cv(cv), m_fonts(fonts), m_cache(cache)
    {
    }

    int pagesWith(const std::vector<std::pair<QString, Json>> &options)
    {
        std::vector<Finding> findings;
        m_pages = layout(m_cv, themeFor(with(m_cv.design, options), findings), m_fonts, m_cache).pages;
        return int(m_pages.pages.size());
    }
    [[nodiscard]] const PageList &pages() const { return m_pages; }

  private:
    const Cv &m_cv;
    const FontSet &m_fonts;
    LayoutCache *m_cache;
    PageList m_pages;
};

} // namespace

QString FitRefusal::sentence() const
{
    if (isTooShort)
        return Message::tr("Even set as wide as the theme allows, the CV does not fill %n pages. "
                           "Add to it, or choose fewer pages.",
                           nullptr, pages);
    if (sections.empty()) {
        return Message::tr("No setting that the theme allows brings the CV to exactly %n pages. "
                           "Choose another number.",
                           nullptr, pages);
    }
    static constexpr size_t mostNamed = 4;
    QStringList named;
    int lines = 0;
    for (size_t i = 0; i < sections.size(); ++i) {
        lines += sections[i].lines;
        const QString title = sections[i].title.isEmpty() ? Message::tr("the header") : sections[i].title;
        if (i < mostNamed)
            named += Message::tr("%1 (%n lines)", nullptr, sections[i].lines).arg(title);
    }
    if (sections.size() > mostNamed)
        named += Message::tr("%n more sections", nullptr, int(sections.size() - mostNamed));
    return Message::tr("%n lines too many, even set as tightly as the theme allows. Behind the last page "
                       "stand: %1. Shorten these or others, or choose more pages.",
                       nullptr, lines)
        .arg(named.join(Message::tr(", ")));
}

tl::expected<PageFit, FitRefusal> fitToPages(const Cv &cv, const FontSet &fonts, int pages,
                                             LayoutCache *cache)
{
    static constexpr int halvings = 5;
    Search search(cv, fonts, cache);
    const int now = search.pagesWith({});
    if (now == pages)
        return PageFit{};
    const bool tighten = now > pages;
    std::vector<Finding> findings;
    const Stages stages(themeFor(cv.design, findings), themeFor(withoutOptions(cv.design), findings),
                        tighten);
    const auto reaches = [pages, tighten](int count) { return tighten ? count <= pages : count >= pages; };
    double enough = 1;
    while (!reaches(search.pagesWith(stages.at(enough)))) {
        if (++enough > stageCount) {
            return tl::unexpected(FitRefusal{pages, !tighten,
                                             tighten ? sectionsBehind(search.pages(), pages)
                                                     : std::vector<FitRefusal::Section>()});
        }
    }
    double tooLittle = enough - 1;
    int reached = int(search.pages().pages.size());
    for (int i = 0; i < halvings; ++i) {
        const double middle = (tooLittle + enough) / 2;
        const int count = search.pagesWith(stages.at(middle));
        (reaches(count) ? enough : tooLittle) = middle;
        if (reaches(count))
            reached = count;
    }
    if (reached != pages)
        return tl::unexpected(FitRefusal{pages, !tighten, {}});
    return PageFit{stages.at(enough)};
}

} // namespace vitae
