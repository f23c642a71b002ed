// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hanging.h"

#include <algorithm>
#include <iterator>

namespace vitae {

namespace {

struct Hang {
    char16_t character;
    float begin, end;
};

constexpr Hang table[] = {
    {u'.', 0, 0.7F},         {u',', 0, 0.7F},         {u'-', 0.5F, 0.5F},      {u'\u2010', 0.5F, 0.5F},
    {u'\u00ad', 0, 0.5F}, // drawn as a hyphen
    {u':', 0, 0.4F},         {u';', 0, 0.4F},         {u'\u2013', 0.3F, 0.3F}, {u'\u2014', 0.2F, 0.2F},
    {u'"', 0.6F, 0.6F},      {u'\'', 0.7F, 0.7F},     {u'\u201c', 0.6F, 0.6F}, {u'\u201d', 0.6F, 0.6F},
    {u'\u201e', 0.6F, 0.6F}, {u'\u2018', 0.7F, 0.7F}, {u'\u2019', 0.7F, 0.7F}, {u'\u201a', 0.7F, 0.7F},
    {u'\u00ab', 0.4F, 0.4F}, {u'\u00bb', 0.4F, 0.4F}, {u'\u2039', 0.4F, 0.4F}, {u'\u203a', 0.4F, 0.4F},
};

Hang hangOf(QChar c)
{
    const auto *found = std::ranges::find(table, c.unicode(), &Hang::character);
    return found == std::end(table) ? Hang{} : *found;
}

} // namespace

float hangsAtEnd(QChar c)
{
    return hangOf(c).end;
}

float hangsAtBegin(QChar c)
{
    return hangOf(c).begin;
}

} // namespace vitae
