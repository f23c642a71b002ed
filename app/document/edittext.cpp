// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvdocument_edit.h"

#include <QCoreApplication>
#include <algorithm>

namespace vitae::edittext {
namespace {

/// By verb: for one node, for several.
struct Names {
    const char *one[5];
    const char *many[5];
};

#define ONE(text) QT_TRANSLATE_NOOP("Edits", text)
#define MANY(text) QT_TRANSLATE_N_NOOP("Edits", text)

constexpr Names sections = {{ONE("Add section"), ONE("Delete section"), ONE("Move section"),
                             ONE("Hide section"), ONE("Show section")},
                            {MANY("Add %n sections"), MANY("Delete %n sections"), MANY("Move %n sections"),
                             MANY("Hide %n sections"), MANY("Show %n sections")}};
constexpr Names groups = {
    {ONE("Add group"), ONE("Delete group"), ONE("Move group"), ONE("Hide group"), ONE("Show group")},
    {MANY("Add %n groups"), MANY("Delete %n groups"), MANY("Move %n groups"), MANY("Hide %n groups"),
     MANY("Show %n groups")}};
constexpr Names entries = {
    {ONE("Add entry"), ONE("Delete entry"), ONE("Move entry"), ONE("Hide entry"), ONE("Show entry")},
    {MANY("Add %n entries"), MANY("Delete %n entries"), MANY("Move %n entries"), MANY("Hide %n entries"),
     MANY("Show %n entries")}};
constexpr Names roles = {
    {ONE("Add role"), ONE("Delete role"), ONE("Move role"), ONE("Hide role"), ONE("Show role")},
    {MANY("Add %n roles"), MANY("Delete %n roles"), MANY("Move %n roles"), MANY("Hide %n roles"),
     MANY("Show %n roles")}};
constexpr Names bullets = {
    {ONE("Add bullet"), ONE("Delete bullet"), ONE("Move bullet"), ONE("Hide bullet"), ONE("Show bullet")},
    {MANY("Add %n bullets"), MANY("Delete %n bullets"), MANY("Move %n bullets"), MANY("Hide %n bullets"),
     MANY("Show %n bullets")}};
constexpr Names profiles = {{ONE("Add profile"), ONE("Delete profile"), ONE("Move profile"),
                             ONE("Hide profile"), ONE("Show profile")},
                            {MANY("Add %n profiles"), MANY("Delete %n profiles"), MANY("Move %n profiles"),
                             MANY("Hide %n profiles"), MANY("Show %n profiles")}};
constexpr Names details = {{ONE("Add own field"), ONE("Delete own field"), ONE("Move own field"),
                            ONE("Hide own field"), ONE("Show own field")},
                           {MANY("Add %n own fields"), MANY("Delete %n own fields"),
                            MANY("Move %n own fields"), MANY("Hide %n own fields"),
                            MANY("Show %n own fields")}};
constexpr Names mixed = {
    {ONE("Add item"), ONE("Delete item"), ONE("Move item"), ONE("Hide item"), ONE("Show item")},
    {MANY("Add %n items"), MANY("Delete %n items"), MANY("Move %n items"), MANY("Hide %n items"),
     MANY("Show %n items")}};

const Names &namesOf(NodeType type)
{
    switch (type) {
    case NodeType::Section: return sections;
    case NodeType::Group: return groups;
    case NodeType::Entry: return entries;
    case NodeType::Role: return roles;
    case NodeType::Bullet: return bullets;
    case NodeType::Profile: return profiles;
    case NodeType::Detail: return details;
    case NodeType::Document:
    case NodeType::Person: break;
    }
    return mixed;
}

} // namespace

QString nodes(Verb verb, const std::vector<NodePtr> &nodes)
{
    const NodeType type = nodes.front()->type;
    const bool isOneType =
        std::ranges::all_of(nodes, [&](const NodePtr &node) { return node->type == type; });
    const Names &names = isOneType ? namesOf(type) : mixed;
    if (nodes.size() == 1)
        return QCoreApplication::translate("Edits", names.one[size_t(verb)]);
    return QCoreApplication::translate("Edits", names.many[size_t(verb)], nullptr, int(nodes.size()));
}

QString field(const FieldSpec &spec, TypingKind typing)
{
    switch (typing) {
    case TypingKind::Insert:
        return QCoreApplication::translate("Edits", "Type in %1", "%1 is the label of a field")
            .arg(label(spec));
    case TypingKind::Delete:
        return QCoreApplication::translate("Edits", "Delete in %1", "%1 is the label of a field")
            .arg(label(spec));
    case TypingKind::Paste:
        return QCoreApplication::translate("Edits", "Paste into %1", "%1 is the label of a field")
            .arg(label(spec));
    case TypingKind::None: break;
    }
    return QCoreApplication::translate("Edits", "Change %1", "%1 is the label of a field").arg(label(spec));
}

} // namespace vitae::edittext
