// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// Room that a piece leaves free at the edges of its column, in points.
struct Inset {
    float start = 0;
    float end = 0;
    [[nodiscard]] bool isNone() const { return start == 0 && end == 0; }
};

/// No more of it than leaves the text two fifths of the width.
[[nodiscard]] Inset limited(const Inset &inset, float width);
[[nodiscard]] ComposeContext narrowed(const ComposeContext &context, const Inset &inset);
/// The same further to the right.
[[nodiscard]] FragmentPtr shifted(const FragmentPtr &fragment, float x);

/// What `make` composes for a narrower column, where it stands in the whole one.
template<typename Make>
FragmentPtr composeInset(const ComposeContext &context, const Inset &inset, Make make)
{
    if (inset.isNone())
        return make(context);
    return shifted(make(narrowed(context, inset)), context.rightToLeft ? inset.end : inset.start);
}

} // namespace vitae
