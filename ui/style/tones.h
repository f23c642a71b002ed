// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace vitae {

/// The window's colours by role. Text on each ground has a contrast of 4.5:1 or more, borders and icons 3:1
/// (WCAG 2.2, 1.4.3 and 1.4.11).
struct Tones {
    QColor window, outline, card;
    QColor text, secondary;
    QColor accentFill, accentText;
    QColor hairline, fieldBorder;
    QColor selection, hover, desk;
    QColor error, warning, success;
    bool dark = false;
};

[[nodiscard]] const Tones &lightTones();
[[nodiscard]] const Tones &darkTones();
/// Those of the widget's palette: dark where its window is darker than its text.
[[nodiscard]] const Tones &tonesOf(const QWidget *widget);
[[nodiscard]] const Tones &tonesOf(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Tones &tones);
/// The ground of a message in the colour of what it says.
[[nodiscard]] QColor tintOf(const QColor &ground, const QColor &signal);

/// Distances of the window in logical pixels.
namespace metric {
inline constexpr int gap = 4;
inline constexpr int columnGap = 12;
inline constexpr int fieldGap = 12;
inline constexpr int padding = 16;
inline constexpr int margin = 24;
inline constexpr int control = 32; ///< height of fields, buttons and rows
inline constexpr int header = 48;
inline constexpr int statusBar = 28;
inline constexpr int radius = 6;
inline constexpr int cardRadius = 8;
} // namespace metric

/// The roles of text: everything is a share of the user's font.
enum class FontRole : quint8 { Caption, Body, GroupTitle, PaneTitle };
[[nodiscard]] QFont fontOf(FontRole role, const QFont &base);

} // namespace vitae
