// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

#include <set>

namespace vitae {

/// Turns fields and templates into the content of paragraphs.

/// The nodes whose fields a template may name, the nearest first: a role before its entry.
using FieldSources = std::vector<const Node *>;
using MentionedFields = std::set<std::pair<NodeId, Field>>;

/// One field in one style, links and rich text included. Empty when the field is.
[[nodiscard]] std::vector<Inline> fieldContent(const Node &node, const FieldSpec &spec,
                                               const CharStyle &style, const ComposeContext &context);

/// Whether the first field that a template shows takes the look of a title where none of its own does.
enum class Lead : quint8 { AsWritten, Title };

/// A template filled; parts whose fields are empty vanish with their punctuation. Fields that the template
/// names are added to `mentioned`, empty or not.
[[nodiscard]] std::vector<Inline> fillTemplate(const Template &parts, const FieldSources &sources,
                                               const ComposeContext &context, MentionedFields &mentioned,
                                               Lead lead = Lead::AsWritten);

/// Nothing that was entered is invisible by accident: what no template named, each as "Label: value".
struct UnnamedField {
    NodeId node = 0;
    std::vector<Inline> content;
};
[[nodiscard]] std::vector<UnnamedField>
unnamedFields(const FieldSources &sources, const ComposeContext &context, const MentionedFields &mentioned);
/// "Label: text" in one paragraph.
[[nodiscard]] std::vector<Inline> runIn(std::vector<Inline> label, std::vector<Inline> text,
                                        const Words &words);

[[nodiscard]] Inline literal(const QString &text, const CharStyle &style);
/// An icon among text of a style. `said` is what a reader hears in its place.
[[nodiscard]] Inline iconInline(Icon icon, const QString &said, const CharStyle &style);
/// What stands before the value of a field that is named: "Label: ".
[[nodiscard]] Inline fieldName(const FieldSpec &spec, const CharStyle &style, const Words &words);
[[nodiscard]] QString plainText(const std::vector<Inline> &content);

/// A web address as people write it: without scheme and closing slash.
[[nodiscard]] QString visibleAddress(const QString &url);
/// A PDF URI: ASCII, percent-encoded, with a scheme ("https://" where none was typed). Empty when it is no
/// address.
[[nodiscard]] QString uriOf(const QString &typed);
[[nodiscard]] QString mailUri(const QString &address);
[[nodiscard]] QString phoneUri(const QString &number);

} // namespace vitae
