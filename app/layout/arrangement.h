// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/json.h"
#include "document/schema.h"

#include <QString>
#include <map>
#include <tl/expected.hpp>
#include <vector>

namespace vitae {

/// What a stretch of a template looks like; the theme's options give each its font and colour.
enum class TextRole : quint8 { Body, Title, Subtitle, Date, Meta, Label };

/// A piece of a parsed template. An optional part vanishes, with its punctuation, when every field in it is
/// empty.
struct TemplatePart {
    enum class What : quint8 { Literal, Field, Optional };
    What what = What::Literal;
    TextRole role = TextRole::Body;
    bool named = false; ///< Field: said as "label: value", unless the value says what it is ("CGPA: 4.9")
    QString literal;  ///< Literal: the text. Field: the name, as in the schema table
    std::vector<TemplatePart> parts; ///< of Optional
    bool operator==(const TemplatePart &) const = default;
};
using Template = std::vector<TemplatePart>;

/// `{field}` or `{field|role}`, with its label `{=field}`; `[…]` optional; a backslash takes the next
/// character literally. The error names what is wrong and the column.
[[nodiscard]] tl::expected<Template, QString> parseTemplate(const QString &source);

/// A row of an entry. `start` may run over several lines; `end` stands at the end of its first line; `label`
/// in a column before it. A row whose templates are all empty is left out.
struct ArrangementRow {
    Template label;
    Template start;
    Template end;
    bool heading = false; ///< the row names the entry for the structure tree (H3)
    bool operator==(const ArrangementRow &) const = default;
};

/// How the entries of a kind, or the roles of one, are laid out.
struct Arrangement {
    std::vector<ArrangementRow> rows;
    bool bulleted = false; ///< each entry is an item of a list
    bool joined = false;   ///< all entries of a section run on in one paragraph
    bool tight = false;    ///< entries follow each other without the gap between entries
    bool operator==(const Arrangement &) const = default;
};

/// By kind ("experience"), by kind and leading field ("experience/organization"), and for the roles of an
/// experience with several ("experience.role"; its head: "experience.roles").
using Arrangements = std::map<QString, Arrangement>;

/// From a theme file; the error is "what" at a JSON pointer relative to `value`.
struct ArrangementError {
    QString what;
    QString pointer;
};
[[nodiscard]] tl::expected<Arrangement, ArrangementError> readArrangement(const Json &value);

} // namespace vitae
