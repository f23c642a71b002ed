// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagewishes.h"

#include "document/pagewish.h"

#include <QHash>
#include <algorithm>

namespace vitae {

namespace {

/// A node of a section, with the section.
struct Piece {
    const Node *node = nullptr;
    const Node *section = nullptr;
};
using Pieces = QHash<NodeId, Piece>;

bool hasWishes(const Node &node)
{
    return !node.text(Field::PageBreak).isEmpty()
        || std::ranges::any_of(node.children, [](const NodePtr &child) {
               const bool mayHold = child->type == NodeType::Section || child->type == NodeType::Group
                   || child->type == NodeType::Entry;
               return mayHold && hasWishes(*child);
           });
}

void addPieces(const Node &node, const Node &section, Pieces &pieces)
{
    pieces.insert(node.id, {&node, &section});
    if (node.type == NodeType::Section || node.type == NodeType::Group)
        for (const NodePtr &child : node.children)
            addPieces(*child, section, pieces);
}

NodeId nodeOf(const Placement &placement)
{
    for (const StructureNode &node : placement.fragment->structure)
        if (node.node)
            return node.node;
    return 0;
}

void startPage(Flow &flow, size_t index)
{
    while (index > 0 && !flow.placements[index].breakBefore)
        --index;
    flow.placements[index].startsPage = true;
}

} // namespace

void applyPageWishes(const Cv &cv, const Theme &theme, Flow &flow)
{
    const bool keepsEntries = theme.flag(Option::EntryKeep), keepsSections = theme.flag(Option::SectionKeep);
    if (!keepsEntries && !keepsSections && !hasWishes(*cv.root))
        return;
    Pieces pieces;
    for (const NodePtr &child : cv.root->children)
        if (child->type == NodeType::Section)
            addPieces(*child, *child, pieces);
    const Node *previous = nullptr;
    for (size_t i = 0; i < flow.placements.size(); ++i) {
        Placement &placement = flow.placements[i];
        const Piece piece = pieces.value(nodeOf(placement));
        const bool isFirst = piece.section != previous;
        previous = piece.section;
        if (!piece.section)
            continue;
        placement.isKept =
            piece.node != piece.section && (keepsEntries || hasPageWish(*piece.node, PageWish::Together));
        placement.isInKeptSection = keepsSections || hasPageWish(*piece.section, PageWish::Together);
        placement.keepsWithSection = placement.isInKeptSection && !isFirst;
        const bool isSection = isFirst && hasPageWish(*piece.section, PageWish::NewPage);
        if (isSection || (piece.node != piece.section && hasPageWish(*piece.node, PageWish::NewPage)))
            startPage(flow, i);
    }
}

} // namespace vitae
