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

} // namespace vitae
