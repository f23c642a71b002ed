// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marks.h"

namespace vitae {

namespace {

// Of the size of the letters beside it.
constexpr float hashWidth = 0.5F;
constexpr float hashAdvance = 0.6F;
constexpr float gap = 0.6F;

int hashes(const QString &mark)
{
    return mark == u"hash" ? 1 : mark == u"two-hashes" ? 2 : 0;
}

void addHash(FragmentBuilder &builder, int line, const CharStyle &style, float x, float capital)
{
    const float width = hashWidth * style.size;
    const float stroke = style.size * (style.font.weight >= 600 ? 0.11F : 0.07F);
    for (const float part : {0.22F, 0.64F})
        builder.addRule(line, {x + part * width, -capital, stroke, capital, style.color});
    for (const float part : {0.72F, 0.36F})
        builder.addRule(line, {x, -part * capital, width, stroke, style.color});
}

} // namespace

float drawnMarkWidth(const QString &mark, const CharStyle &style)
{
    if (mark == u"square")
        return (0.6F + gap) * style.size;
    const int count = hashes(mark);
    return count > 0 ? (float(count) * hashAdvance + gap) * style.size : 0;
}

void addDrawnMark(FragmentBuilder &builder, int line, const QString &mark, const CharStyle &style, float x)
{
    const float capital = builder.lineBox(line).ascent;
    if (mark == u"square")
        builder.addRule(line, {x, -capital, capital, capital, style.color});
    for (int i = 0; i < hashes(mark); ++i)
        addHash(builder, line, style, x + float(i) * hashAdvance * style.size, capital);
}

} // namespace vitae
