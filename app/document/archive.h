// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <tl/expected.hpp>

namespace vitae {

/// One file of a ZIP archive.
struct ArchiveFile {
    QString name; ///< with '/' between folders; never absolute, never with ".."
    QByteArray bytes;
};

/// Reads a whole ZIP archive into memory, folders left out. Everything that its directory claims is checked
/// before anything is unpacked: at most 200 entries of at most 64 MiB together, no name twice, none that
/// leads out of a folder, no entries that overlap; sizes and checksums must then be true. Neither encryption,
/// ZIP64 nor methods other than store and deflate are understood.
[[nodiscard]] tl::expected<std::vector<ArchiveFile>, Failure> readArchive(const QByteArray &zip);

/// True when the bytes begin as a ZIP archive does.
[[nodiscard]] bool looksLikeArchive(const QByteArray &bytes);

/// Writes the files in that order with fixed times: equal files give equal bytes. Those whose name is in
/// `stored` are not compressed.
[[nodiscard]] QByteArray writeArchive(const std::vector<ArchiveFile> &files, const QStringList &stored = {});

} // namespace vitae
