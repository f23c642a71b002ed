// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "valuejson.h"

#include <QCryptographicHash>
#include <algorithm>

namespace vitae {

Document Document::empty()
{
    TreeBuilder builder;
    const std::shared_ptr<Node> root = builder.make(NodeType::Document);
    root->children.push_back(builder.make(NodeType::Person));
    Document document;
    document.root = root;
    document.nextId = builder.nextId();
    return document;
}

const Variant *Document::variant(const QString &name) const
{
    const auto it = std::ranges::find(variants, name, &Variant::name);
    return it == variants.end() ? nullptr : &*it;
}

std::shared_ptr<Node> TreeBuilder::make(NodeType type, SectionKind kind)
{
    auto node = std::make_shared<Node>();
    node->id = m_next++;
    node->type = type;
    node->kind = kind;
    return node;
}

QString masterHash(const Value &value)
{
    const QByteArray text = writeJson(valueToJson(value), JsonLayout::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(16));
}

bool isStale(const Document &document, const Override &override_)
{
    const NodePtr node = findNode(document.root, override_.field.node);
    return !node || masterHash(node->value(override_.field.field)) != override_.masterHash;
}

} // namespace vitae
