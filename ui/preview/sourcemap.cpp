// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcemap.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>
#include <limits>

namespace vitae {

namespace {

/// Glyphs that stand for one stretch of text, and where: from the run's origin.
struct Cluster {
    quint32 begin = 0, end = 0; ///< UTF-16 offsets in Run::text
    double left = 0, right = 0;
};

/// In visual order.
std::vector<Cluster> clustersOf(const Run &run)
{
    std::vector<Cluster> clusters;
    std::vector<quint32> starts;
    for (const Glyph &glyph : run.glyphs) {
        const double left = double(glyph.x), right = left + double(glyph.advance);
        if (clusters.empty() || clusters.back().begin != glyph.cluster) {
            clusters.push_back({glyph.cluster, 0, left, right});
            starts.push_back(glyph.cluster);
        } else if (glyph.advance > 0) { // a mark stands on its base and takes no room
            Cluster &cluster = clusters.back();
            const bool isEmpty = cluster.left >= cluster.right;
            cluster.left = isEmpty ? left : std::min(cluster.left, left);
            cluster.right = isEmpty ? right : std::max(cluster.right, right);
        }
    }
    std::ranges::sort(starts);
    for (Cluster &cluster : clusters) {
        const auto next = std::ranges::upper_bound(starts, cluster.begin);
        cluster.end = next == starts.end() ? quint32(run.text.size()) : *next;
    }
    return clusters;
}

const SourceSpan *sourceAt(const Run &run, quint32 offset)
{
    const auto after = std::ranges::upper_bound(run.sources, offset, {}, &SourceSpan::begin);
    if (after == run.sources.begin() || std::prev(after)->end <= offset)
        return nullptr;
    return &*std::prev(after);
}

/// Neighbouring clusters of a line that show one field.
struct Segment {
    FieldRef field;
    std::vector<Cluster> clusters;
    QRectF rect; ///< on the page
};

std::vector<Segment> segmentsOf(const Item &item, const Run &run)
{
    std::vector<Segment> segments;
    bool isOpen = false;
    for (const Cluster &cluster : clustersOf(run)) {
        const SourceSpan *source = sourceAt(run, cluster.begin);
        if (!source || source->field.node == 0) {
            isOpen = false;
            continue;
        }
        if (!isOpen || segments.back().field != source->field)
            segments.push_back({source->field, {}, {}});
        isOpen = true;
        segments.back().clusters.push_back(cluster);
    }
    for (Segment &segment : segments) {
        double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
        for (const Cluster &cluster : segment.clusters) {
            left = std::min(left, cluster.left);
            right = std::max(right, cluster.right);
        }
        segment.rect = QRectF(item.origin + QPointF(left, -double(run.ascent)),
                              QSizeF(right - left, double(run.ascent) + double(run.descent)));
    }
    return segments;
}

bool mayShow(const Run &run, const FieldRef &field)
{
    return std::ranges::any_of(run.sources,
                               [&field](const SourceSpan &source) { return isOf(source.field, field); });
}

/// Calls `use(item, run)` for the text of the document, until it returns true.
template<typename Use>
void forEachText(const Page &page, Use use)
{
    for (const Item &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item.content);
        if (text && use(item, *text->run))
            return;
    }
}

double outside(double value, double low, double high)
{
    return std::max({low - value, value - high, 0.0});
}

/// Between the characters of a cluster, in Run::text. A ligature is divided evenly by what a person takes for
/// its characters.
quint32 offsetIn(const Cluster &cluster, const Run &run, double x)
{
    const double width = cluster.right - cluster.left;
    double share = width > 0 ? std::clamp((x - cluster.left) / width, 0.0, 1.0) : 0;
    if (run.level % 2 == 1)
        share = 1 - share;
    if (cluster.end - cluster.begin == 1)
        return share < 0.5 ? cluster.begin : cluster.end;
    const QString text = run.text.mid(cluster.begin, cluster.end - cluster.begin);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> edges{0};
    while (finder.toNextBoundary() >= 0)
        edges.push_back(finder.position());
    const auto nearest = size_t(std::lround(share * double(edges.size() - 1)));
    return cluster.begin + quint32(edges[nearest]);
}

/// The x of the edge before the character at a text offset of a cluster, from the run's origin.
double edgeAt(const Cluster &cluster, const Run &run, quint32 offset)
{
    double share = double(offset - cluster.begin) / std::max(1U, cluster.end - cluster.begin);
    if (run.level % 2 == 1)
        share = 1 - share;
    return cluster.left + share * (cluster.right - cluster.left);
}

} // namespace

bool isOf(const FieldRef &field, const FieldRef &wanted)
{
    return field.node == wanted.node && field.field == wanted.field
        && (wanted.index < 0 || field.index == wanted.index);
}

std::optional<Place> placeAt(const Page &page, QPointF point)
{
    // A line is chosen by its height first: right of a short line means its end, not the longer line above.
    static constexpr double heightCounts = 8;
    double best = std::numeric_limits<double>::max();
    std::optional<Segment> nearest;
    const Item *on = nullptr;
    forEachText(page, [&](const Item &item, const Run &run) {
        const double dy =
            outside(point.y(), item.origin.y() - double(run.ascent), item.origin.y() + double(run.descent));
        if (dy * heightCounts >= best)
            return false;
        for (Segment &segment : segmentsOf(item, run)) {
            const double dx = outside(point.x(), segment.rect.left(), segment.rect.right());
            if (const double distance = std::hypot(dx, dy * heightCounts); distance < best) {
                best = distance;
                nearest = std::move(segment);
                on = &item;
            }
        }
        return best <= 0;
    });
    if (!nearest)
        return std::nullopt;
    const Run &run = *std::get<TextItem>(on->content).run;
    const double x = point.x() - on->origin.x();
    const Cluster &cluster = *std::ranges::min_element(
        nearest->clusters, {}, [x](const Cluster &one) { return outside(x, one.left, one.right); });
    const SourceSpan *source = sourceAt(run, cluster.begin);
    const int offset = int(source->offset + (offsetIn(cluster, run, x) - source->begin));
    return Place{source->field, offset, offset};
}

bool isOnText(const Page &page, QPointF point)
{
    bool found = false;
    forEachText(page, [&](const Item &item, const Run &run) {
        if (outside(point.y(), item.origin.y() - double(run.ascent), item.origin.y() + double(run.descent))
                > 0
            || outside(point.x(), item.origin.x(), item.origin.x() + double(run.width)) > 0)
            return false;
        found = std::ranges::any_of(segmentsOf(item, run),
                                    [&](const Segment &segment) { return segment.rect.contains(point); });
        return found;
    });
    return found;
}

std::vector<QRectF> rectsOf(const Page &page, const FieldRef &field)
{
    std::vector<QRectF> rects;
    if (field.node == 0)
        return rects;
    forEachText(page, [&](const Item &item, const Run &run) {
        if (!mayShow(run, field))
            return false;
        for (const Segment &segment : segmentsOf(item, run))
            if (isOf(segment.field, field))
                rects.push_back(segment.rect);
        return false;
    });
    return rects;
}

std::vector<std::pair<FieldRef, QRectF>> fieldRectsOf(const Page &page)
{
    std::vector<std::pair<FieldRef, QRectF>> rects;
    forEachText(page, [&rects](const Item &item, const Run &run) {
        for (const Segment &segment : segmentsOf(item, run))
            rects.emplace_back(segment.field, segment.rect);
        return false;
    });
    return rects;
}

QRectF cursorRect(const PageList &pages, const Place &place, int *page)
{
    QRectF caret;
    *page = -1;
    bool isExact = false; // before the character; else after the one that ends a line or the field
    for (size_t i = 0; i < pages.pages.size() && !isExact; ++i) {
        forEachText(pages.pages[i], [&](const Item &item, const Run &run) {
            if (!mayShow(run, place.field))
                return false;
            for (const Cluster &cluster : clustersOf(run)) {
                const SourceSpan *source = sourceAt(run, cluster.begin);
                if (!source || source->field != place.field)
                    continue;
                const qint64 at = qint64(place.cursor) - source->offset + source->begin;
                if (at < cluster.begin || at > cluster.end)
                    continue;
                isExact = at < cluster.end;
                const double x = item.origin.x() + edgeAt(cluster, run, quint32(at));
                caret = QRectF(x, item.origin.y() - double(run.ascent), 0,
                               double(run.ascent) + double(run.descent));
                *page = int(i);
                if (isExact)
                    return true;
            }
            return false;
        });
    }
    return caret;
}

} // namespace vitae
