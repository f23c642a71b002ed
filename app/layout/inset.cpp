// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inset.h"

namespace vitae {

Inset limited(const Inset &inset, float width)
{
    static constexpr float most = 0.6F;
    const float all = inset.start + inset.end;
    const float factor = all > most * width ? most * width / all : 1;
    return {inset.start * factor, inset.end * factor};
}

ComposeContext narrowed(const ComposeContext &context, const Inset &inset)
{
    ComposeContext narrow = context;
    narrow.width -= inset.start + inset.end;
    narrow.paper.translate(-double(context.rightToLeft ? inset.end : inset.start), 0);
    return narrow;
}

FragmentPtr shifted(const FragmentPtr &fragment, float x)
{
    if (!fragment)
        return nullptr;
    Fragment moved = *fragment;
    for (LineBox &line : moved.lines)
        for (Item &item : line.items)
            item.origin.rx() += double(x);
    return std::make_shared<const Fragment>(std::move(moved));
}

} // namespace vitae
