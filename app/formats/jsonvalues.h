// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Field values to and from the values of a JSON Resume. Reading takes whatever makes sense and says what the
// schema would not have; writing gives what the schema wants.

#pragma once

#include "document/json.h"
#include "document/node.h"

#include <optional>
#include <vector>

namespace vitae::jsonresume {

/// Something in a file that its schema does not allow. The rule is the report's: "jsonresume.type" …
struct Complaint {
    const char *rule;
    QString text;
};
using Complaints = std::vector<Complaint>;

/// The value for a field of type text, tags, date …; empty when nothing can be made of it.
[[nodiscard]] Value readValue(const FieldSpec &spec, const Json &json, Complaints &complaints);
/// Nothing for an empty value.
[[nodiscard]] std::optional<Json> writeValue(const FieldSpec &spec, const Value &value);

/// The two members of a range. `goesOn`: without an end date it lasts until today.
[[nodiscard]] Value readRange(const Json *start, const Json *end, Complaints &complaints);
[[nodiscard]] std::optional<Json> writeStart(const DateRange &range);
[[nodiscard]] std::optional<Json> writeEnd(const DateRange &range);

/// Highlights: rich texts of the bullets of the first level.
[[nodiscard]] QStringList readHighlights(const Json &json, Complaints &complaints);
/// All levels, one after the other.
[[nodiscard]] std::optional<Json> writeHighlights(const std::vector<NodePtr> &bullets);

/// "a string", "a list" … for messages.
[[nodiscard]] QString typeName(const Json &json);
[[nodiscard]] int depthOf(const Json &json);

} // namespace vitae::jsonresume
