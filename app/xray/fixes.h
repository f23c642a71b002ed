// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "document/finding.h"

namespace vitae {

/// A change that mends what was found: one undo step.
struct Fix {
    QString text; ///< of a button, translated: "Swap the dates"
    std::function<void(CvDocument &)> apply;
};

/// Nothing where only the person knows what is right, or where the master of the document does not say what
/// was found (a variant does).
[[nodiscard]] std::optional<Fix> fixFor(const Finding &finding, const Document &document);

} // namespace vitae
