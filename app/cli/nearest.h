// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace vitae {

/// What a person probably meant who typed that: the known name with the fewest letters left out, put in,
/// swapped or wrong, if they are few; else the first that holds it. Otherwise empty.
[[nodiscard]] QString nearest(const QString &typed, const QStringList &known);

} // namespace vitae
