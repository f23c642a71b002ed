// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace vitae {

/// A line icon of resources/icons, drawn sharp at any size in the colour of the text around it: of the
/// palette at the time of painting, so that it follows light and dark.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in one colour.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);
/// Whether there is such an icon.
[[nodiscard]] bool hasIcon(const QString &name);

} // namespace vitae
