// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "carriednodes.h"

#include "document/documentjson.h"
#include "document/vitaefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

NodeId largestId(const Node &node)
{
    NodeId largest = node.id;
    for (const NodePtr &child : node.children)
        largest = std::max(largest, largestId(*child));
    return largest;
}

/// document.json knows groups and entries only inside a section, so each travels in one of its own.
Document asDocument(const std::vector<NodePtr> &trees)
{
    NodeId largest = 0;
    for (const NodePtr &tree : trees)
        largest = std::max(largest, largestId(*tree));
    TreeBuilder builder(largest + 1);
    const auto root = builder.make(NodeType::Document);
    root->children.push_back(builder.make(NodeType::Person));
    for (const NodePtr &tree : trees) {
        if (tree->type == NodeType::Section) {
            root->children.push_back(tree);
            continue;
        }
        const auto wrapping = builder.make(NodeType::Section, tree->kind);
        wrapping->children = {tree};
        root->children.push_back(wrapping);
    }
    Document document;
    document.root = root;
    document.nextId = builder.nextId();
    return document;
}

} // namespace

std::vector<NodeId> CarriedNodes::ids() const
{
    std::vector<NodeId> result;
    for (const NodePtr &tree : trees)
        result.push_back(tree->id);
    return result;
}

QByteArray encode(const CarriedNodes &carried)
{
    Json::Array types;
    for (const NodePtr &tree : carried.trees)
        types.emplace_back(QString(QLatin1StringView(nodeTypeName(tree->type))));
    return writeJson(Json(Json::Object{{u"document"_s, Json(carried.document.toString())},
                                       {u"nodes"_s, Json(std::move(types))},
                                       {u"content"_s, documentToJsonValue(asDocument(carried.trees))}}),
                     JsonLayout::Compact);
}

std::optional<CarriedNodes> decodeNodes(const QByteArray &bytes)
{
    const auto json = parseJson(bytes);
    if (!json)
        return std::nullopt;
    const Json *identity = json->find(u"document");
    const Json *types = json->find(u"nodes");
    const Json *content = json->find(u"content");
    if (!identity || !identity->string() || !types || !types->array() || !content)
        return std::nullopt;
    const auto document = documentFromJson(writeJson(*content, JsonLayout::Compact));
    if (!document || document->root->children.size() != types->array()->size() + 1)
        return std::nullopt;
    CarriedNodes carried{.document = QUuid::fromString(*identity->string()), .trees = {}};
    for (size_t i = 0; i < types->array()->size(); ++i) {
        const QString *name = (*types->array())[i].string();
        const NodePtr &section = document->root->children[i + 1];
        const std::optional<NodeType> type = nodeTypeNamed(name ? *name : QString());
        if (type == NodeType::Section)
            carried.trees.push_back(section);
        else if (section->children.size() == 1 && section->children.front()->type == type)
            carried.trees.push_back(section->children.front());
        else
            return std::nullopt;
    }
    return carried;
}

} // namespace vitae
