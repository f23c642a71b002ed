// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richspans.h"

#include <algorithm>

namespace vitae {

RichSpans slice(const RichSpans &spans, int begin, int end)
{
    RichSpans result;
    qsizetype at = 0;
    for (const RichSpan &span : spans) {
        const qsizetype from = std::max<qsizetype>(begin - at, 0);
        const qsizetype to = std::min<qsizetype>(end - at, span.text.size());
        if (from < to) {
            RichSpan part = span;
            part.text = span.text.sliced(from, to - from);
            result.push_back(std::move(part));
        }
        at += span.text.size();
    }
    return result;
}

RichSpans joined(RichSpans first, const RichSpans &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

int lengthOf(const RichSpans &spans)
{
    qsizetype length = 0;
    for (const RichSpan &span : spans)
        length += span.text.size();
    return int(length);
}

bool isMarked(const RichSpans &spans, Mark mark)
{
    return !spans.empty()
        && std::ranges::all_of(spans, [mark](const RichSpan &span) { return span.marks.testFlag(mark); });
}

RichSpans marked(RichSpans spans, Mark mark, bool on)
{
    for (RichSpan &span : spans)
        span.marks.setFlag(mark, on);
    return spans;
}

RichSpans linked(RichSpans spans, const QString &target)
{
    for (RichSpan &span : spans)
        span.link = target;
    return spans;
}

RichSpans withoutOuterBreaks(const RichSpans &spans)
{
    QString text;
    for (const RichSpan &span : spans)
        text += span.text;
    int begin = 0;
    auto end = int(text.size());
    while (end > 0 && text[end - 1] == u'\n')
        --end;
    while (begin < end && text[begin] == u'\n')
        ++begin;
    return slice(spans, begin, end);
}

RichSpans onOneLine(RichSpans spans)
{
    for (RichSpan &span : spans)
        span.text.replace(u'\n', u' ');
    return spans;
}

} // namespace vitae
