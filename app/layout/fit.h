// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"

namespace vitae {

/// The options to set so that a CV fills a number of pages; none where it does already.
struct PageFit {
    std::vector<std::pair<QString, Json>> options;
};

/// Why a CV does not fit on a number of pages within the limits of its theme.
struct FitRefusal {
    struct Section {
        QString title; ///< empty: what stands above the first heading
        int lines = 0; ///< of it that stand behind the pages
    };
    int pages = 0;                 ///< that were asked for
    bool isTooShort = false;       ///< even set wide it does not reach the last of the pages
    std::vector<Section> sections; ///< else: in the way when set as tightly as the limits allow
    /// What a person can do about it.
    [[nodiscard]] QString sentence() const;
};

/// Looks for the least change that brings the CV, in its own design, to exactly so many pages: first the
/// spacing alone (gaps and line height), then also the text size, then also the margins, each as far as
/// Theme::fit allows. Lays out at most ten times.
[[nodiscard]] tl::expected<PageFit, FitRefusal> fitToPages(const Cv &cv, const FontSet &fonts, int pages,
                                                           LayoutCache *cache = nullptr);

} // namespace vitae
