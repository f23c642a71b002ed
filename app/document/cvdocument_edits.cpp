// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvdocument_edit.h"
#include "treeedit.h"
#include "valuejson.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

/// Levels of bullets in the tree, itself included; 0 when it is none.
int bulletHeight(const Node &node)
{
    int height = 0;
    for (const NodePtr &child : node.children)
        height = std::max(height, bulletHeight(*child));
    return height + (node.type == NodeType::Bullet ? 1 : 0);
}

bool holdsOnlyWhatItMay(const Node &node)
{
    return std::ranges::all_of(node.children, [&](const NodePtr &child) {
        return mayHold(node.type, node.kind, child->type, child->kind) && holdsOnlyWhatItMay(*child);
    });
}

bool isPlainFileName(const QString &name)
{
    const auto forbidden = [](QChar c) { return c < u' ' || c == u'/' || c == u'\\' || c == u':'; };
    return !name.isEmpty() && !name.startsWith(u'.') && std::ranges::none_of(name, forbidden);
}

} // namespace

bool CvDocument::setField(NodeId node, Field field, Value value, TypingKind typing, const Place &before,
                          const Place &after)
{
    const NodePtr current = this->node(node);
    const FieldSpec *spec = current ? current->spec(field) : nullptr;
    if (!spec || !fits(*spec, value))
        return false;
    const Value &old = current->value(field);
    if (old == value || (isEmpty(old) && isEmpty(value)))
        return false;
    TreeEdit tree(*this);
    tree.writable(node).set(field, std::move(value));
    auto edit =
        std::make_unique<Edit>(*this, State{.tree = {{tree.root(), m_document.nextId}}},
                               ChangeSet{{{.what = Change::What::Field, .node = node, .field = field}}},
                               edittext::field(*spec, typing));
    const bool isRun = typing == TypingKind::Insert || typing == TypingKind::Delete;
    edit->setRun(
        {.field = {node, field, 0}, .typing = typing, .option = {}, .continues = isRun, .time = m_clock()},
        before, after);
    return push(std::move(edit));
}

bool CvDocument::acceptsTree(NodeId parent, const Node &tree) const
{
    return accepts(parent, tree.type, tree.kind) && holdsOnlyWhatItMay(tree)
        && (tree.type != NodeType::Bullet || bulletDepth(parent) + bulletHeight(tree) <= maxBulletDepth);
}

NodeId CvDocument::insert(NodeId parent, int row, const Node &tree)
{
    if (!acceptsTree(parent, tree) || bulletHeight(tree) > maxBulletDepth)
        return 0;
    const int first = parent == m_document.root->id ? 1 : 0; // the person stays in front
    NodeId nextId = m_document.nextId;
    const NodePtr node = withFreshIds(tree, nextId);
    TreeEdit edit(*this);
    edit.insert(parent, std::clamp(row, first, int(this->node(parent)->children.size())), node);
    push(State{.tree = {{edit.root(), nextId}}}, edit.takeChanges(),
         edittext::nodes(edittext::Verb::Add, {node}));
    return node->id;
}

/// Without those that are unknown, named twice, inside another one, or fixed in their place.
std::vector<NodeId> CvDocument::topmost(const std::vector<NodeId> &nodes) const
{
    const QSet<NodeId> named(nodes.begin(), nodes.end());
    const auto standsInside = [&](NodeId id) {
        for (NodeId at = parentOf(id); at; at = parentOf(at))
            if (named.contains(at))
                return true;
        return false;
    };
    QSet<NodeId> taken = {0, m_document.root->id, m_document.person().id};
    std::vector<NodeId> result;
    for (const NodeId id : nodes) {
        if (taken.contains(id) || !m_parents.contains(id) || standsInside(id))
            continue;
        taken.insert(id);
        result.push_back(id);
    }
    return result;
}

bool CvDocument::remove(const std::vector<NodeId> &nodes)
{
    const std::vector<NodeId> going = topmost(nodes);
    if (going.empty())
        return false;
    std::vector<NodePtr> named;
    TreeEdit edit(*this);
    for (const NodeId id : going) {
        named.push_back(node(id));
        edit.remove(id);
    }
    return push(State{.tree = {{edit.root(), m_document.nextId}}}, edit.takeChanges(),
                edittext::nodes(edittext::Verb::Delete, named));
}

bool CvDocument::move(const std::vector<NodeId> &nodes, NodeId parent, int row)
{
    const std::vector<NodeId> moving = topmost(nodes);
    const NodePtr target = node(parent);
    if (moving.empty() || qsizetype(moving.size()) != QSet<NodeId>(nodes.begin(), nodes.end()).size()
        || !target)
        return false;
    std::vector<NodePtr> named;
    for (const NodeId id : moving) {
        named.push_back(node(id));
        if (!acceptsTree(parent, *named.back()))
            return false;
    }
    const QSet<NodeId> movingSet(moving.begin(), moving.end());
    for (NodeId at = parent; at; at = parentOf(at))
        if (movingSet.contains(at))
            return false;
    NodeId anchor = 0;
    for (auto at = size_t(std::max(row, target->type == NodeType::Document ? 1 : 0));
         at < target->children.size() && !anchor; ++at)
        if (!movingSet.contains(target->children[at]->id))
            anchor = target->children[at]->id;
    TreeEdit edit(*this);
    for (const NodeId id : moving)
        edit.move(id, parent, anchor);
    ChangeSet changes = edit.takeChanges();
    return !changes.changes.empty()
        && push(State{.tree = {{edit.root(), m_document.nextId}}}, std::move(changes),
                edittext::nodes(edittext::Verb::Move, named));
}

bool CvDocument::setHidden(const std::vector<NodeId> &nodes, bool hidden)
{
    QSet<NodeId> taken = {m_document.root->id, m_document.person().id};
    std::vector<NodePtr> named;
    ChangeSet changes;
    TreeEdit edit(*this);
    for (const NodeId id : nodes) {
        const NodePtr current = node(id);
        if (!current || current->hidden == hidden || taken.contains(id))
            continue;
        taken.insert(id);
        named.push_back(current);
        edit.writable(id).hidden = hidden;
        changes.changes.push_back({.what = Change::What::Hidden, .node = id});
    }
    return !named.empty()
        && push(State{.tree = {{edit.root(), m_document.nextId}}}, std::move(changes),
                edittext::nodes(hidden ? edittext::Verb::Hide : edittext::Verb::Show, named));
}

bool CvDocument::setLanguage(const QString &language)
{
    return language != m_document.language
        && push(State{.language = language}, {{{.what = Change::What::Language}}},
                QCoreApplication::translate("Edits", "Change language"));
}

bool CvDocument::setDesign(Design design, const QString &text)
{
    return design != m_document.design
        && push(State{.design = std::move(design)}, {{{.what = Change::What::Design}}}, text);
}

namespace {

/// A null value takes the option back to the theme's.
void setIn(Design &design, const QString &path, Json value)
{
    const auto option = std::ranges::find(design.options, path, &std::pair<QString, Json>::first);
    if (option == design.options.end() && !value.isNull())
        design.options.emplace_back(path, std::move(value));
    else if (option != design.options.end() && value.isNull())
        design.options.erase(option);
    else if (option != design.options.end())
        option->second = std::move(value);
}

} // namespace

bool CvDocument::setOption(const QString &path, Json value, bool merge)
{
    Design design = m_document.design;
    setIn(design, path, std::move(value));
    if (path.isEmpty() || design == m_document.design)
        return false;
    auto edit = std::make_unique<Edit>(*this, State{.design = std::move(design)},
                                       ChangeSet{{{.what = Change::What::Design}}},
                                       QCoreApplication::translate("Edits", "Change design"));
    edit->setRun(
        {.field = {}, .typing = TypingKind::None, .option = path, .continues = merge, .time = m_clock()}, {},
        {});
    return push(std::move(edit));
}

bool CvDocument::setOptions(const std::vector<std::pair<QString, Json>> &options, const QString &text)
{
    Design design = m_document.design;
    for (const auto &[path, value] : options)
        setIn(design, path, value);
    return setDesign(std::move(design), text);
}

bool CvDocument::resetDesign()
{
    Design design = m_document.design;
    design.options.clear();
    return setDesign(std::move(design), tr("Reset design"));
}

bool CvDocument::setVariant(const QString &name, std::optional<Variant> variant)
{
    std::vector<Variant> variants = m_document.variants;
    const auto current = std::ranges::find(variants, name, &Variant::name);
    const bool exists = current != variants.end();
    if (variant) {
        const bool isTaken = variant->name != name && m_document.variant(variant->name);
        if (variant->name.isEmpty() || isTaken || (!exists && variant->name != name))
            return false;
    }
    QString text = QCoreApplication::translate("Edits", "Change variant");
    if (!variant && exists) {
        variants.erase(current);
        text = QCoreApplication::translate("Edits", "Delete variant");
    } else if (variant && exists) {
        *current = std::move(*variant);
    } else if (variant) {
        variants.push_back(std::move(*variant));
        text = QCoreApplication::translate("Edits", "Add variant");
    }
    return variants != m_document.variants
        && push(State{.variants = std::move(variants)}, {{{.what = Change::What::Variants}}}, text);
}

bool CvDocument::setPhoto(const Photo &photo, const QByteArray &bytes)
{
    if (!photo.isEmpty() && !isPlainFileName(photo.asset))
        return false;
    const Node &person = m_document.person();
    const Photo *old = std::get_if<Photo>(&person.value(Field::Photo));
    QMap<QString, QByteArray> assets = m_document.assets;
    if (old)
        assets.remove(old->asset);
    if (!photo.isEmpty())
        assets.insert(photo.asset, bytes);
    if (photo == (old ? *old : Photo()) && assets == m_document.assets)
        return false;
    TreeEdit edit(*this);
    edit.writable(person.id).set(Field::Photo, photo);
    return push(State{.tree = {{edit.root(), m_document.nextId}}, .assets = std::move(assets)},
                {{{.what = Change::What::Field, .node = person.id, .field = Field::Photo},
                  {.what = Change::What::Assets}}},
                photo.isEmpty() ? QCoreApplication::translate("Edits", "Remove photo")
                                : QCoreApplication::translate("Edits", "Change photo"));
}

} // namespace vitae
