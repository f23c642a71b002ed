// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include "compose.h"
#include "footer.h"
#include "pagewishes.h"
#include "paginate.h"
#include "words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace vitae {

using O = Option;

/// Fragments by the node they show. Nodes are immutable, so a node that is still the same object looks the
/// same, as long as nothing else that a fragment depends on has changed.
struct LayoutCache::Store {
    struct Entry {
        NodePtr node; ///< kept, so that its address is not used again
        float labelColumn = 0;
        QString lead; ///< the field that led when an arrangement was chosen
        FragmentPtr fragment;
        quint32 generation = 0;
    };
    ParagraphCache paragraphs;
    QHash<std::pair<const Node *, int>, Entry> fragments;
    quint32 generation = 0;
    quint64 theme = 0;
    Words words{{}};
    quint64 fonts = 0;

    /// Begins a layout: forgets what another look made and what the last layouts did not use.
    void begin(const Theme &newTheme, const QByteArray &newLanguage, const FontSet &newFonts)
    {
        paragraphs.nextGeneration();
        ++generation;
        if (theme != newTheme.hash || words.language() != newLanguage || fonts != newFonts.hash())
            fragments.clear();
        fragments.removeIf([this](const auto &item) { return item.value().generation + 2 < generation; });
        theme = newTheme.hash;
        if (words.language() != newLanguage)
            words = Words(newLanguage);
        fonts = newFonts.hash();
    }
};

LayoutCache::LayoutCache() : m_store(std::make_unique<Store>()) {}
LayoutCache::~LayoutCache() = default;

namespace {

PageGeometry geometryOf(const Theme &theme)
{
    static constexpr QSizeF a4(210 * pointsPerMillimetre, 297 * pointsPerMillimetre);
    static constexpr QSizeF letter(612, 792);
    const double top = theme.number(O::PageMarginTop) * pointsPerMillimetre;
    const double bottom = theme.number(O::PageMarginBottom) * pointsPerMillimetre;
    double side = theme.number(O::PageMarginSide) * pointsPerMillimetre;
    const QSizeF size = theme.text(O::PageSize) == u"letter" ? letter : a4;
    side += (size.width() - a4.width()) / 2; // the measure is the same on every paper
    return {size, QPointF(side, top), QSizeF(size.width() - 2 * side, size.height() - top - bottom)};
}

bool isRightToLeft(const QByteArray &language)
{
    static constexpr const char *languages[] = {"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"};
    const QByteArray primary = language.split('-').first();
    return std::ranges::any_of(languages, [&primary](const char *known) { return primary == known; });
}

QString kindName(SectionKind kind)
{
    const auto name = kindSpec(kind).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// Lays the composed pieces one after the other.
class FlowBuilder {
  public:
    FlowBuilder(const ComposeContext &context, LayoutCache::Store *store) : m_context(context), m_store(store)
    {
        addContainer(StructureRole::Document, -1);
    }

    Flow build(const Cv &cv);

  private:
    enum Piece : int { Header, Summary, SummaryHeading, Title, Content };

    /// From the cache, or made now.
    template<typename Make>
    FragmentPtr fragment(const NodePtr &node, Piece piece, Make make);
    void place(const FragmentPtr &fragment, double lines, bool breakBefore, int parent = 0);
    int addContainer(StructureRole role, int parent);
    void addHeading(const NodePtr &node, Piece piece, const QString &title);
    void addSection(const NodePtr &section);
    void addItems(const Node &section, const std::vector<NodePtr> &items, double firstStep, bool followTitle);
    [[nodiscard]] FragmentPtr itemFragment(const Node &section, const NodePtr &item);
    [[nodiscard]] double lines(Option option) const { return m_context.theme.number(option); }

    /// Entries of one line each are a list; the full gap would scatter them.
    static constexpr double shortEntryGap = 1.2;

    ComposeContext m_context;
    LayoutCache::Store *m_store;
    QString m_lead; ///< of the entry that is composed
    Flow m_flow;
};

template<typename Make>
FragmentPtr FlowBuilder::fragment(const NodePtr &node, Piece piece, Make make)
{
    if (!m_store)
        return make(m_context);
    LayoutCache::Store::Entry &entry = m_store->fragments[{node.get(), int(piece)}];
    if (!entry.node || entry.labelColumn != m_context.labelColumn || entry.lead != m_lead) {
        entry.node = node;
        entry.lead = m_lead;
        entry.labelColumn = m_context.labelColumn;
        entry.fragment = make(m_context);
    }
    entry.generation = m_store->generation;
    return entry.fragment;
}

void FlowBuilder::place(const FragmentPtr &fragment, double lines, bool breakBefore, int parent)
{
    if (!fragment)
        return;
    float step = float(lines) * m_context.leading;
    const float overhang = m_flow.placements.empty() ? 0 : m_flow.placements.back().fragment->overhang;
    if (overhang > 0)
        step = std::max(step, overhang + fragment->lines.front().ascent + m_context.leading);
    // The gap below a heading belongs to it; gaps before which a page may end are there to part things.
    const float elastic = breakBefore ? std::max(step - m_context.leading, 0.0F) : 0;
    m_flow.placements.push_back({fragment, step, elastic, breakBefore, parent});
}

int FlowBuilder::addContainer(StructureRole role, int parent)
{
    Flow::Container container;
    container.node.role = role;
    container.node.parent = parent;
    container.before = m_flow.placements.size();
    m_flow.containers.push_back(std::move(container));
    return int(m_flow.containers.size()) - 1;
}

void FlowBuilder::addHeading(const NodePtr &node, Piece piece, const QString &title)
{
    const NodeId id = node->type == NodeType::Section ? node->id : 0;
    place(fragment(node, piece,
                   [&](const ComposeContext &context) { return composeHeading(title, id, context); }),
          lines(O::HeadingAbove), true);
}

FragmentPtr FlowBuilder::itemFragment(const Node &section, const NodePtr &item)
{
    if (item->type == NodeType::Bullet) {
        return fragment(item, Content,
                        [&](const ComposeContext &context) { return composeBullet(*item, context); });
    }
    m_lead = section.text(Field::Lead);
    const Arrangement &arrangement = m_context.theme.arrangement(kindName(section.kind), m_lead);
    FragmentPtr made = fragment(item, Content, [&](const ComposeContext &context) {
        return composeEntry(*item, arrangement, context);
    });
    m_lead.clear();
    return made;
}

/// The items of a section or group. Those that follow a title keep with it: two items of a list, else the
/// first.
void FlowBuilder::addItems(const Node &section, const std::vector<NodePtr> &items, double firstStep,
                           bool followTitle)
{
    if (items.empty())
        return;
    const Arrangement &common =
        m_context.theme.arrangement(kindName(section.kind), section.text(Field::Lead));
    const bool areLeaves =
        std::ranges::all_of(items, [](const NodePtr &item) { return item->children.empty(); });
    if (common.joined && areLeaves) { // shows several nodes, so the cache cannot know it by one
        place(composeJoined(items, common, m_context), firstStep, !followTitle);
        return;
    }
    const bool isList = common.bulleted || items.front()->type == NodeType::Bullet;
    const bool isTight = isList || common.tight;
    const int parent = isList ? addContainer(StructureRole::L, 0) : 0;
    m_context.labelColumn = isList ? 0 : labelColumn(items, common, m_context);
    const size_t kept = !followTitle ? 0 : isTight ? 2 : 1;
    size_t placed = 0;
    bool previousIsShort = false;
    for (const NodePtr &item : items) {
        const FragmentPtr made = itemFragment(section, item);
        if (!made)
            continue;
        const bool isShort = made->lines.size() == 1;
        double step = isTight ? lines(O::BulletGap) : lines(O::EntryGap);
        if (placed == 0)
            step = firstStep;
        else if (!isTight && isShort && previousIsShort)
            step = std::min(step, shortEntryGap);
        place(made, step, placed >= kept, parent);
        previousIsShort = isShort;
        ++placed;
    }
    m_context.labelColumn = 0;
}

void FlowBuilder::addSection(const NodePtr &section)
{
    const QString own = section->text(Field::Title);
    const QString title = own.isEmpty() ? m_context.words.section(section->kind) : own;
    if (section->children.empty())
        return;
    addHeading(section, Title, title);
    double step = lines(O::HeadingBelow);
    bool followsTitle = true;
    std::vector<NodePtr> items;
    for (const NodePtr &child : section->children) {
        if (child->type != NodeType::Group) {
            items.push_back(child);
            continue;
        }
        if (!items.empty()) {
            addItems(*section, std::exchange(items, {}), step, followsTitle);
            followsTitle = false;
        }
        const FragmentPtr made = fragment(
            child, Title, [&](const ComposeContext &context) { return composeGroupTitle(*child, context); });
        if (!followsTitle)
            step = lines(made ? O::GroupAbove : O::EntryGap);
        place(made, step, !followsTitle);
        addItems(*section, child->children, made ? 1 : step, made || followsTitle);
        followsTitle = false;
        step = lines(O::EntryGap);
    }
    addItems(*section, items, step, followsTitle);
}

Flow FlowBuilder::build(const Cv &cv)
{
    const NodePtr &person = cv.root->children.front();
    place(fragment(person, Header,
                   [&](const ComposeContext &context) { return composeHeader(*person, context, cv.assets); }),
          1, true);
    if (!person->text(Field::Summary).isEmpty()) {
        const QString own = person->text(Field::SummaryTitle);
        addHeading(person, SummaryHeading, own.isEmpty() ? m_context.words.profile() : own);
        place(fragment(person, Summary,
                       [&](const ComposeContext &context) { return composeSummary(*person, context); }),
              lines(O::HeadingBelow), false);
    }
    for (const NodePtr &child : cv.root->children)
        if (child->type == NodeType::Section)
            addSection(child);
    return std::move(m_flow);
}

std::vector<Finding> findingsOf(const Flow &flow)
{
    std::vector<Finding> findings;
    for (const Placement &placement : flow.placements)
        findings.insert(findings.end(), placement.fragment->findings.begin(),
                        placement.fragment->findings.end());
    return findings;
}

} // namespace

LayoutResult layout(const Cv &cv, const Theme &theme, const FontSet &fonts, LayoutCache *cache)
{
    LayoutCache::Store *store = cache ? &cache->store() : nullptr;
    const QByteArray language = cv.language.toLatin1();
    if (store)
        store->begin(theme, language, fonts);
    const Words words = store ? store->words : Words(language);
    const Styles styles(theme);
    const PageGeometry geometry = geometryOf(theme);
    const ComposeContext context{theme,
                                 styles,
                                 fonts,
                                 store ? &store->paragraphs : nullptr,
                                 words,
                                 language,
                                 isRightToLeft(language),
                                 float(geometry.text.width()),
                                 float(theme.number(O::TextLeading)),
                                 float(theme.number(O::BulletIndent)) * styles.body.size,
                                 0};
    Flow flow = FlowBuilder(context, store).build(cv);
    applyPageWishes(cv, flow);
    LayoutResult result{paginate(flow, geometry), findingsOf(flow)};
    const Node &person = cv.person();
    addFooters(result.pages, person.text(Field::Name), context, geometry);
    for (Page &page : result.pages.pages)
        page.contentHash = contentHash(page, result.pages.structure);
    result.pages.language =
        cv.language.isEmpty() ? u"en"_s : cv.language; // readers need one; ours are English words
    result.pages.author = person.text(Field::Name);
    result.pages.title = person.text(Field::Name);
    result.pages.modified = cv.modified;
    return result;
}

} // namespace vitae
