// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace vitae {

/// What Tab reaches of a pane, as the eye reads it: row by row, each from its leading side. Asked anew at
/// each Tab, because forms change their fields all the time.
[[nodiscard]] QList<QWidget *> tabStopsIn(QWidget &pane);

} // namespace vitae
