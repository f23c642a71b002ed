// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagewishes.h"

#include "document/pagewish.h"

#include <QHash>
#include <algorithm>

namespace vitae {

namespace {

using Pieces = QHash<NodeId, const Node *>;

bool hasWishes(const Node &node)
{
    return !node.text(Field::PageBreak).isEmpty()
        || std::ranges::any_of(node.children, [](const NodePtr &child) {
               return (child->type == NodeType::Group || child->type == NodeType::Entry) && hasWishes(*child);
           });
}

void addPieces(const Node &node, Pieces &pieces)
{
    pieces.insert(node.id, &node);
    if (node.type == NodeType::Section || node.type == NodeType::Group)
        for (const NodePtr &child : node.children)
            addPieces(*child, pieces);
}

NodeId nodeOf(const Placement &placement)
{
    for (const StructureNode &node : placement.fragment->structure)
        if (node.node)
            return node.node;
    return 0;
}

void startPage(FlowPart &part, size_t index)
{
    while (index > 0 && !part.placements[index].breakBefore)
        --index;
    part.placements[index].startsPage = true;
}

} // namespace

void applyPageWishes(const Node &section, const Theme &theme, FlowPart &part)
{
    const bool keepsEntries = theme.flag(Option::EntryKeep);
    const bool keepsSection = theme.flag(Option::SectionKeep) || hasPageWish(section, PageWish::Together);
    if (!keepsEntries && !keepsSection && !hasWishes(section))
        return;
    Pieces pieces;
    addPieces(section, pieces);
    for (size_t i = 0; i < part.placements.size(); ++i) {
        Placement &placement = part.placements[i];
        const Node *node = pieces.value(nodeOf(placement), &section);
        placement.isKept = node != &section && (keepsEntries || hasPageWish(*node, PageWish::Together));
        placement.isInKeptSection = keepsSection;
        placement.keepsWithSection = keepsSection && i > 0;
        if ((i == 0 || node != &section) && hasPageWish(*node, PageWish::NewPage))
            startPage(part, i);
    }
}

} // namespace vitae
