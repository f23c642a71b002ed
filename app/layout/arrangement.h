// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/schema.h"

#include <QString>
#include <map>
#include <tl/expected.hpp>
#include <vector>

namespace vitae {

/// What a stretch of a template looks like; the theme's options give each its font and colour.
enum class TextRole : quint8 { Body, Title, Subtitle, Date, Meta, Label };

/// A piece of a parsed template: literal text, a field, or an optional part that vanishes with its
/// punctuation when every field in it is empty.
struct TemplatePart {
    enum class What : quint8 { Literal, Field, Optional, Break };
    What what = What::Literal;
    QString literal;
    vitae::Field field = vitae::Field::None;
    TextRole role = TextRole::Body;
    std::vector<TemplatePart> parts;
    bool operator==(const TemplatePart &) const = default;
};
using Template = std::vector<TemplatePart>;

/// `{field}` or `{field|role}`; `[…]` optional; `\n` breaks; a backslash takes the next character literally.
/// The failure names the column.
[[nodiscard]] tl::expected<Template, QString> parseTemplate(const QString &text);

/// A row of an entry: text at the start, text at the end of the same line (dates), or a label column.
struct ArrangementRow {
    Template start;
    Template end;
    Template label;
    bool operator==(const ArrangementRow &) const = default;
};

/// How an entry (or role) is laid out.
struct Arrangement {
    std::vector<ArrangementRow> rows;
    bool bulleted = false; ///< the entry is an item of a list
    bool inlineItems = false; ///< all entries of the section run on in one paragraph
};

/// By "kind" or "kind/lead", e.g. "experience", "experience/organization", "experience.role".
using Arrangements = std::map<QString, Arrangement>;

} // namespace vitae
