// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gauges.h"

#include "levelscale.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int stepCounts = levelSteps + 1;
constexpr int gaugeCount = 2 * 2 * stepCounts; // forms, directions, steps

// In em of the text. A gauge is drawn in the top of a square as high as it is wide.
constexpr double width = 3.2;
constexpr double top = 0.62;
constexpr double stroke = 0.05;
constexpr float before = 0.25F; // more than the space between words

/// The drawing of a gauge in lengths of its square's side.
class GaugeDrawing {
  public:
    explicit GaugeDrawing(bool fromRight) : m_fromRight(fromRight) {}

    QString dots(int steps)
    {
        static constexpr double radius = 0.25, middle = 0.3; // between the baseline and the capitals
        static constexpr double apart = (width - 2 * radius) / (levelSteps - 1);
        for (int i = 0; i < levelSteps; ++i) {
            const double x = radius + i * apart;
            ellipse(u'O', x, middle, radius);
            if (i >= steps)
                ellipse(u'o', x, middle, radius - stroke);
        }
        return m_steps.join(u' ');
    }

    QString bar(int steps)
    {
        static constexpr double height = 0.4, above = 0.1;
        const double filled = std::max(width * steps / levelSteps, stroke);
        rectangle(u'R', 0, above, width, height);
        if (steps < levelSteps)
            rectangle(u'r', filled, above + stroke, width - filled - stroke, height - 2 * stroke);
        return m_steps.join(u' ');
    }

  private:
    void add(QChar verb, std::initializer_list<double> lengths)
    {
        m_steps += QString(verb);
        for (const double length : lengths)
            m_steps += QString::number(length / width * drawingGrid, 'f', 4);
    }
    void ellipse(QChar verb, double x, double y, double radius)
    {
        add(verb, {m_fromRight ? width - x : x, y, radius, radius});
    }
    void rectangle(QChar verb, double x, double y, double w, double h)
    {
        add(verb, {m_fromRight ? width - x - w : x, y, w, h});
    }

    bool m_fromRight;
    QStringList m_steps;
};

IconShape shapeOf(int index)
{
    const int steps = index % stepCounts;
    const bool fromRight = index / stepCounts % 2 != 0;
    const bool isBar = index / stepCounts / 2 != 0;
    GaugeDrawing drawing(fromRight);
    return {drawnPath(isBar ? drawing.bar(steps) : drawing.dots(steps)), float(width), float(top), before, 0};
}

} // namespace

Icon gaugeIcon(GaugeForm form, int steps, bool fromRight)
{
    const int index = (int(form) * 2 + int(fromRight)) * stepCounts + std::clamp(steps, 0, levelSteps);
    return Icon(int(Icon::FirstGauge) + index);
}

bool isGauge(Icon icon)
{
    return icon >= Icon::FirstGauge;
}

const IconShape &gaugeShape(Icon icon)
{
    static const std::array<IconShape, gaugeCount> shapes = [] {
        std::array<IconShape, gaugeCount> made;
        for (int i = 0; i < gaugeCount; ++i)
            made[size_t(i)] = shapeOf(i);
        return made;
    }();
    return shapes[size_t(icon) - size_t(Icon::FirstGauge)];
}

} // namespace vitae
