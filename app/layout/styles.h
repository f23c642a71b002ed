// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/richtext.h"
#include "paragraph.h"
#include "theme.h"

namespace vitae {

/// The character styles of a theme.
struct Styles {
    explicit Styles(const Theme &theme);

    CharStyle body, title, subtitle, date, meta, label;
    CharStyle name, lastName, headline, contact, summary, heading, group, footer, top;
    std::optional<Color> link;
    bool linkUnderline = false;
    int boldWeight = 700;

    [[nodiscard]] const CharStyle &of(TextRole role) const;
    /// `base` with the marks of rich text on top.
    [[nodiscard]] CharStyle marked(const CharStyle &base, Marks marks) const;
    [[nodiscard]] CharStyle linked(const CharStyle &base) const;
};

} // namespace vitae
