// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node.h"

#include <algorithm>

namespace vitae {
namespace {

/// Where the field stands among the rows of its owner; behind all of them when the schema lacks it.
qsizetype schemaOrder(const Node &node, Field field)
{
    const std::span<const FieldSpec> rows = fieldsOf(node.type, node.kind);
    const auto row = std::ranges::find(rows, field, &FieldSpec::field);
    return row == rows.end() ? qsizetype(rows.size()) + qsizetype(field) : row - rows.begin();
}

} // namespace

const Value &Node::value(Field field) const
{
    static const Value none;
    const auto it = std::ranges::find(fields, field, &std::pair<Field, Value>::first);
    return it == fields.end() ? none : it->second;
}

QString Node::text(Field field) const
{
    const QString *text = std::get_if<QString>(&value(field));
    return text ? *text : QString();
}

QStringList Node::list(Field field) const
{
    const QStringList *list = std::get_if<QStringList>(&value(field));
    return list ? *list : QStringList();
}

DateRange Node::dates(Field field) const
{
    const Value &dates = value(field);
    if (const DateRange *range = std::get_if<DateRange>(&dates))
        return *range;
    if (const Date *date = std::get_if<Date>(&dates))
        return {*date, {}};
    return {};
}

void Node::set(Field field, Value value)
{
    const auto it = std::ranges::find(fields, field, &std::pair<Field, Value>::first);
    if (it != fields.end()) {
        if (isEmpty(value))
            fields.erase(it);
        else
            it->second = std::move(value);
        return;
    }
    if (isEmpty(value))
        return;
    const qsizetype order = schemaOrder(*this, field);
    const auto next = std::ranges::find_if(
        fields, [&](const auto &other) { return schemaOrder(*this, other.first) > order; });
    fields.emplace(next, field, std::move(value));
}

bool Node::operator==(const Node &other) const
{
    if (this == &other)
        return true;
    const auto equal = [](const NodePtr &a, const NodePtr &b) { return a == b || (a && b && *a == *b); };
    return id == other.id && type == other.type && kind == other.kind && hidden == other.hidden
        && fields == other.fields && unknown == other.unknown && foreign == other.foreign
        && std::ranges::equal(children, other.children, equal);
}

NodePtr findNode(const NodePtr &root, NodeId id)
{
    if (!root || root->id == id)
        return root;
    for (const NodePtr &child : root->children)
        if (NodePtr found = findNode(child, id))
            return found;
    return nullptr;
}

} // namespace vitae
