// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvdocument.h"

#include "cvdocument_edit.h"

#include <QDateTime>
#include <algorithm>

namespace vitae {

CvDocument::CvDocument(Document document, QObject *parent)
    : QObject(parent),
      m_document(std::move(document)),
      m_stack(std::make_unique<QUndoStack>()),
      m_clock(QDateTime::currentMSecsSinceEpoch)
{
    reindex();
}

CvDocument::~CvDocument() = default;

void CvDocument::reset(Document document)
{
    m_stack->clear();
    m_document = std::move(document);
    reindex();
    emit changed({{Change{}}});
}

void CvDocument::reindex()
{
    m_parents.clear();
    index(*m_document.root, 0);
}

void CvDocument::index(const Node &node, NodeId parent)
{
    m_parents.insert(node.id, parent);
    // An importer that miscounted must not lead to one id for two nodes.
    m_document.nextId = std::max(m_document.nextId, node.id + 1);
    for (const NodePtr &child : node.children)
        index(*child, node.id);
}

NodeId CvDocument::parentOf(NodeId id) const
{
    return m_parents.value(id, 0);
}

NodePtr CvDocument::node(NodeId id) const
{
    if (!m_parents.contains(id))
        return nullptr;
    if (id == m_document.root->id)
        return m_document.root;
    const NodePtr parent = node(parentOf(id));
    const auto it = std::ranges::find(parent->children, id, &Node::id);
    return it == parent->children.end() ? nullptr : *it;
}

int CvDocument::rowOf(NodeId id) const
{
    const NodePtr parent = node(parentOf(id));
    if (!parent)
        return -1;
    const auto it = std::ranges::find(parent->children, id, &Node::id);
    return it == parent->children.end() ? -1 : int(it - parent->children.begin());
}

int CvDocument::bulletDepth(NodeId id) const
{
    int depth = 0;
    for (NodePtr at = node(id); at && at->type == NodeType::Bullet; at = node(parentOf(at->id)))
        ++depth;
    return depth;
}

bool CvDocument::accepts(NodeId parent, NodeType type, SectionKind kind) const
{
    const NodePtr node = this->node(parent);
    return node && mayHold(node->type, node->kind, type, kind)
        && (type != NodeType::Bullet || bulletDepth(parent) < maxBulletDepth);
}

bool CvDocument::push(std::unique_ptr<Edit> edit)
{
    m_stack->push(edit.release());
    return true;
}

bool CvDocument::push(State after, ChangeSet changes, const QString &text)
{
    return push(std::make_unique<Edit>(*this, std::move(after), std::move(changes), text));
}

/// What goes must leave the index while the old tree still knows its children, what comes must enter it from
/// the new tree.
void CvDocument::apply(const State &state, const ChangeSet &changes)
{
    for (const Change &change : changes.changes)
        if (change.what == Change::What::Removed)
            unindex(change);
    state.applyTo(m_document);
    for (const Change &change : changes.changes)
        if (change.what == Change::What::Inserted || change.what == Change::What::Moved)
            follow(change);
    emit changed(changes);
}

void CvDocument::unindex(const Change &change)
{
    if (const NodePtr node = this->node(change.node)) {
        std::vector<const Node *> waiting = {node.get()};
        while (!waiting.empty()) {
            const Node *gone = waiting.back();
            waiting.pop_back();
            m_parents.remove(gone->id);
            for (const NodePtr &child : gone->children)
                waiting.push_back(child.get());
        }
    }
}

void CvDocument::follow(const Change &change)
{
    m_parents.insert(change.node, change.parent);
    if (change.what == Change::What::Inserted)
        if (const NodePtr node = this->node(change.node))
            index(*node, change.parent);
}

} // namespace vitae
