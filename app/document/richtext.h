// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <vector>

namespace vitae {

/// Character formats of inline rich text.
enum class Mark : quint8 { Bold = 1, Italic = 2, Code = 4, Underline = 8, Superscript = 16, Subscript = 32 };
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

/// A stretch of displayed text with one format. Offsets count UTF-16 units.
struct RichSpan {
    QString text; ///< as displayed
    Marks marks;
    QString link;   ///< target; empty: none. "#" and empty targets of the source give no link.
    qsizetype source = 0; ///< where the text begins in the Markdown string
    bool operator==(const RichSpan &) const = default;
};

/// Inline Markdown, parsed: `**bold**`, `*italic*`, `` `code` ``, `[text](url)`, `<https://…>`,
/// `<u> <sup> <sub>`, backslash escapes of ASCII punctuation. Everything else is literal: any string parses.
/// Marks open and close only at word boundaries, so "A*STAR" and "5*3" stay.
/// The source string is kept verbatim until the text is edited.
class RichText {
  public:
    RichText() = default;
    [[nodiscard]] static RichText parse(const QString &markdown);
    /// Canonical Markdown for spans; parse() gives the same spans again (but for `source`).
    [[nodiscard]] static RichText fromSpans(std::vector<RichSpan> spans);

    [[nodiscard]] const QString &markdown() const { return m_markdown; } ///< what parse() was given
    [[nodiscard]] const std::vector<RichSpan> &spans() const
    {
        return m_spans;
    } ///< none empty, neighbours differ
    [[nodiscard]] QString plainText() const;
    /// Number of links written with an empty or "#" target; they display as plain text.
    [[nodiscard]] int deadLinks() const { return m_deadLinks; }

  private:
    QString m_markdown;
    std::vector<RichSpan> m_spans;
    int m_deadLinks = 0;
};

/// A literal string as Markdown: escapes what would otherwise be read as a mark.
[[nodiscard]] QString escapeMarkdown(const QString &plain);

} // namespace vitae
