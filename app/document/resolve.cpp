// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include <algorithm>

namespace vitae {
namespace {

/// A variant, indexed by node.
struct Overlay {
    QHash<NodeId, bool> shown;
    QHash<NodeId, const std::vector<NodeId> *> order;
    QHash<NodeId, std::vector<const Override *>> overrides;

    explicit Overlay(const Variant *variant)
    {
        if (!variant)
            return;
        for (const auto &[id, isShown] : variant->shown)
            shown.insert(id, isShown);
        for (const auto &[parent, children] : variant->order)
            order.insert(parent, &children);
        for (const Override &value : variant->overrides)
            overrides[value.field.node].push_back(&value);
    }
};

/// The master's children in the variant's order. Those that the variant does not name (they came later)
/// follow the one they follow in the master.
std::vector<NodePtr> ordered(const std::vector<NodePtr> &master, const std::vector<NodeId> &order)
{
    QHash<NodeId, qsizetype> rank;
    for (const NodeId id : order)
        if (!rank.contains(id))
            rank.insert(id, rank.size() + 1);
    std::vector<std::pair<qsizetype, NodePtr>> ranked;
    qsizetype before = 0;
    for (const NodePtr &child : master) {
        // The person stays first, whatever a file says.
        before = child->type == NodeType::Person ? 0 : rank.value(child->id, before);
        ranked.emplace_back(before, child);
    }
    std::ranges::stable_sort(ranked, {}, [&](const auto &item) { return item.first; });
    // Within one rank the named child comes first: it stood before its followers in the master, too.
    std::vector<NodePtr> result;
    for (auto &[_, child] : ranked)
        result.push_back(std::move(child));
    return result;
}

class Resolver {
  public:
    explicit Resolver(const Variant *variant) : m_overlay(variant) {}

    NodePtr resolve(const NodePtr &node) const
    {
        if (isUntouched(*node))
            return node;
        std::vector<NodePtr> children = node->children;
        if (const auto it = m_overlay.order.find(node->id); it != m_overlay.order.end())
            children = ordered(children, **it);
        std::erase_if(children, [this](const NodePtr &child) { return isHidden(*child); });
        for (NodePtr &child : children)
            child = resolve(child);
        const auto overrides = m_overlay.overrides.find(node->id);
        const bool isOverridden = overrides != m_overlay.overrides.end();
        if (!isOverridden && !node->hidden && children == node->children)
            return node;
        auto copy = std::make_shared<Node>(*node);
        copy->hidden = false;
        copy->children = std::move(children);
        if (isOverridden)
            for (const Override *own : *overrides)
                if (copy->spec(own->field.field))
                    copy->set(own->field.field, own->value);
        return copy;
    }

  private:
    bool isHidden(const Node &node) const
    {
        return node.type != NodeType::Person && !m_overlay.shown.value(node.id, !node.hidden);
    }

    /// Nothing is hidden, moved or said otherwise in it: looked through without copying anything.
    bool isUntouched(const Node &node) const
    {
        return !node.hidden && !m_overlay.order.contains(node.id) && !m_overlay.overrides.contains(node.id)
            && std::ranges::none_of(node.children, [this](const NodePtr &child) {
                   return isHidden(*child) || !isUntouched(*child);
               });
    }

    Overlay m_overlay;
};

Design merged(const Design &master, const Design &overlay)
{
    Design design = master;
    if (!overlay.theme.isEmpty()) {
        design.theme = overlay.theme;
        design.ownTheme = overlay.ownTheme;
    }
    for (const auto &[path, value] : overlay.options) {
        const auto it = std::ranges::find(design.options, path, &std::pair<QString, Json>::first);
        if (it != design.options.end())
            it->second = value;
        else
            design.options.emplace_back(path, value);
    }
    return design;
}

/// Shared where nothing is to be left out.
NodePtr withoutForeign(const NodePtr &node)
{
    std::vector<NodePtr> children;
    children.reserve(node->children.size());
    for (const NodePtr &child : node->children)
        children.push_back(withoutForeign(child));
    if (children == node->children && node->unknown.empty() && node->foreign.isNull())
        return node;
    auto own = std::make_shared<Node>(*node);
    own->children = std::move(children);
    own->unknown.clear();
    own->foreign = {};
    return own;
}

} // namespace

Cv resolve(const Document &document, const Variant *variant)
{
    Cv cv;
    cv.root = Resolver(variant).resolve(document.root);
    cv.language = variant && !variant->language.isEmpty() ? variant->language : document.language;
    cv.design = variant && variant->design ? merged(document.design, *variant->design) : document.design;
    cv.assets = document.assets;
    cv.modified = document.modified;
    return cv;
}

Document shownDocument(const Document &document, const Cv &cv)
{
    Document shown;
    shown.root = withoutForeign(cv.root);
    shown.nextId = document.nextId;
    shown.language = cv.language;
    shown.design = cv.design;
    shown.design.unknown.clear();
    shown.modified = cv.modified;
    const auto *photo = std::get_if<Photo>(&cv.person().value(Field::Photo));
    if (photo && cv.assets.contains(photo->asset))
        shown.assets.insert(photo->asset, cv.assets.value(photo->asset));
    return shown;
}

} // namespace vitae
