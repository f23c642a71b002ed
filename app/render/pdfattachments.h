// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdffile.h"
#include "pdfwriter.h"

namespace vitae {

/// The files inside, and what of the catalog names them: "/AF[…]", and "/EmbeddedFiles<<…>>" for its Names.
struct AttachedFiles {
    std::string associated;
    std::string names;
};
[[nodiscard]] AttachedFiles writeAttachments(PdfFile &file, const std::vector<PdfAttachment> &attachments,
                                             const QString &isoDate, Deflater &deflater);

} // namespace vitae
