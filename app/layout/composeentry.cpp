// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"

#include "inlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Composes one entry: the rows of its arrangement, its roles, fields that no row names, bullets.
class EntryComposer {
  public:
    EntryComposer(const Node &entry, const ComposeContext &context)
        : m_entry(entry),
          m_context(context),
          m_builder(context)
    {
    }

    FragmentPtr compose(const Arrangement &arrangement);

  private:
    [[nodiscard]] std::vector<const Node *> roles() const;
    void composeRoles(const std::vector<const Node *> &roles);
    void addRows(const Arrangement &arrangement, const FieldSources &sources);
    void addRow(const ArrangementRow &row, const FieldSources &sources);
    void addUnnamed(const FieldSources &sources);
    void composeItem(const Arrangement &arrangement);

    const Node &m_entry;
    const ComposeContext &m_context;
    FragmentBuilder m_builder;
    MentionedFields m_mentioned;
};

std::vector<const Node *> EntryComposer::roles() const
{
    std::vector<const Node *> roles;
    for (const NodePtr &child : m_entry.children)
        if (child->type == NodeType::Role)
            roles.push_back(child.get());
    return roles;
}

FragmentPtr EntryComposer::compose(const Arrangement &arrangement)
{
    const std::vector<const Node *> all = roles();
    if (arrangement.bulleted) {
        composeItem(arrangement);
    } else if (all.size() > 1) {
        composeRoles(all);
    } else {
        FieldSources sources{&m_entry};
        if (!all.empty())
            sources.insert(sources.begin(), all.front());
        addRows(arrangement, sources);
        const int head = m_builder.lineCount();
        addUnnamed(sources);
        if (!all.empty())
            addBullets(m_builder, all.front()->children, 0, -1);
        addBullets(m_builder, m_entry.children, 0, -1);
        m_builder.keep(0, std::min(head + 1, m_builder.lineCount() - 1)); // the head and two lines
    }
    return m_builder.lineCount() > 0 ? m_builder.finish() : nullptr;
}

void EntryComposer::composeRoles(const std::vector<const Node *> &roles)
{
    const Theme &theme = m_context.theme;
    addRows(theme.arrangement(u"experience.roles"_s), {&m_entry});
    addUnnamed({&m_entry});
    addBullets(m_builder, m_entry.children, 0, -1);
    int from = 0;
    for (const Node *role : roles) {
        const int first = m_builder.lineCount();
        addRows(theme.arrangement(u"experience.role"_s), {role});
        const int head = m_builder.lineCount();
        addUnnamed({role});
        addBullets(m_builder, role->children, 0, -1);
        m_builder.keep(from, std::min(head + 1, m_builder.lineCount() - 1));
        if (first > 0 && first < m_builder.lineCount() && role != roles.front())
            m_builder.lineBox(first).step *= 1.2F; // roles of one employer stand closer than entries
        from = m_builder.lineCount();
    }
}

void EntryComposer::addRows(const Arrangement &arrangement, const FieldSources &sources)
{
    for (const ArrangementRow &row : arrangement.rows)
        addRow(row, sources);
}

void EntryComposer::addRow(const ArrangementRow &row, const FieldSources &sources)
{
    TextBlock start, end, label;
    label.content = fillTemplate(row.label, sources, m_context, m_mentioned);
    start.content = fillTemplate(row.start, sources, m_context, m_mentioned);
    end.content = fillTemplate(row.end, sources, m_context, m_mentioned);
    if (label.content.empty() && start.content.empty() && end.content.empty())
        return;
    const bool column = m_context.labelColumn > 0;
    if (!label.content.empty() && !column) { // the label runs in
        const QString text = plainText(label.content);
        const bool closed = !text.isEmpty() && text.back().isPunct();
        CharStyle style = label.content.back().style;
        if (!start.content.empty())
            label.content.push_back(literal(closed ? u" "_s : u": "_s, style));
        start.content.insert(start.content.begin(), label.content.begin(), label.content.end());
        label.content.clear();
    }
    const StructureRole role = row.heading ? StructureRole::H3 : StructureRole::P;
    start.structure = m_builder.addNode(role, -1, m_entry.id);
    start.x = row.label.empty() ? 0 : m_context.labelColumn;
    const float width = m_context.width - start.x;
    // An end that would crowd the start out, or has lines of its own, stands below it.
    const float endWidth = end.content.empty() ? 0 : m_builder.widthOf(end.content);
    const bool endBelow = endWidth > width * 0.6F || plainText(end.content).contains(u'\n');
    if (!end.content.empty() && !endBelow)
        start.firstWidth = width - endWidth - float(m_context.theme.number(Option::DateGap));
    else if (!row.heading)
        start.align = m_context.bodyAlign();
    const int line = m_builder.addText(start);
    if (row.heading)
        m_builder.addOutline(1, plainText(start.content), line, start.structure);
    if (!label.content.empty()) {
        label.content.push_back(
            literal(u" "_s, label.content.back().style)); // or readers join it with the text
        label.structure = start.structure;
        m_builder.addBefore(label, line);
    }
    if (!end.content.empty()) {
        end.structure =
            start.content.empty() ? start.structure : m_builder.addNode(StructureRole::P, -1, m_entry.id);
        end.align = endBelow ? Align::End : Align::Start;
        if (endBelow)
            m_builder.addText(end);
        else
            m_builder.addAtEnd(end, line);
    }
}

/// Nothing that was entered is invisible by accident: what no row names is said as "label: value".
void EntryComposer::addUnnamed(const FieldSources &sources)
{
    for (const Node *node : sources) {
        for (const auto &[field, value] : node->fields) {
            const FieldSpec *spec = node->spec(field);
            if (!spec || m_mentioned.contains({node->id, field}))
                continue;
            TextBlock text;
            const CharStyle &style = m_context.styles.meta;
            text.content = fieldContent(*node, *spec, style, m_context);
            if (text.content.empty())
                continue;
            text.content.insert(text.content.begin(), fieldName(*spec, style));
            text.structure = m_builder.addNode(StructureRole::P, -1, node->id);
            m_builder.addText(text);
        }
    }
}

/// The entry as one item of a list.
void EntryComposer::composeItem(const Arrangement &arrangement)
{
    int body = -1;
    for (const ArrangementRow &row : arrangement.rows) {
        std::vector<Inline> content = fillTemplate(row.start, {&m_entry}, m_context, m_mentioned);
        if (content.empty())
            continue;
        if (body < 0) {
            body = addListItem(m_builder, {std::move(content), m_entry.id, 0, -1, 0});
            continue;
        }
        TextBlock text;
        text.content = std::move(content);
        text.structure = m_builder.addNode(StructureRole::P, body, m_entry.id);
        text.x = m_context.bulletIndent;
        m_builder.addText(text);
    }
    addBullets(m_builder, m_entry.children, 1, body);
}

} // namespace

FragmentPtr composeEntry(const Node &entry, const Arrangement &arrangement, const ComposeContext &context)
{
    return EntryComposer(entry, context).compose(arrangement);
}

FragmentPtr composeJoined(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                          const ComposeContext &context)
{
    FragmentBuilder builder(context);
    TextBlock text;
    MentionedFields mentioned;
    for (const NodePtr &entry : entries) {
        for (const ArrangementRow &row : arrangement.rows) {
            std::vector<Inline> one = fillTemplate(row.start, {entry.get()}, context, mentioned);
            if (!one.empty() && !text.content.empty())
                text.content.push_back(literal(u", "_s, context.styles.body));
            std::ranges::move(one, std::back_inserter(text.content));
        }
    }
    if (text.content.empty())
        return nullptr;
    text.structure = builder.addNode(StructureRole::P, -1, entries.front()->id);
    builder.addText(text);
    return builder.finish();
}

int addListItem(FragmentBuilder &builder, const ListItem &item)
{
    const ComposeContext &context = builder.context();
    const int li = builder.addNode(StructureRole::LI, item.list, item.node);
    const int lbl = builder.addNode(StructureRole::Lbl, li, item.node);
    TextBlock text;
    text.content = item.content;
    text.structure = builder.addNode(StructureRole::LBody, li, item.node);
    const float left = context.bulletIndent * float(item.depth);
    text.x = left + context.bulletIndent;
    text.step = item.step;
    text.align = context.bodyAlign();
    const int line = builder.addText(text);
    builder.addBullet(line, left, lbl);
    return text.structure;
}

void addBullets(FragmentBuilder &builder, const std::vector<NodePtr> &children, int depth, int parent)
{
    static constexpr int deepest = 6;
    int list = -1;
    const ComposeContext &context = builder.context();
    const FieldSpec *spec = fieldSpec(NodeType::Bullet, SectionKind::None, Field::Text);
    for (const NodePtr &child : children) {
        if (child->type != NodeType::Bullet)
            continue;
        if (list < 0)
            list = builder.addNode(StructureRole::L, parent);
        const auto gap = float(context.theme.number(Option::BulletGap));
        std::vector<Inline> content = fieldContent(*child, *spec, context.styles.body, context);
        const int body = addListItem(
            builder, {std::move(content), child->id, std::min(depth, deepest), list, gap * context.leading});
        addBullets(builder, child->children, depth + 1, body);
    }
}

FragmentPtr composeBullet(const Node &bullet, const ComposeContext &context)
{
    FragmentBuilder builder(context);
    const FieldSpec *spec = fieldSpec(NodeType::Bullet, SectionKind::None, Field::Text);
    const int body = addListItem(
        builder, {fieldContent(bullet, *spec, context.styles.body, context), bullet.id, 0, -1, 0});
    addBullets(builder, bullet.children, 1, body);
    return builder.finish();
}

float labelColumn(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                  const ComposeContext &context)
{
    static constexpr float gap = 1.2F; // em, after the widest label
    const float size = context.styles.body.size;
    float widest = 0;
    MentionedFields mentioned;
    for (const ArrangementRow &row : arrangement.rows) {
        if (row.label.empty())
            continue;
        for (const NodePtr &entry : entries) {
            const std::vector<Inline> label = fillTemplate(row.label, {entry.get()}, context, mentioned);
            if (!label.empty())
                widest = std::max(widest, naturalWidth(label, context.fonts, context.cache));
        }
    }
    const float limit = float(context.theme.number(Option::LabelColumn)) * size;
    return widest > 0 && widest <= limit ? widest + gap * size : 0;
}

} // namespace vitae
