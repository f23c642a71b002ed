// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace readback {

/// The text of the structure tree in its order, a line per element that holds text: as a screen reader hears
/// it. Codes are read through ToUnicode, ActualText takes the place of what it covers, artifacts are left out
/// (ISO 32000-1, 9.10.2 and 14.9.4).
[[nodiscard]] QStringList structureText(const QByteArray &pdf);

} // namespace readback
