// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"
#include "inlines.h"
#include "separators.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Content = std::vector<Inline>;

bool isComma(QChar c)
{
    return u",،、，"_s.contains(c);
}

void appendAfter(Content &content, const QString &separator, Content more, const CharStyle &style)
{
    if (!content.empty() && !more.empty())
        content.push_back(literal(separator, style));
    std::ranges::move(more, std::back_inserter(content));
}

/// A row in one paragraph: label, start and end one after the other.
Content wholeRow(const ArrangementRow &row, const FieldSources &sources, const ComposeContext &context,
                 MentionedFields &mentioned)
{
    Content content = runIn(fillTemplate(row.label, sources, context, mentioned),
                            fillTemplate(row.start, sources, context, mentioned), context.words);
    appendAfter(content, context.words.comma(), fillTemplate(row.end, sources, context, mentioned),
                context.styles.body);
    dropLooseSeparators(content);
    return content;
}

/// Composes one entry as an item of a list: its first row is the item's text, all others stand below it.
class ItemComposer {
  public:
    explicit ItemComposer(const ComposeContext &context) : m_context(context), m_builder(context) {}

    FragmentPtr compose(const Node &entry, const Arrangement &arrangement)
    {
        const std::vector<const Node *> roles = rolesOf(entry);
        FieldSources sources{&entry};
        if (roles.size() == 1)
            sources.insert(sources.begin(), roles.front());
        const int body = addItem(sources, arrangement, 0, -1);
        if (roles.size() == 1)
            addBullets(m_builder, roles.front()->children, 1, body);
        else
            addRoles(roles, body);
        addBullets(m_builder, entry.children, 1, body);
        return m_builder.lineCount() > 0 ? m_builder.finish() : nullptr;
    }

  private:
    void addRoles(const std::vector<const Node *> &roles, int parent)
    {
        if (roles.empty())
            return;
        const int list = m_builder.addNode(StructureRole::L, parent);
        for (const Node *role : roles) {
            const int body = addItem({role}, m_context.theme.arrangement(u"experience.role"_s), 1, list);
            addBullets(m_builder, role->children, 2, body);
        }
    }

    /// Returns the structure node of the item's body; -1 when there is nothing to say.
    int addItem(const FieldSources &sources, const Arrangement &arrangement, int depth, int list)
    {
        const NodeId node = sources.back()->id;
        std::vector<UnnamedField> parts;
        for (const ArrangementRow &row : arrangement.rows)
            if (Content content = wholeRow(row, sources, m_context, m_mentioned); !content.empty())
                parts.push_back({node, std::move(content)});
        std::ranges::move(unnamedFields(sources, m_context, m_mentioned), std::back_inserter(parts));
        int body = -1;
        const int line = m_builder.lineCount();
        for (UnnamedField &part : parts) {
            if (body < 0) {
                body = addListItem(m_builder, {std::move(part.content), part.node, depth, list, 0});
                continue;
            }
            TextBlock text;
            text.content = std::move(part.content);
            text.structure = m_builder.addNode(StructureRole::P, body, part.node);
            text.x = m_context.indents.content(depth);
            m_builder.addText(text);
            m_builder.keep(line, line + 1); // no item says only its title on a page
        }
        return body;
    }

    const ComposeContext &m_context;
    FragmentBuilder m_builder;
    MentionedFields m_mentioned;
};

/// An entry among others in a paragraph: "French (C1)"; what no row names follows in brackets.
Content joinedEntry(const Node &entry, const Arrangement &arrangement, const ComposeContext &context)
{
    const CharStyle &style = context.styles.body;
    MentionedFields mentioned;
    Content content;
    for (const ArrangementRow &row : arrangement.rows)
        appendAfter(content, context.words.comma(), wholeRow(row, {&entry}, context, mentioned), style);
    dropLooseSeparators(content);
    Content rest;
    for (UnnamedField &field : unnamedFields({&entry}, context, mentioned))
        appendAfter(rest, context.words.comma(), std::move(field.content), context.styles.meta);
    if (content.empty() || rest.empty()) {
        appendAfter(content, {}, std::move(rest), style);
        return content;
    }
    content.push_back(literal(context.words.punctuated(u" ("_s), style));
    std::ranges::move(rest, std::back_inserter(content));
    content.push_back(literal(context.words.punctuated(u")"_s), style));
    return content;
}

} // namespace

FragmentPtr composeItem(const Node &entry, const Arrangement &arrangement, const ComposeContext &context)
{
    return ItemComposer(context).compose(entry, arrangement);
}

FragmentPtr composeJoined(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                          const ComposeContext &context)
{
    std::vector<Content> all;
    bool haveCommas = false;
    for (const NodePtr &entry : entries) {
        all.push_back(joinedEntry(*entry, arrangement, context));
        haveCommas = haveCommas || std::ranges::any_of(plainText(all.back()), isComma);
    }
    const QString between = haveCommas ? context.words.semicolon() : context.words.listComma();
    TextBlock text;
    for (Content &one : all)
        appendAfter(text.content, between, std::move(one), context.styles.body);
    if (text.content.empty())
        return nullptr;
    FragmentBuilder builder(context);
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
    text.x = context.indents.content(item.depth);
    text.step = item.step;
    text.align = context.bodyAlign();
    const int line = builder.addText(text);
    builder.addBullet(line, context.indents.bullet(item.depth), lbl, item.depth);
    return text.structure;
}

/// Nobody has written anything there yet.
static bool isBlank(const Node &bullet)
{
    return bullet.text(Field::Text).trimmed().isEmpty()
        && std::ranges::all_of(bullet.children, [](const NodePtr &child) { return isBlank(*child); });
}

void addBullets(FragmentBuilder &builder, const std::vector<NodePtr> &children, int depth, int parent)
{
    static constexpr int deepest = 6;
    int list = -1;
    const ComposeContext &context = builder.context();
    const auto gap = float(context.theme.number(Option::BulletGap));
    const auto above = float(context.theme.number(Option::BulletAbove));
    float lines = depth == 0 && above > 0 ? above : gap;
    const FieldSpec *spec = fieldSpec(NodeType::Bullet, SectionKind::None, Field::Text);
    for (const NodePtr &child : children) {
        if (child->type != NodeType::Bullet || isBlank(*child))
            continue;
        if (list < 0)
            list = builder.addNode(StructureRole::L, parent);
        std::vector<Inline> content = fieldContent(*child, *spec, context.styles.body, context);
        const int body = addListItem(
            builder,
            {std::move(content), child->id, std::min(depth, deepest), list, lines * context.leading});
        lines = gap;
        addBullets(builder, child->children, depth + 1, body);
    }
}

FragmentPtr composeBullet(const Node &bullet, const ComposeContext &context)
{
    if (isBlank(bullet))
        return nullptr;
    FragmentBuilder builder(context);
    const FieldSpec *spec = fieldSpec(NodeType::Bullet, SectionKind::None, Field::Text);
    const int body = addListItem(
        builder, {fieldContent(bullet, *spec, context.styles.body, context), bullet.id, 0, -1, 0});
    addBullets(builder, bullet.children, 1, body);
    return builder.finish();
}

} // namespace vitae
