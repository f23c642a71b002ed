// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QLabel;
class QPainter;

namespace vitae {

/// Draws one line at the leading side of what it stands on, in the middle of its height. The text itself runs
/// in its own direction: "Skills:" in a window from right to left ends with its colon.
void drawLeading(QPainter &painter, const QRect &room, const QString &text, Qt::LayoutDirection ground);

/// Keeps a label's text at the leading side of the window: QLabel would go by the direction of the text.
void keepLeading(QLabel *label);

} // namespace vitae
