// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "layout/pagelist.h"

#include <tl/expected.hpp>

namespace vitae {

/// A page as a file of its own.
struct PageFile {
    QString path;
    QByteArray bytes;
};

/// True for "png", "jpeg" and "svg", ids of formats.
[[nodiscard]] bool drawsPages(QStringView format);

/// All pages, before any is written: "cv.png" becomes "cv-1.png", "cv-2.png" where there are several. Fails
/// where a picture would be too large.
[[nodiscard]] tl::expected<std::vector<PageFile>, Failure>
pageFiles(QStringView format, const QString &path, const PageList &pages, double dotsPerInch);

} // namespace vitae
