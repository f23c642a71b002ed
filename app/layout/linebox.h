// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "pagelist.h"
#include "pageseam.h"

#include <memory>
#include <vector>

namespace vitae {

/// One line of the page's vertical list. Item origins are relative to the left text edge and the baseline.
struct LineBox {
    float step = 0;    ///< baseline to baseline, from the line before; not used at the top of a page
    float ascent = 0;  ///< room above the baseline at the top of a page
    float descent = 0; ///< room below the baseline at the bottom of a page
    bool breakBefore = true; ///< a page may end before this line
    PageSeam seam = PageSeam::Paragraph; ///< what such a page parts
    std::vector<Item> items; ///< structure and paragraph count within the fragment
};

struct OutlineMark {
    int line = 0;
    int level = 0;
    QString title;
    int structure = -1;
};

/// A composed piece of the document (header, heading, entry …), independent of where it will stand. Immutable
/// and kept between layouts.
struct Fragment {
    std::vector<LineBox> lines;
    std::vector<StructureNode> structure; ///< parent -1: whatever the fragment is placed under
    std::vector<OutlineMark> outline;
    quint32 paragraphs = 0;
    float overhang = 0; ///< how far a picture reaches below the last baseline
    float aside = 0; ///< how far something in the margin column reaches below the last baseline
    float gapAfter = 0; ///< more room than what follows asks for
    bool usesMargin = false; ///< something stands in the margin column
    std::vector<Finding> findings;
};
using FragmentPtr = std::shared_ptr<const Fragment>;

/// A fragment in the flow of the document.
struct Placement {
    FragmentPtr fragment;
    float step = 0; ///< of its first line
    float elastic = 0; ///< the part of that step which page breaking may stretch and shrink
    bool breakBefore = true; ///< of its first line
    int parent = 0; ///< structure node of the flow that it hangs below
    int column = 0; ///< of the page grid
    bool startsPage = false; ///< it is to stand at the top of a page
    bool isKept = false; ///< it is to stand on one page
    bool isInKeptSection = false; ///< its section is to stand on one page
    bool keepsWithSection = false; ///< so is what stands before it, in the same section
};

/// The whole document in reading order, before pages.
struct Flow {
    std::vector<Placement> placements;
    /// The nodes that fragments hang below, and where among the placements each stands.
    struct Container {
        StructureNode node; ///< parent: index of a container
        size_t before = 0; ///< placement that it precedes
    };
    std::vector<Container> containers; ///< the first is the Document node
};

} // namespace vitae
