// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "format.h"

namespace vitae {

/// Decodes UTF-8 and UTF-16 (with or without a byte order mark), else Windows-1252; line ends become '\n'.
/// Refuses what is no text.
[[nodiscard]] tl::expected<QString, Failure> decodeText(const QByteArray &bytes);

[[nodiscard]] tl::expected<Imported, Failure> importMarkdown(const QByteArray &bytes);
[[nodiscard]] tl::expected<Imported, Failure> importPlainText(const QByteArray &bytes);

} // namespace vitae
