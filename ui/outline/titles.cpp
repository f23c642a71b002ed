// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titles.h"

#include "document/richtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

/// More than any row shows; keeps a long text from being parsed to its end.
constexpr qsizetype longestTitle = 400;

QString firstOfSlot(const Node &node, Slot slot)
{
    for (const auto &[field, value] : node.fields) {
        const FieldSpec *spec = node.spec(field);
        if (!spec || spec->slot != slot)
            continue;
        if (QString text = plainLine(*spec, value); !text.isEmpty())
            return text;
    }
    return {};
}

QString firstOfRoles(const Node &entry, Slot slot)
{
    for (const NodePtr &child : entry.children)
        if (child->type == NodeType::Role)
            if (QString text = firstOfSlot(*child, slot); !text.isEmpty())
                return text;
    return {};
}

QString ownTitle(const Node &node)
{
    for (const Slot slot : {Slot::Title, Slot::Subtitle, Slot::Body}) {
        if (QString text = firstOfSlot(node, slot); !text.isEmpty())
            return text;
        if (QString text = firstOfRoles(node, slot); !text.isEmpty())
            return text;
    }
    return {};
}

QString standIn(const Node &node)
{
    switch (node.type) {
    case NodeType::Group: return QCoreApplication::translate("Outline", "Untitled group");
    case NodeType::Entry: return QCoreApplication::translate("Outline", "Untitled entry");
    case NodeType::Role: return QCoreApplication::translate("Outline", "Untitled role");
    default: return QCoreApplication::translate("Outline", "Untitled");
    }
}

} // namespace

QString plainLine(const FieldSpec &spec, const Value &value)
{
    QString text;
    if (const QStringList *list = std::get_if<QStringList>(&value))
        text = list->join(u", "_s);
    else if (const QString *string = std::get_if<QString>(&value))
        text = string->left(longestTitle);
    if (spec.type == FieldType::RichText)
        text = RichText::parse(text).plainText();
    return text.simplified();
}

NodeTitle titleOf(const Node &node)
{
    if (node.type == NodeType::Person)
        return {QCoreApplication::translate("Outline", "Personal details"), true};
    if (QString text = ownTitle(node); !text.isEmpty())
        return {text, true};
    if (node.type == NodeType::Section)
        return {title(kindSpec(node.kind)), true};
    return {standIn(node), false};
}

} // namespace vitae
