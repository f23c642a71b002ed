// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <tl/expected.hpp>

namespace vitae {

inline constexpr int currentSchema = 1;
inline constexpr qint64 maxFileSize = 64 * 1024 * 1024; ///< bytes; larger input is refused

/// Reads a whole file of at most maxFileSize bytes.
[[nodiscard]] tl::expected<QByteArray, Failure> readFile(const QString &path);
/// Writes through QSaveFile: after a failure or a crash the old file is whole.
[[nodiscard]] tl::expected<void, Failure> writeFile(const QString &path, const QByteArray &bytes);

/// `document.json` alone. Older schemas are migrated step by step, newer ones refused.
[[nodiscard]] tl::expected<Document, Failure> documentFromJson(const QByteArray &utf8);
[[nodiscard]] QByteArray documentToJson(const Document &document);

/// The `.vitae` container (ZIP): `mimetype` first and stored, `document.json`, `assets/…`,
/// `thumbnail.png` where given. Entries are counted and sized before they are read.
/// Equal documents give equal bytes.
[[nodiscard]] tl::expected<Document, Failure> readVitae(const QByteArray &zip);
[[nodiscard]] QByteArray writeVitae(const Document &document, const QByteArray &thumbnailPng = {});

} // namespace vitae
