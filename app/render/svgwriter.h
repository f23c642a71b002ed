// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QByteArray>

namespace vitae {

/// A page as SVG 1.1 in points. Text is text, a word each at its place and of its width, in the family that
/// the page has; where that looks otherwise than the glyphs (small capitals), outlines stand below it and the
/// text is invisible. Equal pages give equal bytes.
[[nodiscard]] QByteArray svgOf(const Page &page, const PageList &pages);

} // namespace vitae
