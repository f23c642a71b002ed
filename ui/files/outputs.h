// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/finding.h"
#include "formats/pdfsource.h"
#include "layout/pagelist.h"

#include <tl/expected.hpp>

namespace vitae {

/// The bytes of the PDF that an export writes.
[[nodiscard]] QByteArray pdfOf(const PageList &pages, const Document &document, SourceInside source);

/// Writes the CV as its extension says: pdf, png, jpg or svg (one for each page), json. Returns the first
/// file.
/// A failure leaves old files as they were.
[[nodiscard]] tl::expected<QString, Failure> writeOutput(const QString &path, const PageList &pages,
                                                         const Document &document, SourceInside source);

/// A small picture of the first page, for file managers; empty without pages.
[[nodiscard]] QByteArray thumbnailOf(const PageList &pages);

} // namespace vitae
