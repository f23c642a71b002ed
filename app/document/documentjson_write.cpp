// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentjson.h"

#include "valuejson.h"
#include "vitaefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

Json number(quint64 value)
{
    return Json(Json::Number{QByteArray::number(value)});
}

QString name(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

Json ids(const std::vector<NodeId> &nodes)
{
    Json::Array array;
    for (const NodeId id : nodes)
        array.push_back(number(id));
    return Json(std::move(array));
}

Json nodeToJson(const Node &node);

Json childrenToJson(std::span<const NodePtr> children)
{
    Json::Array array;
    for (const NodePtr &child : children)
        array.push_back(nodeToJson(*child));
    return Json(std::move(array));
}

Json nodeToJson(const Node &node)
{
    Json::Object members;
    members.emplace_back(u"id"_s, number(node.id));
    if (node.type == NodeType::Section)
        members.emplace_back(u"kind"_s, Json(name(kindSpec(node.kind).name)));
    else if (node.type != NodeType::Person)
        members.emplace_back(u"node"_s, Json(name(nodeTypeName(node.type))));
    if (node.hidden)
        members.emplace_back(u"hidden"_s, Json(true));
    for (const auto &[field, value] : node.fields)
        members.emplace_back(name(fieldName(field)), valueToJson(value));
    if (!node.children.empty())
        members.emplace_back(u"children"_s, childrenToJson(node.children));
    if (!node.foreign.isNull())
        members.emplace_back(u"foreign"_s, node.foreign);
    return withUnknown(std::move(members), node.unknown);
}

Json designToJson(const Design &design)
{
    Json::Object members;
    if (!design.theme.isEmpty())
        members.emplace_back(u"theme"_s, Json(design.theme));
    if (!design.ownTheme.isNull())
        members.emplace_back(u"ownTheme"_s, design.ownTheme);
    if (!design.options.empty())
        members.emplace_back(u"options"_s, Json(Json::Object(design.options.begin(), design.options.end())));
    return withUnknown(std::move(members), design.unknown);
}

Json overrideToJson(const Override &change)
{
    Json::Object members;
    members.emplace_back(u"node"_s, number(change.field.node));
    members.emplace_back(u"field"_s, Json(name(fieldName(change.field.field))));
    members.emplace_back(u"value"_s, valueToJson(change.value));
    members.emplace_back(u"master"_s, Json(change.masterHash));
    return Json(std::move(members));
}

Json shownToJson(const Variant &variant)
{
    Json::Array array;
    for (const auto &[node, isShown] : variant.shown)
        array.emplace_back(Json::Object{{u"node"_s, number(node)}, {u"shown"_s, Json(isShown)}});
    return Json(std::move(array));
}

Json orderToJson(const Variant &variant)
{
    Json::Array array;
    for (const auto &[parent, children] : variant.order)
        array.emplace_back(Json::Object{{u"parent"_s, number(parent)}, {u"children"_s, ids(children)}});
    return Json(std::move(array));
}

Json overridesToJson(const Variant &variant)
{
    Json::Array array;
    for (const Override &change : variant.overrides)
        array.push_back(overrideToJson(change));
    array.insert(array.end(), variant.unknownOverrides.begin(), variant.unknownOverrides.end());
    return Json(std::move(array));
}

Json variantToJson(const Variant &variant)
{
    Json::Object members;
    members.emplace_back(u"name"_s, Json(variant.name));
    if (!variant.language.isEmpty())
        members.emplace_back(u"language"_s, Json(variant.language));
    if (!variant.shown.empty())
        members.emplace_back(u"shown"_s, shownToJson(variant));
    if (!variant.order.empty())
        members.emplace_back(u"order"_s, orderToJson(variant));
    if (!variant.overrides.empty() || !variant.unknownOverrides.empty())
        members.emplace_back(u"overrides"_s, overridesToJson(variant));
    if (variant.design)
        members.emplace_back(u"design"_s, designToJson(*variant.design));
    return withUnknown(std::move(members), variant.unknown);
}

} // namespace

Json withUnknown(Json::Object known, const std::vector<UnknownMember> &unknown)
{
    if (unknown.empty())
        return Json(std::move(known));
    QHash<QString, std::vector<const UnknownMember *>> followers;
    for (const UnknownMember &member : unknown)
        followers[member.after].push_back(&member);
    Json::Object members;
    const auto addFollowers = [&](const QString &key) {
        for (const UnknownMember *member : followers.take(key))
            members.emplace_back(member->key, member->value);
    };
    addFollowers(QString());
    for (Json::Member &member : known) {
        const QString key = member.first;
        members.push_back(std::move(member));
        addFollowers(key);
    }
    // The member that they stood behind is gone.
    for (const UnknownMember &member : unknown)
        if (followers.contains(member.after))
            addFollowers(member.after);
    return Json(std::move(members));
}

Json documentToJsonValue(const Document &document)
{
    Json::Object members;
    members.emplace_back(u"schema"_s, number(currentSchema));
    members.emplace_back(u"id"_s, number(document.root->id));
    members.emplace_back(u"nextId"_s, number(document.nextId));
    if (!document.language.isEmpty())
        members.emplace_back(u"language"_s, Json(document.language));
    if (!document.modified.isEmpty())
        members.emplace_back(u"modified"_s, Json(document.modified));
    if (document.design != Design())
        members.emplace_back(u"design"_s, designToJson(document.design));
    members.emplace_back(u"person"_s, nodeToJson(document.person()));
    members.emplace_back(u"sections"_s, childrenToJson(std::span(document.root->children).subspan(1)));
    if (!document.variants.empty()) {
        Json::Array variants;
        for (const Variant &variant : document.variants)
            variants.push_back(variantToJson(variant));
        members.emplace_back(u"variants"_s, Json(std::move(variants)));
    }
    if (!document.foreign.isNull())
        members.emplace_back(u"foreign"_s, document.foreign);
    return withUnknown(std::move(members), document.unknown);
}

QByteArray documentToJson(const Document &document)
{
    return writeJson(documentToJsonValue(document));
}

} // namespace vitae
