// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include "compose.h"
#include "inlines.h"
#include "paginate.h"
#include "words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vitae {

using O = Option;

/// Fragments by the node they show. Nodes are immutable, so a node that is still the same object looks the same,
/// as long as nothing else that a fragment depends on has changed.
struct LayoutCache::Store {
    struct Entry {
        NodePtr node; ///< kept, so that its address is not used again
        float labelColumn = 0;
        FragmentPtr fragment;
        quint32 generation = 0;
    };
    ParagraphCache paragraphs;
    QHash<std::pair<const Node *, int>, Entry> fragments;
    quint32 generation = 0;
    quint64 theme = 0;
    QByteArray language;
    const FontSet *fonts = nullptr;

    /// Begins a layout: forgets what another look made and what the last layouts did not use.
    void begin(const Theme &newTheme, const QByteArray &newLanguage, const FontSet &newFonts)
    {
        paragraphs.nextGeneration();
        ++generation;
        if (theme != newTheme.hash || language != newLanguage || fonts != &newFonts)
            fragments.clear();
        fragments.removeIf([this](const auto &item) { return item.value().generation + 2 < generation; });
        theme = newTheme.hash;
        language = newLanguage;
        fonts = &newFonts;
    }
};

LayoutCache::LayoutCache() : m_store(std::make_unique<Store>()) {}
LayoutCache::~LayoutCache() = default;

namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;

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
    template <typename Make>
    FragmentPtr fragment(const NodePtr &node, Piece piece, Make make);
    void place(const FragmentPtr &fragment, double lines, bool breakBefore, int parent = 0);
    int addContainer(StructureRole role, int parent);
    void addHeading(const NodePtr &node, Piece piece, const QString &title);
    void addSection(const NodePtr &section);
    void addItems(const Node &section, const std::vector<NodePtr> &items, double firstStep);
    void addEntry(const NodePtr &entry, const Arrangement &arrangement, double step, bool breakBefore, int parent);
    [[nodiscard]] const Arrangement &arrangementFor(const Node &section, const Node *entry) const;
    [[nodiscard]] double lines(Option option) const { return m_context.theme.number(option); }

    /// Entries of one line each are a list; the full gap would scatter them.
    static constexpr double shortEntryGap = 1.2;

    ComposeContext m_context;
    LayoutCache::Store *m_store;
    Flow m_flow;
};

template <typename Make>
FragmentPtr FlowBuilder::fragment(const NodePtr &node, Piece piece, Make make)
{
    if (!m_store)
        return make(m_context);
    LayoutCache::Store::Entry &entry = m_store->fragments[{node.get(), int(piece)}];
    if (!entry.node || entry.labelColumn != m_context.labelColumn) {
        entry.node = node;
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
    const float step = float(lines) * m_context.leading;
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
    place(fragment(node, piece, [&](const ComposeContext &context) { return composeHeading(title, id, context); }),
          lines(O::HeadingAbove), true);
}

const Arrangement &FlowBuilder::arrangementFor(const Node &section, const Node *entry) const
{
    const auto name = kindSpec(section.kind).name;
    const QString kind = QString::fromLatin1(name.data(), qsizetype(name.size()));
    QString lead = section.text(Field::Lead);
    if (lead.isEmpty() && entry) { // without a position the employer names the entry
        bool hasPosition = !entry->text(Field::Position).isEmpty();
        for (const NodePtr &child : entry->children)
            hasPosition = hasPosition || !child->text(Field::Position).isEmpty();
        const bool knowsPosition = section.kind == SectionKind::Experience || section.kind == SectionKind::Volunteer;
        lead = knowsPosition && !hasPosition ? u"organization"_s : QString();
    }
    return m_context.theme.arrangement(kind, lead);
}

void FlowBuilder::addEntry(const NodePtr &entry, const Arrangement &arrangement, double step, bool breakBefore,
                           int parent)
{
    place(fragment(entry, Content,
                   [&](const ComposeContext &context) { return composeEntry(*entry, arrangement, context); }),
          step, breakBefore, parent);
}

/// The items of a section or group, the first of them below a title.
void FlowBuilder::addItems(const Node &section, const std::vector<NodePtr> &items, double firstStep)
{
    if (items.empty())
        return;
    const Arrangement &common = arrangementFor(section, nullptr);
    if (common.joined) {
        const auto joined = [&](const ComposeContext &context) { return composeJoined(items, common, context); };
        place(joined(m_context), firstStep, false); // shows several nodes, so the cache cannot know it by one
        return;
    }
    const bool isList = common.bulleted || items.front()->type == NodeType::Bullet;
    const int parent = isList ? addContainer(StructureRole::L, 0) : 0;
    m_context.labelColumn = isList ? 0 : labelColumn(items, common, m_context);
    double step = firstStep;
    for (size_t i = 0; i < items.size(); ++i) {
        // Two items of a list, or two lines of a short-lined section, stay with its title.
        const bool breakBefore = i > 1 || (i == 1 && !isList && !common.tight);
        if (items[i]->type == NodeType::Bullet) {
            place(fragment(items[i], Content,
                           [&](const ComposeContext &context) { return composeBullet(*items[i], context); }),
                  step, breakBefore, parent);
        } else {
            addEntry(items[i], arrangementFor(section, items[i].get()), step, breakBefore, parent);
        }
        const bool isTight = isList || common.tight;
        step = isTight ? lines(O::BulletGap) : lines(O::EntryGap);
        const bool nextIsShort = i + 1 < items.size() && items[i]->children.empty() && items[i + 1]->children.empty();
        if (!isTight && nextIsShort && m_flow.placements.back().fragment->lines.size() == 1)
            step = std::min(step, shortEntryGap);
    }
    m_context.labelColumn = 0;
}

void FlowBuilder::addSection(const NodePtr &section)
{
    const QString own = section->text(Field::Title);
    const QString title = own.isEmpty() ? sectionWord(section->kind, m_context.language) : own;
    if (section->children.empty())
        return;
    addHeading(section, Title, title);
    double step = lines(O::HeadingBelow);
    std::vector<NodePtr> items;
    for (const NodePtr &child : section->children) {
        if (child->type != NodeType::Group) {
            items.push_back(child);
            continue;
        }
        addItems(*section, std::exchange(items, {}), step);
        const bool first = child == section->children.front();
        place(fragment(child, Title, [&](const ComposeContext &context) { return composeGroupTitle(*child, context); }),
              first ? step : lines(O::GroupAbove), !first);
        addItems(*section, child->children, 1);
        step = lines(O::EntryGap);
    }
    addItems(*section, items, step);
}

Flow FlowBuilder::build(const Cv &cv)
{
    const NodePtr &person = cv.root->children.front();
    place(fragment(person, Header,
                   [&](const ComposeContext &context) { return composeHeader(*person, context, cv.assets); }),
          1, true);
    if (!person->text(Field::Summary).isEmpty()) {
        addHeading(person, SummaryHeading, word(Word::Summary, m_context.language));
        place(fragment(person, Summary, [&](const ComposeContext &context) { return composeSummary(*person, context); }),
              lines(O::HeadingBelow), false);
    }
    for (const NodePtr &child : cv.root->children)
        if (child->type == NodeType::Section)
            addSection(child);
    return std::move(m_flow);
}

/// "Name · 2/3" below every page but the first.
void addFooters(PageList &pages, const Node &person, const ComposeContext &context, const PageGeometry &geometry)
{
    const Theme &theme = context.theme;
    if (!theme.flag(O::FooterShow))
        return;
    static constexpr double aboveEdge = 10 * pointsPerMillimetre;
    const auto count = int(pages.pages.size());
    for (int i = 1; i < count; ++i) {
        FragmentBuilder builder(context);
        TextBlock text;
        const QString name = person.text(Field::Name);
        const QString number = u"%1/%2"_s.arg(i + 1).arg(count);
        text.content = {literal(name.isEmpty() ? number : u"%1  ·  %2"_s.arg(name, number), context.styles.footer)};
        text.artifact = Artifact::Footer;
        text.align = theme.text(O::HeaderAlign) == u"center" ? Align::Center : Align::End;
        builder.addText(text);
        const FragmentPtr footer = builder.finish();
        Page &page = pages.pages[size_t(i)];
        quint32 paragraph = page.items.empty() ? 0 : page.items.back().paragraph + 1;
        for (Item item : footer->lines.front().items) {
            item.origin += QPointF(geometry.origin.x(), geometry.size.height() - aboveEdge);
            item.paragraph = paragraph | 0x8000'0000U; // apart from the numbers of the text
            page.items.push_back(std::move(item));
        }
    }
}

std::vector<Finding> findingsOf(const Flow &flow)
{
    std::vector<Finding> findings;
    for (const Placement &placement : flow.placements)
        findings.insert(findings.end(), placement.fragment->findings.begin(), placement.fragment->findings.end());
    return findings;
}

} // namespace

LayoutResult layout(const Cv &cv, const Theme &theme, const FontSet &fonts, LayoutCache *cache)
{
    LayoutCache::Store *store = cache ? &cache->store() : nullptr;
    const QByteArray language = cv.language.toLatin1();
    if (store)
        store->begin(theme, language, fonts);
    const Styles styles(theme);
    const PageGeometry geometry = geometryOf(theme);
    const ComposeContext context{theme,
                                 styles,
                                 fonts,
                                 store ? &store->paragraphs : nullptr,
                                 language,
                                 isRightToLeft(language),
                                 float(geometry.text.width()),
                                 float(theme.number(O::TextLeading)),
                                 float(theme.number(O::BulletIndent)) * styles.body.size,
                                 0};
    const Flow flow = FlowBuilder(context, store).build(cv);
    LayoutResult result{paginate(flow, geometry), findingsOf(flow)};
    const Node &person = cv.person();
    addFooters(result.pages, person, context, geometry);
    for (Page &page : result.pages.pages)
        page.contentHash = contentHash(page, result.pages.structure);
    result.pages.language = cv.language.isEmpty() ? u"en"_s : cv.language; // readers need one; ours are English words
    result.pages.author = person.text(Field::Name);
    result.pages.title = person.text(Field::Name);
    result.pages.modified = cv.modified;
    return result;
}

} // namespace vitae
