// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/richtext.h"

#include <QTextCharFormat>

class QTextDocument;

/// Rich text as a QTextDocument shows it: one block, offsets equal to those of the displayed text. What a
/// stretch means stands in properties of its own, so that looks (a link is underlined too) are never mistaken
/// for meaning.
namespace vitae::richformat {

[[nodiscard]] QTextCharFormat formatOf(Marks marks, const QString &link, const QColor &linkColor);
[[nodiscard]] Marks marksOf(const QTextFormat &format);
[[nodiscard]] QString linkOf(const QTextFormat &format);

void setContent(QTextDocument &document, const std::vector<RichSpan> &spans, const QColor &linkColor);
[[nodiscard]] std::vector<RichSpan> contentOf(const QTextDocument &document);
/// The same text, marks and links, wherever they stood in the source.
[[nodiscard]] bool areSame(const std::vector<RichSpan> &a, const std::vector<RichSpan> &b);
/// What another program copied: bold, italic and links of it. Its lines are divided by line feeds.
[[nodiscard]] std::vector<RichSpan> fromHtml(const QString &html);

} // namespace vitae::richformat
