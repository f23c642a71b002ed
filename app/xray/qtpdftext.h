// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace vitae {

/// The text of all pages as Qt PDF reads it; nothing of a file that it cannot read.
[[nodiscard]] QString qtPdfText(QByteArray pdf);

} // namespace vitae
