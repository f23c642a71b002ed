// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richmarks.h"

#include "document/richtext.h"

#include <QStringList>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct OpenMark {
    QString mark;
    qsizetype at;
};

/// The marks that are open at a place, in their order. An asterisk within a word or between spaces is none.
std::vector<OpenMark> openAt(QStringView text, qsizetype end)
{
    std::vector<OpenMark> open;
    for (qsizetype at = 0; at < end;) {
        const QChar c = text[at];
        if (c == u'\\' || (c != u'*' && c != u'`')) {
            at += c == u'\\' ? 2 : 1;
            continue;
        }
        const bool bold = c == u'*' && at + 1 < text.size() && text[at + 1] == u'*';
        const QString mark = bold ? u"**"_s : QString(c);
        const qsizetype after = at + mark.size();
        const bool wordBefore = at > 0 && text[at - 1].isLetterOrNumber();
        const bool spaceAfter = after >= text.size() || text[after].isSpace();
        if (!open.empty() && open.back().mark == mark)
            open.pop_back();
        else if (!wordBefore && !spaceAfter)
            open.push_back({mark, at});
        at = after;
    }
    return open;
}

} // namespace

QString beforeCut(const QString &rich, qsizetype cut)
{
    QString part = rich.first(cut);
    std::vector<OpenMark> open = openAt(rich, cut);
    if (open.empty() || !openAt(rich, rich.size()).empty())
        return part;
    for (; !open.empty(); open.pop_back()) {
        const qsizetype inside = open.back().at + open.back().mark.size();
        const bool holdsLetters = std::ranges::any_of(part.sliced(std::min(inside, part.size())),
                                                      [](QChar c) { return c.isLetterOrNumber(); });
        if (!holdsLetters) {
            part.truncate(open.back().at);
            continue;
        }
        while (QStringView(u" \t,;:|–—-•·").contains(part.back())) // that stood before the cut
            part.chop(1);
        part += open.back().mark;
    }
    return part;
}

QString afterCut(const QString &rich, qsizetype cut)
{
    QString part = rich.sliced(cut);
    const std::vector<OpenMark> open = openAt(rich, cut);
    if (open.empty() || !openAt(rich, rich.size()).empty())
        return part;
    QString marks;
    for (const OpenMark &mark : open)
        marks += mark.mark;
    qsizetype start = 0; // marks open before a letter only, after the comma that stood between
    while (start < part.size() && !part[start].isLetterOrNumber() && part[start] != u'*'
           && part[start] != u'`' && part[start] != u'[' && part[start] != u'(')
        ++start;
    QString rest = part.sliced(start);
    for (auto mark = open.rbegin(); mark != open.rend() && rest.startsWith(mark->mark); ++mark) {
        rest = rest.sliced(mark->mark.size()); // "*2019* – Acme": what closes at once closes nothing
        marks.chop(mark->mark.size());
    }
    return marks + rest;
}

QString richFrom(const QString &rich, qsizetype plainOffset)
{
    std::vector<RichSpan> spans = RichText::parse(rich).spans();
    qsizetype left = plainOffset;
    while (!spans.empty() && left >= spans.front().text.size()) {
        left -= spans.front().text.size();
        spans.erase(spans.begin());
    }
    if (!spans.empty() && left > 0)
        spans.front().text = spans.front().text.sliced(left);
    if (!spans.empty()) {
        QString &text = spans.front().text;
        while (!text.isEmpty() && text.front().isSpace())
            text = text.sliced(1);
    }
    std::erase_if(spans, [](const RichSpan &span) { return span.text.isEmpty(); });
    return RichText::fromSpans(std::move(spans)).markdown();
}

QString plainOf(const QString &rich)
{
    return RichText::parse(rich).plainText();
}

bool isWhollyBold(const QString &rich)
{
    const RichText text = RichText::parse(rich);
    bool any = false;
    for (const RichSpan &span : text.spans()) {
        if (!span.marks.testFlag(Mark::Bold) && !span.text.trimmed().isEmpty())
            return false;
        any = true;
    }
    return any;
}

QString withoutOuterMarks(const QString &rich)
{
    std::vector<RichSpan> spans = RichText::parse(rich).spans();
    if (spans.empty())
        return rich;
    Marks common = spans.front().marks;
    for (const RichSpan &span : spans)
        common &= span.marks;
    if (!common)
        return rich;
    for (RichSpan &span : spans)
        span.marks &= ~common;
    return RichText::fromSpans(std::move(spans)).markdown();
}

} // namespace vitae
