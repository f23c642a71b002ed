// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>
#include <array>

namespace vitae {

/// What parts where a page ends before a line, the best first.
enum class PageSeam : quint8 {
    Section,   ///< sections
    Entry,     ///< entries or groups of a section
    Item,      ///< items of a list that is a section
    Role,      ///< roles of an entry
    Paragraph, ///< paragraphs and bullets of an entry
    Line,      ///< lines of a paragraph
};

/// What it costs to end a page there, on the scale of pageBadness().
[[nodiscard]] constexpr double seamCost(PageSeam seam)
{
    return std::array<double, 6>{0, 10, 15, 25, 40, 60}[size_t(seam)];
}

} // namespace vitae
