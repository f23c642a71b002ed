// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <stop_token>

namespace vitae {

/// The text of all pages as Qt PDF reads it; nothing of a file that it cannot read, and no more pages than
/// there are until somebody asks it to stop.
[[nodiscard]] QString qtPdfText(QByteArray pdf, const std::stop_token &stop = {});

} // namespace vitae
