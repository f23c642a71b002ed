// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>

namespace vitae {

/// Size in pixels of a JPEG or PNG file as it is shown, upright. Empty where it cannot be shown.
[[nodiscard]] QSize imageSize(const QByteArray &bytes);

} // namespace vitae
