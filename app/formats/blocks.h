// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/richtext.h"

#include <QString>
#include <span>
#include <vector>

namespace vitae {

/// Where in the source file something stood; lines count from 1.
struct SourceRange {
    int firstLine = 0;
    int lastLine = 0;
    bool operator==(const SourceRange &) const = default;
};

/// One line of a block: its rich text (inline Markdown) as written.
/// What a loose format (Markdown, plain text, HTML, DOCX, ODT, PDF) is read into before the recogniser.
struct Block {
    enum class Type : quint8 { Heading, Paragraph, Bullet };
    Type type = Type::Paragraph;
    /// Heading: level from 1. Bullet: nesting from 0; any deeper indentation nests. Paragraph: 0, or 1 + the
    /// depth of the bullet under which it is indented.
    int depth = 0;
    bool explicitHeading = false; ///< marked as a heading by the format, not guessed
    bool afterBlank = false; ///< an empty line stood before it
    bool afterRule = false; ///< a rule across the page stood before it
    std::vector<QString> lines; ///< inline Markdown; line breaks inside a block are kept
    SourceRange source;
    [[nodiscard]] QString joined() const; ///< lines joined by spaces
};

/// Wrapped lines become one with spaces; lines that were broken on purpose keep their breaks.
[[nodiscard]] QString joinProse(std::span<const QString> lines);

} // namespace vitae
