// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pageplan.h"

#include <string>

namespace vitae {

class PrintFonts;

/// A page's content stream with what it refers to. Resource names are the page's own: /F0 is the first of
/// `faces` (of `printFonts` in a PDF for printers), /I0 of `images`, /G0 of `opacities`, so a stream does not
/// change when another page does.
struct PageContent {
    std::string stream;
    std::vector<FacePtr> faces;
    std::vector<int> printFonts; ///< of PrintFonts
    std::vector<std::shared_ptr<const Image>> images;
    std::vector<int> opacities; ///< in thousandths
    struct Mark {
        int item = 0; ///< whose structure node the sequence belongs to
        int stretch = -1; ///< or the stretch below it
    };
    std::vector<Mark> marks; ///< by MCID
};

/// `print`: null but for a PDF for printers.
[[nodiscard]] PageContent writeContent(const Page &page, const std::vector<StructureNode> &structure,
                                       const PagePlan &plan, const PrintFonts *print);

/// The tag of a role, e.g. "H1".
[[nodiscard]] std::string_view roleName(StructureRole role);

} // namespace vitae
