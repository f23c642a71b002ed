// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QRect>

namespace vitae {

struct Tones;

/// Where the parts of a row of the outline stand; mirrored from right to left.
struct RowParts {
    QRect ground;  ///< rounded, for hover and selection
    QRect handle;  ///< 16 square
    QRect chevron; ///< 16 square
    QRect toggle;  ///< what a click on the chevron may hit
    QRect title;
    QRect eye;     ///< 16 square
    QRect eyeArea; ///< what a click on the eye may hit
    QRect count;   ///< right of the title, to the margin
};

struct RowShape {
    int level = 0;           ///< of indentation
    bool mayOpen = false;    ///< a section or group: its handle leaves room for a chevron
    int trailing = 0;     ///< width of the eye or count behind the title; 0: none
};

namespace outlinemetric {
inline constexpr int inset = 8;
inline constexpr int indent = 16;
inline constexpr int icon = 16;
inline constexpr int text = 36; ///< where the titles of sections begin
} // namespace outlinemetric

/// At least metric::control, more for a large font.
[[nodiscard]] int rowHeight(const QFontMetrics &metrics);
[[nodiscard]] RowParts partsOf(const QRect &row, RowShape shape, Qt::LayoutDirection direction);

/// The ground of a row; with `ring`, the mark of the keyboard's focus.
void drawRowGround(QPainter &painter, const QRect &ground, const QColor &color, const Tones &tones,
                   bool ring);

} // namespace vitae
