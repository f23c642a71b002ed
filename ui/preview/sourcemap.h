// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "layout/pagelist.h"

#include <optional>

/// Where the text of the document stands on the pages, and which text stands at a point of a page. Pure.
namespace vitae {

/// Whether a field of the page list is the wanted one; any of its values when the wanted index is -1.
[[nodiscard]] bool isOf(const FieldRef &field, const FieldRef &wanted);

/// The character at, or nearest to, a point (in points); offsets lie between characters: left or right of the
/// one under the point, whichever edge is nearer. Nothing on a page without text of the document.
[[nodiscard]] std::optional<Place> placeAt(const Page &page, QPointF point);
/// Whether the point is on text of the document: in the line box, between its ends.
[[nodiscard]] bool isOnText(const Page &page, QPointF point);
/// One rectangle for each stretch of a line that shows the field: as wide as its glyphs, as high as the line.
[[nodiscard]] std::vector<QRectF> rectsOf(const Page &page, const FieldRef &field);
/// The same of all fields that the page shows.
[[nodiscard]] std::vector<std::pair<FieldRef, QRectF>> fieldRectsOf(const Page &page);
/// A caret before the character of the place, of no width; empty and page -1 where it does not stand.
[[nodiscard]] QRectF cursorRect(const PageList &pages, const Place &place, int *page);

} // namespace vitae
