// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagewish.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString nameOf(PageWish wish)
{
    return wish == PageWish::Together ? u"together"_s : u"new-page"_s;
}

PageWish other(PageWish wish)
{
    return wish == PageWish::Together ? PageWish::NewPage : PageWish::Together;
}

} // namespace

bool hasPageWish(const Node &node, PageWish wish)
{
    const QString value = node.text(Field::PageBreak);
    return value == u"both" || value == nameOf(wish);
}

QString pageWishToggled(const Node &node, PageWish wish)
{
    const bool hasOther = hasPageWish(node, other(wish));
    if (hasPageWish(node, wish))
        return hasOther ? nameOf(other(wish)) : QString();
    return hasOther ? u"both"_s : nameOf(wish);
}

} // namespace vitae
