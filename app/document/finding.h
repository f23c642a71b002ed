// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QString>

namespace vitae {

enum class Severity : quint8 { Hint, Warning, Error };

/// Something a person should know: what, where, and what to do about it. The text is translated.
struct Finding {
    Severity severity = Severity::Warning;
    QString rule; ///< stable id, e.g. "font.missing-glyph"
    QString text; ///< one sentence
    FieldRef where; ///< node 0: the document as a whole
    bool operator==(const Finding &) const = default;
};

/// An error as a value: one sentence a person can act on, and where, if known ("line 3, column 7",
/// "document.json"). The file's name is added by whoever shows it.
struct Failure {
    QString what;
    QString where;
    /// "what: where" or "what".
    [[nodiscard]] QString sentence() const;
};

} // namespace vitae
