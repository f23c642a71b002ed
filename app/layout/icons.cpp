// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include "gauges.h"
#include "vectorpath.h"

#include <QStringList>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Drawing {
    Icon icon;
    const char *steps;
};
constexpr Drawing drawings[] = {
    {Icon::Mail,
     "M 4 4.5 L 20 4.5 C 21.1 4.5 22 5.4 22 6.5 L 22 17.5 C 22 18.6 21.1 19.5 20 19.5 L 4 19.5 "
     "C 2.9 19.5 2 18.6 2 17.5 L 2 6.5 C 2 5.4 2.9 4.5 4 4.5 Z "
     "M 4.2 7.2 L 4.2 9.4 L 12 15 L 19.8 9.4 L 19.8 7.2 L 12 12.8 Z"},
    {Icon::Phone,
     "M 2.5 5.3 C 2.5 3.8 3.7 2.5 5.2 2.5 L 7.9 2.5 C 8.6 2.5 9.2 3 9.4 3.7 L 10.4 7.5 "
     "C 10.6 8.1 10.3 8.7 9.8 9.1 L 8 10.5 C 9.2 12.8 11.2 14.8 13.5 16 L 14.9 14.2 "
     "C 15.3 13.7 15.9 13.4 16.5 13.6 L 20.3 14.6 C 21 14.8 21.5 15.4 21.5 16.1 L 21.5 18.8 "
     "C 21.5 20.3 20.2 21.5 18.7 21.5 C 9.8 21.5 2.5 14.2 2.5 5.3 Z"},
    {Icon::Website, "O 12 12 10 10 o 12 12 8.3 8.3 O 12 12 4.8 10 o 12 12 3.1 8.6 R 2.6 11.2 18.8 1.6"},
    {Icon::Place,
     "M 12 22.5 C 12 22.5 4.2 15.3 4.2 9.4 C 4.2 5 7.7 1.5 12 1.5 C 16.3 1.5 19.8 5 19.8 9.4 "
     "C 19.8 15.3 12 22.5 12 22.5 Z o 12 9.4 3 3"},
    {Icon::LinkedIn,
     "M 5 2 L 19 2 C 20.7 2 22 3.3 22 5 L 22 19 C 22 20.7 20.7 22 19 22 L 5 22 C 3.3 22 2 20.7 2 19 "
     "L 2 5 C 2 3.3 3.3 2 5 2 Z o 7.1 6.8 1.7 1.7 r 5.7 10 2.8 8.5 "
     "M 10.5 10 L 10.5 18.5 L 13.3 18.5 L 13.3 14 C 13.3 12.8 13.9 12.2 14.8 12.2 C 15.7 12.2 16.2 12.8 "
     "16.2 14 L 16.2 18.5 L 19 18.5 L 19 13.3 C 19 11 17.7 9.8 15.9 9.8 C 14.7 9.8 13.8 10.3 13.3 11.1 "
     "L 13.3 10 Z"},
    {Icon::GitHub,
     "O 12 12 10.5 10.5 M 7.2 5.8 C 6.6 7.3 6.6 8.4 6.9 9.2 C 6.1 10.1 5.8 11 5.8 12.2 "
     "C 5.8 15.3 7.6 16.6 10 17 C 9.5 17.6 9.2 18.4 9.2 19.4 L 9.2 22.1 L 14.8 22.1 L 14.8 19.4 "
     "C 14.8 18.4 14.5 17.6 14 17 C 16.4 16.6 18.2 15.3 18.2 12.2 C 18.2 11 17.9 10.1 17.1 9.2 "
     "C 17.4 8.4 17.4 7.3 16.8 5.8 C 15.7 5.9 14.8 6.4 14 7 C 12.7 6.7 11.3 6.7 10 7 "
     "C 9.2 6.4 8.3 5.9 7.2 5.8 Z"},
    {Icon::Person, "O 12 7.2 4.9 4.9 M 2.8 22 C 2.8 16.9 6.6 13.8 12 13.8 C 17.4 13.8 21.2 16.9 21.2 22 Z"},
    {Icon::External,
     "M 6 3.5 L 20.5 3.5 L 20.5 18 L 17.5 18 L 17.5 8.6 L 5.1 21 L 3 18.9 L 15.4 6.5 L 6 6.5 Z"},
    {Icon::Missing, "R 5 1.5 14 21 r 7 3.5 10 17"},
};

/// Reads the steps of a drawing into a path of the unit square.
class DrawingReader {
  public:
    explicit DrawingReader(const QString &steps) : m_words(steps.split(u' ', Qt::SkipEmptyParts)) {}

    std::shared_ptr<const VectorPath> read()
    {
        while (m_at < m_words.size())
            step(m_words[m_at++].front());
        return finished(std::move(m_path));
    }

  private:
    using Verb = VectorPath::Verb;

    void step(QChar letter)
    {
        switch (letter.unicode()) {
        case u'M': add(Verb::Move, {point()}); break;
        case u'L': add(Verb::Line, {point()}); break;
        case u'C': {
            const QPointF first = point(), second = point();
            add(Verb::Curve, {first, second, point()});
            break;
        }
        case u'Z': add(Verb::Close, {}); break;
        case u'O':
        case u'o': ellipse(letter == u'o'); break;
        default: rectangle(letter == u'r');
        }
    }

    void ellipse(bool isHole)
    {
        const QPointF centre = point(), radii = point();
        const double turn = isHole ? -1 : 1;
        const auto at = [&](double x, double y) {
            return centre + QPointF(x * radii.x(), y * turn * radii.y());
        };
        add(Verb::Move, {at(1, 0)});
        add(Verb::Curve, {at(1, quarterArc), at(quarterArc, 1), at(0, 1)});
        add(Verb::Curve, {at(-quarterArc, 1), at(-1, quarterArc), at(-1, 0)});
        add(Verb::Curve, {at(-1, -quarterArc), at(-quarterArc, -1), at(0, -1)});
        add(Verb::Curve, {at(quarterArc, -1), at(1, -quarterArc), at(1, 0)});
        add(Verb::Close, {});
    }

    void rectangle(bool isHole)
    {
        const QPointF corner = point(), size = point();
        const QPointF right(size.x(), 0), down(0, size.y());
        add(Verb::Move, {corner});
        add(Verb::Line, {corner + (isHole ? down : right)});
        add(Verb::Line, {corner + size});
        add(Verb::Line, {corner + (isHole ? right : down)});
        add(Verb::Close, {});
    }

    QPointF point()
    {
        const double x = m_words[m_at++].toDouble();
        return {x / drawingGrid, m_words[m_at++].toDouble() / drawingGrid};
    }

    void add(Verb verb, std::initializer_list<QPointF> points) { addStep(m_path, verb, points); }

    QStringList m_words;
    qsizetype m_at = 0;
    VectorPath m_path;
};

using Shapes = std::array<IconShape, size_t(Icon::Missing) + 1>;

Shapes makeShapes()
{
    Shapes shapes;
    for (const Drawing &drawing : drawings) {
        const bool follows = drawing.icon == Icon::External; // the others lead, but for the box
        const bool isAlone = drawing.icon == Icon::Missing;
        shapes[size_t(drawing.icon)] = {drawnPath(QString::fromLatin1(drawing.steps)),
                                        follows ? 0.46F : 0.85F, follows ? 0.62F : 0.775F,
                                        follows ? 0.14F : 0, follows || isAlone ? 0 : 0.4F};
    }
    return shapes;
}

} // namespace

std::shared_ptr<const VectorPath> drawnPath(const QString &steps)
{
    return DrawingReader(steps).read();
}

const IconShape &iconShape(Icon icon)
{
    if (isGauge(icon))
        return gaugeShape(icon);
    static const Shapes shapes = makeShapes();
    return shapes[size_t(icon)];
}

Icon networkIcon(const QString &network)
{
    if (network.compare(u"LinkedIn", Qt::CaseInsensitive) == 0)
        return Icon::LinkedIn;
    return network.compare(u"GitHub", Qt::CaseInsensitive) == 0 ? Icon::GitHub : Icon::Person;
}

} // namespace vitae
