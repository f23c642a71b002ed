// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowbuilder.h"

#include "inset.h"
#include "pagewishes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

using O = Option;

namespace {

/// Entries of one line each are a list; the full gap would scatter them. In lines.
constexpr double shortEntryGap = 1.2;

QString kindName(SectionKind kind)
{
    const auto name = kindSpec(kind).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// Composes with the space that the theme leaves on both sides of entries.
template<typename Make>
auto insetEntry(Make make)
{
    return [make](const ComposeContext &context) {
        const auto side = float(context.theme.number(O::EntryInset) * pointsPerMillimetre);
        return composeInset(context, limited({side, side}, context.width), make);
    };
}

} // namespace

FlowBuilder::FlowBuilder(const std::vector<ComposeContext> &contexts, const PageGrid &grid,
                         LayoutCache::Store *store)
    : m_contexts(contexts),
      m_progress(contexts.size()),
      m_grid(grid),
      m_store(store)
{
    for (const QString &name : contexts.front().theme.text(O::ColumnsSections).split(u','))
        m_aside.insert(name.trimmed());
}

int FlowBuilder::columnOf(const QString &name) const
{
    return m_aside.contains(name) ? m_grid.side : m_grid.main;
}

/// A section's own wish comes before what the theme has for its kind.
int FlowBuilder::columnOf(const Node &section) const
{
    const QString wish = section.text(Field::Column);
    return wish == u"main" ? m_grid.main : wish == u"side" ? m_grid.side : columnOf(kindName(section.kind));
}

int FlowBuilder::headerColumn() const
{
    if (m_aside.contains(u"header"_s) && m_grid.side != m_grid.main)
        return m_grid.side;
    return m_contexts.front().theme.flag(O::HeaderAcross) ? 0 : m_grid.main;
}

template<typename Make>
FragmentPtr FlowBuilder::fragment(std::span<const NodePtr> nodes, Piece piece, Make make)
{
    if (!m_memory)
        return make(context());
    PartMemory::Entry &entry = m_memory->fragments[{nodes.front().get(), int(piece)}];
    const bool same = std::ranges::equal(entry.nodes, nodes) && entry.labelColumn == context().labelColumn
        && entry.width == context().width && entry.lead == m_lead && entry.column == m_column;
    if (!same) {
        entry.nodes.assign(nodes.begin(), nodes.end());
        entry.lead = m_lead;
        entry.labelColumn = context().labelColumn;
        entry.width = context().width;
        entry.column = m_column;
        entry.fragment = make(context());
    }
    entry.generation = m_memory->generation;
    return entry.fragment;
}

void FlowBuilder::place(const FragmentPtr &fragment, double lines, bool breakBefore, int container)
{
    if (!fragment)
        return;
    ColumnProgress &progress = m_progress[size_t(m_column)];
    float step = float(lines) * context().leading;
    const float clear =
        fragment->usesMargin ? std::max(progress.overhang, progress.aside) : progress.overhang;
    const float least = clear > 0 ? clear + fragment->lines.front().ascent + context().leading : 0;
    // The gap below a heading belongs to it; gaps before which a page may end are there to part things.
    step = std::max(step, least);
    const float elastic = breakBefore ? std::max(step - std::max(context().leading, least), 0.0F) : 0;
    step += progress.gapAfter;
    m_part.placements.push_back({fragment, step, elastic, breakBefore, container});
    float height = progress.isEmpty ? 0 : step;
    for (size_t i = 1; i < fragment->lines.size(); ++i)
        height += fragment->lines[i].step;
    progress = {false, fragment->overhang, std::max(progress.aside - height, fragment->aside),
                fragment->gapAfter};
}

int FlowBuilder::addList()
{
    m_part.containers.push_back({StructureRole::L, m_part.placements.size()});
    return int(m_part.containers.size()) - 1;
}

double FlowBuilder::addHeading(const NodePtr &node, Piece piece, const QString &title)
{
    const NodeId id = node->type == NodeType::Section ? node->id : 0;
    const FragmentPtr heading = fragment(
        node, piece, [&](const ComposeContext &context) { return composeHeading(title, id, context); });
    place(heading, lines(O::HeadingAbove), true);
    const bool isBeside = context().margin > 0 && context().theme.flag(O::MarginHeadings);
    return isBeside ? 0 : lines(O::HeadingBelow);
}

FragmentPtr FlowBuilder::itemFragment(const Node &section, const NodePtr &item)
{
    if (item->type == NodeType::Bullet) {
        return fragment(item, Content, insetEntry([&](const ComposeContext &context) {
                            return composeBullet(*item, context);
                        }));
    }
    m_lead = section.text(Field::Lead);
    const Arrangement &arrangement = context().theme.arrangement(kindName(section.kind), m_lead);
    FragmentPtr made = fragment(item, Content, insetEntry([&](const ComposeContext &context) {
                                    return composeEntry(*item, arrangement, context);
                                }));
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
        context().theme.arrangement(kindName(section.kind), section.text(Field::Lead));
    if (const ListColumns columns = columnsIn(section); columns.count > 1 && items.size() > 1) {
        addInColumns(section, items, columns, firstStep, followTitle);
        return;
    }
    const bool areLeaves =
        std::ranges::all_of(items, [](const NodePtr &item) { return item->children.empty(); });
    if (common.joined && areLeaves) {
        place(fragment(items, Joined, insetEntry([&](const ComposeContext &context) {
                           return composeJoined(items, common, context);
                       })),
              firstStep, !followTitle);
        return;
    }
    const bool isList = common.bulleted || items.front()->type == NodeType::Bullet;
    const bool isTight = isList || common.tight;
    const int list = isList ? addList() : -1;
    context().labelColumn = isList ? 0 : labelColumn(items, common, context());
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
        place(made, step, placed >= kept, list);
        previousIsShort = isShort;
        ++placed;
    }
    context().labelColumn = 0;
}

/// The columns that the items of a section stand in: by its own wish, or the theme's for its kind.
ListColumns FlowBuilder::columnsIn(const Node &section)
{
    const ComposeContext &whole = context();
    int count = section.text(Field::Columns).toInt();
    const QString kind = kindName(section.kind);
    for (const QString &wish : whole.theme.text(O::SectionColumns).split(u','))
        if (count == 0 && wish.trimmed().section(u' ', 0, 0) == kind)
            count = wish.trimmed().section(u' ', -1).toInt();
    static constexpr int most = 4;
    const auto gap = float(whole.theme.number(O::SectionColumnGap) * pointsPerMillimetre);
    return listColumns(std::min(count, most), whole.width, gap, whole.rightToLeft);
}

/// The items of a section as composed for columns of a width, with the steps between them.
std::vector<ColumnItem> FlowBuilder::columnItems(const Node &section, const std::vector<NodePtr> &items,
                                                 const ListColumns &columns)
{
    const Arrangement &common =
        context().theme.arrangement(kindName(section.kind), section.text(Field::Lead));
    const bool isList = common.bulleted || items.front()->type == NodeType::Bullet;
    m_narrow.emplace(narrowed(context(), {0, context().width - columns.width}));
    m_narrow->labelColumn = isList ? 0 : labelColumn(items, common, *m_narrow);
    const double tight = lines(O::BulletGap), apart = lines(O::EntryGap);
    std::vector<ColumnItem> made;
    for (const NodePtr &item : items) {
        const FragmentPtr fragment = itemFragment(section, item);
        if (!fragment)
            continue;
        const bool isShort =
            fragment->lines.size() == 1 && !made.empty() && made.back().fragment->lines.size() == 1;
        const double step = isList || common.tight || common.joined ? tight
            : isShort                                               ? std::min(apart, shortEntryGap)
                                                                    : apart;
        made.push_back({fragment, float(step) * context().leading});
    }
    m_narrow.reset();
    return made;
}

/// Block by block, so that a page can end between them: inside a block columns stand beside each other.
void FlowBuilder::addInColumns(const Node &section, const std::vector<NodePtr> &items,
                               const ListColumns &columns, double firstStep, bool followTitle)
{
    static constexpr float mostLines = 24;
    const std::vector<ColumnItem> made = columnItems(section, items, columns);
    const bool isList = context().theme.arrangement(kindName(section.kind)).bulleted
        || items.front()->type == NodeType::Bullet;
    const int list = isList ? addList() : -1;
    std::span<const ColumnItem> rest = made;
    while (!rest.empty()) {
        const bool isFirst = rest.size() == made.size();
        const size_t size = blockSize(rest, columns, mostLines * context().leading);
        const double step = isFirst ? firstStep : double(rest.front().step / context().leading);
        place(sideBySide(rest.first(size), columns), step, !isFirst || !followTitle, list);
        rest = rest.subspan(size);
    }
}

void FlowBuilder::addSection(const NodePtr &section)
{
    const QString own = section->text(Field::Title);
    const QString title = own.isEmpty() ? context().words.section(section->kind) : own;
    if (section->children.empty())
        return;
    double step = addHeading(section, Title, title);
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

bool FlowBuilder::hasOwnContact() const
{
    return m_grid.side != m_grid.main && columnOf(u"contact"_s) == m_grid.side;
}

void FlowBuilder::addHeader(const Cv &cv)
{
    place(fragment(cv.root->children.front(), Header,
                   [&](const ComposeContext &context) {
                       return composeHeader(cv.person(), context, cv.assets, !hasOwnContact());
                   }),
          1, true);
}

void FlowBuilder::addContact(const NodePtr &person)
{
    const FragmentPtr contact = fragment(
        person, Contact, [&](const ComposeContext &context) { return composeContact(*person, context); });
    if (contact)
        place(contact, addHeading(person, ContactHeading, context().words.contact()), false);
}

void FlowBuilder::addSummary(const NodePtr &person)
{
    if (person->text(Field::Summary).isEmpty())
        return;
    const QString own = person->text(Field::SummaryTitle);
    double step = lines(O::HeadingAbove);
    const bool isTitled = !own.isEmpty() || context().theme.flag(O::SummaryTitle);
    if (isTitled)
        step = addHeading(person, SummaryHeading, own.isEmpty() ? context().words.profile() : own);
    place(fragment(person, Summary,
                   [&](const ComposeContext &context) { return composeSummary(*person, context); }),
          step, !isTitled);
}

void FlowBuilder::beginPart(const NodePtr &node)
{
    m_part = {};
    m_part.column = m_column;
    m_memory = nullptr;
    if (!m_store)
        return;
    m_memory = &m_store->parts[node->id];
    m_memory->begin(m_store->generation);
}

void FlowBuilder::endPart()
{
    number(m_part);
    m_flow.parts.push_back(std::make_shared<const FlowPart>(std::move(m_part)));
}

/// As the last layout had it, where nothing is different; else made anew.
void FlowBuilder::addPart(const NodePtr &section)
{
    ColumnProgress &progress = m_progress[size_t(m_column)];
    const ColumnProgress before = progress;
    if (m_store) {
        PartMemory &memory = m_store->parts[section->id];
        memory.usedIn = m_store->generation;
        if (memory.node == section && memory.column == m_column && memory.before == before) {
            progress = memory.after;
            m_flow.parts.push_back(memory.part);
            return;
        }
    }
    beginPart(section);
    addSection(section);
    applyPageWishes(*section, m_contexts.front().theme, m_part);
    endPart();
    if (m_memory) {
        m_memory->node = section;
        m_memory->column = m_column;
        m_memory->before = before;
        m_memory->after = progress;
        m_memory->part = m_flow.parts.back();
    }
}

/// What the column says of the person.
void FlowBuilder::addPerson(const Cv &cv)
{
    const NodePtr &person = cv.root->children.front();
    beginPart(person);
    if (m_column == headerColumn())
        addHeader(cv);
    if (hasOwnContact() && m_column == m_grid.side)
        addContact(person);
    if (m_column == columnOf(u"summary"_s))
        addSummary(person);
    endPart();
}

/// What stands in one column, in the document's order.
void FlowBuilder::addColumn(const Cv &cv)
{
    addPerson(cv);
    for (const NodePtr &child : cv.root->children)
        if (child->type == NodeType::Section && m_column == columnOf(*child))
            addPart(child);
}

Flow FlowBuilder::build(const Cv &cv)
{
    for (m_column = 0; m_column < int(m_contexts.size()); ++m_column)
        addColumn(cv);
    return std::move(m_flow);
}

} // namespace vitae
