// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include "composeahead.h"
#include "datetext.h"
#include "flowbuilder.h"
#include "layoutcache.h"
#include "pagehash.h"
#include "paginate.h"
#include "runninglines.h"

using namespace Qt::StringLiterals;

namespace vitae {

using O = Option;

LayoutCache::LayoutCache() : m_store(std::make_unique<Store>()) {}
LayoutCache::~LayoutCache() = default;

namespace {

bool isRightToLeft(const QByteArray &language)
{
    static constexpr const char *languages[] = {"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"};
    const QByteArray primary = language.split('-').first();
    return std::ranges::any_of(languages, [&primary](const char *known) { return primary == known; });
}

std::vector<Finding> findingsOf(const Flow &flow)
{
    std::vector<Finding> findings;
    for (const FlowPartPtr &part : flow.parts)
        findings.insert(findings.end(), part->findings.begin(), part->findings.end());
    return findings;
}

/// The month in which the CV was last changed, where pages count how long something has been going on. Equal
/// documents make equal pages: the clock has no say.
PartialDate monthShown(const Cv &cv, const Theme &theme)
{
    if (theme.text(O::DateDuration).isEmpty())
        return {};
    PartialDate month = dayOf(cv.modified);
    month.day = 0;
    return month;
}

/// A theme's options as they are in one column, and the styles they make.
struct Look {
    explicit Look(Theme given) : theme(std::move(given)), styles(theme) {}
    Theme theme;
    Styles styles;
};

} // namespace

LayoutResult layout(const Cv &cv, const Theme &theme, const FontSet &fonts, LayoutCache *cache)
{
    LayoutCache::Store *store = cache ? &cache->store() : nullptr;
    std::optional<LayoutCache::Store> forOnce;
    if (!store && isWorthTwoThreads(cv))
        store = &forOnce.emplace();
    const QByteArray language = cv.language.toLatin1();
    const PartialDate today = monthShown(cv, theme);
    if (store)
        store->begin(theme, language, fonts, today);
    const Words words = store ? store->words : Words(language);
    const Styles styles(theme);
    const bool rightToLeft = isRightToLeft(language);
    const PageGrid grid = pageGrid(theme, rightToLeft);
    std::optional<Look> side;
    if (grid.side != grid.main)
        side.emplace(theme.inSideColumn());
    std::vector<ComposeContext> contexts;
    for (const PageGrid::Column &column : grid.columns) {
        const auto number = int(contexts.size());
        const bool isSide = side && number == grid.side;
        const Styles &own = isSide ? side->styles : styles;
        contexts.push_back({isSide ? side->theme : theme, own, fonts, store ? &store->paragraphs : nullptr,
                            words, language, today, rightToLeft, float(column.width),
                            float((isSide ? side->theme : theme).number(O::TextLeading)),
                            listIndents(isSide ? side->theme : theme, own), 0, float(column.margin),
                            QRectF(QPointF(-column.x, -grid.top), grid.paper), number});
    }
    if (store && store->parts.empty() && isWorthTwoThreads(cv))
        composeAhead(cv, contexts, grid, *store);
    const Flow flow = FlowBuilder(contexts, grid, store).build(cv);
    const double below = (theme.number(O::HeadingAbove) - 1) * theme.number(O::TextLeading)
        + theme.number(O::HeaderGap); // what spans the columns is the header
    const RunningWords running = runningWords(cv, theme, words);
    Paginated paginated =
        paginate(flow, grid, below, running.name + u'\n' + running.date + u'\n' + running.updated,
                 store ? &store->pages : nullptr);
    LayoutResult result{std::move(paginated.list), findingsOf(flow)};
    addRunningLines(result.pages, running, contexts[size_t(grid.main)], grid);
    for (Page &page : result.pages.pages)
        if (page.contentHash == 0)
            page.contentHash = contentHash(page, result.pages.structure);
    if (store)
        store->pages.remember(std::move(paginated.makings), result.pages.pages);
    result.pages.language =
        cv.language.isEmpty() ? u"en"_s : cv.language; // readers need one; ours are English words
    const Node &person = cv.person();
    result.pages.author = person.text(Field::Name);
    result.pages.title = person.text(Field::Name);
    result.pages.modified = cv.modified;
    return result;
}

} // namespace vitae
