// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageshadow.h"

#include <QPainter>
#include <cmath>

namespace vitae {

namespace {

constexpr double blur = 24, drop = 2;

/// The share of a half plane's edge, blurred by a Gaussian, `x` sigmas inside it.
double edge(double x)
{
    return 0.5 * (1 + std::erf(x / std::sqrt(2.0)));
}

} // namespace

int PageShadow::reach(double deviceRatio)
{
    return int(std::ceil((blur + drop) * deviceRatio));
}

void PageShadow::make(double deviceRatio, bool dark)
{
    m_ratio = deviceRatio;
    m_dark = dark;
    const int corner = 2 * reach(deviceRatio); // half outside, half below the page
    const int side = 2 * corner + 1;
    const double sigma = blur / 2 * deviceRatio;
    const double strength = dark ? 0.55 : 0.18;
    std::vector<double> profile;
    for (int i = 0; i < side; ++i) {
        const int fromEnd = std::min(i, side - 1 - i);
        profile.push_back(edge((fromEnd + 0.5 - corner / 2.0) / sigma));
    }
    m_image = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        for (int x = 0; x < side; ++x)
            line[x] = qRgba(0, 0, 0, qRound(255 * strength * profile[size_t(x)] * profile[size_t(y)]));
    }
}

void PageShadow::paint(QPainter &painter, const QRect &page, double deviceRatio, bool dark)
{
    if (deviceRatio != m_ratio || dark != m_dark || m_image.isNull())
        make(deviceRatio, dark);
    const int corner = (m_image.width() - 1) / 2;
    const int out = corner / 2;
    const QRect around = page.adjusted(-out, -out, out, out).translated(0, qRound(drop * deviceRatio));
    const int xs[] = {around.left(), around.left() + corner, around.right() + 1 - corner, around.right() + 1};
    const int ys[] = {around.top(), around.top() + corner, around.bottom() + 1 - corner, around.bottom() + 1};
    const int sources[] = {0, corner, corner + 1, m_image.width()};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            if (row == 1 && column == 1)
                continue; // below the page
            const QRect target(QPoint(xs[column], ys[row]), QPoint(xs[column + 1] - 1, ys[row + 1] - 1));
            const QRect source(QPoint(sources[column], sources[row]),
                               QPoint(sources[column + 1] - 1, sources[row + 1] - 1));
            painter.drawImage(target, m_image, source);
        }
    }
}

} // namespace vitae
