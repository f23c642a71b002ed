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

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)

  public:
    static constexpr Names sections = {{QT_TR_NOOP("Add section"), QT_TR_NOOP("Delete section"),
                                        QT_TR_NOOP("Move section"), QT_TR_NOOP("Hide section"),
                                        QT_TR_NOOP("Show section")},
                                       {QT_TR_N_NOOP("Add %n sections"), QT_TR_N_NOOP("Delete %n sections"),
                                        QT_TR_N_NOOP("Move %n sections"), QT_TR_N_NOOP("Hide %n sections"),
                                        QT_TR_N_NOOP("Show %n sections")}};
    static constexpr Names groups = {
        {QT_TR_NOOP("Add group"), QT_TR_NOOP("Delete group"), QT_TR_NOOP("Move group"),
         QT_TR_NOOP("Hide group"), QT_TR_NOOP("Show group")},
        {QT_TR_N_NOOP("Add %n groups"), QT_TR_N_NOOP("Delete %n groups"), QT_TR_N_NOOP("Move %n groups"),
         QT_TR_N_NOOP("Hide %n groups"), QT_TR_N_NOOP("Show %n groups")}};
    static constexpr Names entries = {
        {QT_TR_NOOP("Add entry"), QT_TR_NOOP("Delete entry"), QT_TR_NOOP("Move entry"),
         QT_TR_NOOP("Hide entry"), QT_TR_NOOP("Show entry")},
        {QT_TR_N_NOOP("Add %n entries"), QT_TR_N_NOOP("Delete %n entries"), QT_TR_N_NOOP("Move %n entries"),
         QT_TR_N_NOOP("Hide %n entries"), QT_TR_N_NOOP("Show %n entries")}};
    static constexpr Names roles = {
        {QT_TR_NOOP("Add role"), QT_TR_NOOP("Delete role"), QT_TR_NOOP("Move role"), QT_TR_NOOP("Hide role"),
         QT_TR_NOOP("Show role")},
        {QT_TR_N_NOOP("Add %n roles"), QT_TR_N_NOOP("Delete %n roles"), QT_TR_N_NOOP("Move %n roles"),
         QT_TR_N_NOOP("Hide %n roles"), QT_TR_N_NOOP("Show %n roles")}};
    static constexpr Names bullets = {
        {QT_TR_NOOP("Add bullet"), QT_TR_NOOP("Delete bullet"), QT_TR_NOOP("Move bullet"),
         QT_TR_NOOP("Hide bullet"), QT_TR_NOOP("Show bullet")},
        {QT_TR_N_NOOP("Add %n bullets"), QT_TR_N_NOOP("Delete %n bullets"), QT_TR_N_NOOP("Move %n bullets"),
         QT_TR_N_NOOP("Hide %n bullets"), QT_TR_N_NOOP("Show %n bullets")}};
    static constexpr Names profiles = {{QT_TR_NOOP("Add profile"), QT_TR_NOOP("Delete profile"),
                                        QT_TR_NOOP("Move profile"), QT_TR_NOOP("Hide profile"),
                                        QT_TR_NOOP("Show profile")},
                                       {QT_TR_N_NOOP("Add %n profiles"), QT_TR_N_NOOP("Delete %n profiles"),
                                        QT_TR_N_NOOP("Move %n profiles"), QT_TR_N_NOOP("Hide %n profiles"),
                                        QT_TR_N_NOOP("Show %n profiles")}};
    static constexpr Names details = {
        {QT_TR_NOOP("Add own field"), QT_TR_NOOP("Delete own field"), QT_TR_NOOP("Move own field"),
         QT_TR_NOOP("Hide own field"), QT_TR_NOOP("Show own field")},
        {QT_TR_N_NOOP("Add %n own fields"), QT_TR_N_NOOP("Delete %n own fields"),
         QT_TR_N_NOOP("Move %n own fields"), QT_TR_N_NOOP("Hide %n own fields"),
         QT_TR_N_NOOP("Show %n own fields")}};
    static constexpr Names mixed = {
        {QT_TR_NOOP("Add item"), QT_TR_NOOP("Delete item"), QT_TR_NOOP("Move item"), QT_TR_NOOP("Hide item"),
         QT_TR_NOOP("Show item")},
        {QT_TR_N_NOOP("Add %n items"), QT_TR_N_NOOP("Delete %n items"), QT_TR_N_NOOP("Move %n items"),
         QT_TR_N_NOOP("Hide %n items"), QT_TR_N_NOOP("Show %n items")}};
};

const Names &namesOf(NodeType type)
{
    switch (type) {
    case NodeType::Section: return Edits::sections;
    case NodeType::Group: return Edits::groups;
    case NodeType::Entry: return Edits::entries;
    case NodeType::Role: return Edits::roles;
    case NodeType::Bullet: return Edits::bullets;
    case NodeType::Profile: return Edits::profiles;
    case NodeType::Detail: return Edits::details;
    case NodeType::Document:
    case NodeType::Person: break;
    }
    return Edits::mixed;
}

} // namespace

QString nodes(Verb verb, const std::vector<NodePtr> &nodes)
{
    const NodeType type = nodes.front()->type;
    const bool isOneType =
        std::ranges::all_of(nodes, [&](const NodePtr &node) { return node->type == type; });
    const Names &names = isOneType ? namesOf(type) : Edits::mixed;
    if (nodes.size() == 1)
        return Edits::tr(names.one[size_t(verb)]);
    return Edits::tr(names.many[size_t(verb)], nullptr, int(nodes.size()));
}

QString field(const FieldSpec &spec, TypingKind typing)
{
    switch (typing) {
    case TypingKind::Insert: return Edits::tr("Type in %1", "%1 is the label of a field").arg(label(spec));
    case TypingKind::Delete: return Edits::tr("Delete in %1", "%1 is the label of a field").arg(label(spec));
    case TypingKind::Paste: return Edits::tr("Paste into %1", "%1 is the label of a field").arg(label(spec));
    case TypingKind::None: break;
    }
    return Edits::tr("Change %1", "%1 is the label of a field").arg(label(spec));
}

} // namespace vitae::edittext
