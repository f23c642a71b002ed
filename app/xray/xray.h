// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "fieldsearch.h"
#include "parsedfields.h"

#include <algorithm>
#include <stop_token>

namespace vitae {

/// One way to read the bytes, and what it finds of each field.
struct PdfReading {
    QString id;   ///< "qt-pdf", "content-stream", "structure"
    QString name; ///< translated
    QString text; ///< all that it reads
    std::vector<Found> found; ///< one for each of XRay::fields
    [[nodiscard]] size_t whole() const { return size_t(std::ranges::count(found, Found::Whole)); }
};

/// What a machine reads in a PDF of ours.
struct XRay {
    std::vector<ShownField> fields; ///< in the order of the pages
    std::vector<PdfReading> readings;
    std::vector<ParsedField> parsed; ///< what a simple parser makes of the most important fields
    std::vector<Finding> findings;
};

/// Reads `pdf`, which was written from `pages`, which show `cv`. No widgets; any thread that is not the one
/// of another Qt PDF call. Nothing where somebody asked it to stop.
[[nodiscard]] XRay xray(const Cv &cv, const PageList &pages, const QByteArray &pdf,
                        const std::stop_token &stop = {});

} // namespace vitae
