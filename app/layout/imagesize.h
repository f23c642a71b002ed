// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>

namespace vitae {

/// Size in pixels of a JPEG (ITU-T T.81) or PNG (ISO 15948) file, read from its header without decoding it.
/// Empty for anything else, and for pictures of more than 64 million pixels.
[[nodiscard]] QSize imageSize(const QByteArray &bytes);

} // namespace vitae
