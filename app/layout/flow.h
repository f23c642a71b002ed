// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linebox.h"
#include "pagebreak.h"

namespace vitae {

/// A fragment in the flow of the document.
struct Placement {
    FragmentPtr fragment;
    float step = 0; ///< of its first line
    float elastic = 0; ///< the part of that step which page breaking may stretch and shrink
    bool breakBefore = true; ///< of its first line
    int container = -1; ///< of the part, that it hangs below; -1: the Document node
    bool startsPage = false; ///< it is to stand at the top of a page
    bool isKept = false; ///< it is to stand on one page
    bool isInKeptSection = false; ///< its section is to stand on one page
    bool keepsWithSection = false; ///< so is what stands before it, in the same section

    // Counted through the part by number().
    size_t firstLine = 0;
    int structure = 0; ///< added to the fragment's structure indices
    quint32 paragraph = 0; ///< added to the fragment's paragraph numbers
};

/// What one column says in one stretch: a section, or the person. Complete, it is immutable and kept between
/// layouts, so that an edit costs nothing in the sections that it leaves alone.
struct FlowPart {
    int column = 0; ///< of the page grid
    std::vector<Placement> placements;
    /// A list that fragments hang below, itself below the Document node.
    struct Container {
        StructureRole role = StructureRole::L;
        size_t before = 0; ///< placement that it precedes
    };
    std::vector<Container> containers;

    // Made by number().
    std::vector<PageLine> lines;
    std::vector<StructureNode> structure; ///< parent -1: the Document node
    std::vector<OutlineMark> outline;
    std::vector<Finding> findings;
    quint32 paragraphs = 0;
};
using FlowPartPtr = std::shared_ptr<const FlowPart>;

/// Numbers structure nodes, paragraphs and lines through the part.
void number(FlowPart &part);

/// The whole document in reading order, before pages.
struct Flow {
    std::vector<FlowPartPtr> parts;
};

} // namespace vitae
