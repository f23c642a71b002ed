// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/pdfsource.h"

namespace vitae {

struct ExportTarget {
    QString path; ///< "-": standard output
    const FormatSpec *format = nullptr; ///< one that can be written
};

/// What `vitae export` was asked for.
struct ExportRequest {
    QString input;
    std::vector<ExportTarget> targets; ///< at least one
    QString theme; ///< of the program's or one's own, as typed, or a file; empty: the document's
    QString variant; ///< empty: the master
    std::vector<std::pair<QString, Json>> options; ///< path → value, checked
    int pages = 0; ///< to fit the CV on; 0: as many as it takes
    double dotsPerInch = 150;
    SourceInside source = SourceInside::Shown; ///< in a PDF
};

/// Checks all that can be checked without reading the input. The error is a sentence for the person who
/// typed.
[[nodiscard]] tl::expected<ExportRequest, QString> readExportRequest(const QStringList &arguments);

} // namespace vitae
