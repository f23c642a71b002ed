// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruleset.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

/// WCAG 2.2, relative luminance.
double luminance(Color color)
{
    const auto linear = [](quint8 value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Color a, Color b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// The colour of the last box below a point.
Color groundAt(QPointF point, const std::vector<std::pair<QRectF, Color>> &boxes)
{
    Color ground{255, 255, 255};
    for (const auto &[box, color] : boxes)
        if (box.contains(point))
            ground = color;
    return ground;
}

FieldRef firstSource(const Run &run)
{
    const auto found =
        std::ranges::find_if(run.sources, [](const SourceSpan &span) { return span.field.node != 0; });
    return found == run.sources.end() ? FieldRef() : found->field;
}

void checkRuns(const PageList &pages, Findings &findings)
{
    constexpr double least = 4.5; // WCAG 2.2, 1.4.3
    for (const Page &page : pages.pages) {
        std::vector<std::pair<QRectF, Color>> boxes;
        for (const Item &item : page.items) {
            if (const auto *box = std::get_if<BoxItem>(&item.content); box && item.opacity >= 1)
                boxes.emplace_back(QRectF(item.origin, box->size), box->color);
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text || item.structure < 0 || firstSource(*text->run).node == 0)
                continue;
            const Run &run = *text->run;
            const FieldRef where = firstSource(run);
            if (double(run.size) < smallestText - 0.01)
                findings.addOnce(Severity::Warning, u"text.small"_s,
                                 Message::tr("Text of %1 points is hard to read: make it at least %2.")
                                     .arg(double(run.size))
                                     .arg(smallestText),
                                 where);
            const QPointF middle = item.origin + QPointF(double(run.width) / 2, -double(run.ascent) / 3);
            if (contrast(run.color, groundAt(middle, boxes)) < least)
                findings.addOnce(
                    Severity::Warning, u"text.pale"_s,
                    Message::tr(
                        "This text stands out too little from what is behind it: choose a stronger colour."),
                    where);
        }
    }
}

void checkEdges(const PageList &pages, Findings &findings)
{
    constexpr double least = 8; // points: what most printers can reach
    for (const Page &page : pages.pages) {
        const QRectF paper = QRectF(QPointF(), page.size).adjusted(least, least, -least, -least);
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text || text->run->text.trimmed().isEmpty())
                continue;
            const Run &run = *text->run;
            const QRectF area(item.origin.x(), item.origin.y() - double(run.size) / 2, double(run.width),
                              double(run.size) / 2);
            if (!paper.contains(area))
                findings.addOnce(Severity::Warning, u"page.edge"_s,
                                 Message::tr("Text stands less than %1 points from the edge of the paper: "
                                             "widen the margins or shorten it.")
                                     .arg(least),
                                 firstSource(run));
        }
    }
}

void checkLines(const Theme &theme, Findings &findings)
{
    const double share = theme.number(Option::TextLeading) / theme.number(Option::TextSize);
    if (share < tightestLines - 0.001)
        findings.addOnce(Severity::Warning, u"text.tight"_s,
                         Message::tr("Lines stand close, %1 times the size of the text: make it at least %2.")
                             .arg(share, 0, 'f', 2)
                             .arg(tightestLines));
}

} // namespace

void checkLooks(const PageList &pages, const Theme &theme, Findings &findings)
{
    checkRuns(pages, findings);
    checkEdges(pages, findings);
    checkLines(theme, findings);
}

} // namespace vitae
