// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectorpath.h"

#include "contenthash.h"

#include <QRectF>
#include <algorithm>

namespace vitae {

namespace {

using Verb = VectorPath::Verb;

/// Clockwise; `unit` is the size of what the unit square stands for.
void addRounded(VectorPath &path, const QRectF &rect, double wanted, const QSizeF &unit, bool isHole)
{
    const double r = std::clamp(wanted, 0.0, std::min(rect.width(), rect.height()) / 2);
    const double c = r * (1 - quarterArc);
    const auto at = [&](double x, double y) {
        const double across = isHole ? rect.right() - x : rect.left() + x; // mirrored: the other way round
        return QPointF(across / unit.width(), (rect.top() + y) / unit.height());
    };
    const double w = rect.width(), h = rect.height();
    addStep(path, Verb::Move, {at(r, 0)});
    addStep(path, Verb::Line, {at(w - r, 0)});
    addStep(path, Verb::Curve, {at(w - c, 0), at(w, c), at(w, r)});
    addStep(path, Verb::Line, {at(w, h - r)});
    addStep(path, Verb::Curve, {at(w, h - c), at(w - c, h), at(w - r, h)});
    addStep(path, Verb::Line, {at(r, h)});
    addStep(path, Verb::Curve, {at(c, h), at(0, h - c), at(0, h - r)});
    addStep(path, Verb::Line, {at(0, r)});
    addStep(path, Verb::Curve, {at(0, c), at(c, 0), at(r, 0)});
    addStep(path, Verb::Close, {});
}

} // namespace

void addStep(VectorPath &path, Verb verb, std::initializer_list<QPointF> points)
{
    VectorPath::Step &step = path.steps.emplace_back();
    step.verb = verb;
    std::ranges::copy(points, step.points.begin());
}

VectorPathPtr finished(VectorPath path)
{
    ContentHash hash;
    for (const VectorPath::Step &step : path.steps) {
        hash.add(quint64(step.verb));
        for (const QPointF &point : step.points)
            hash.add(float(point.x()), float(point.y()));
    }
    path.hash = hash.value();
    return std::make_shared<const VectorPath>(std::move(path));
}

VectorPathPtr framePath(const QSizeF &size, double thickness, double radius)
{
    VectorPath path;
    const QRectF outer(QPointF(), size);
    addRounded(path, outer, radius, size, false);
    addRounded(path, outer.adjusted(thickness, thickness, -thickness, -thickness), radius - thickness, size,
               true);
    return finished(std::move(path));
}

} // namespace vitae
