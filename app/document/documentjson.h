// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <span>
#include <tl/expected.hpp>

/// `document.json`:
///
///   { "schema": 1, "id": 1, "nextId": 9, "language": "en", "modified": "2026-01-31T12:00:00Z",
///     "design": { "theme": "mine", "ownTheme": { … }, "options": { "page.size": "letter" } },
///     "person": { "id": 2, "name": "…", "children": [ { "id": 3, "node": "profile", … } ] },
///     "sections": [ { "id": 4, "kind": "experience", "title": "…", "hidden": true, "children": [ … ] } ],
///     "variants": [ … ] }
///
/// Empty members are left out. A child says what it is by "node"; groups, entries and roles have the kind of
/// their section. "ownTheme" has the shape of a theme file, and is left out for the themes of the program.
/// Fields have the names of the schema table, values the shapes of valuejson.h.
namespace vitae {

[[nodiscard]] Json documentToJsonValue(const Document &document);
/// Of the current schema. The failure's place is a JSON pointer (RFC 6901).
[[nodiscard]] tl::expected<Document, Failure> documentFromJsonValue(const Json &json);

/// One step from a schema to the next.
struct Migration {
    int from = 0;
    void (*step)(Json &document) = nullptr;
};
[[nodiscard]] std::span<const Migration> migrations();
/// Takes a file's value step by step to the schema `to` and writes that number into it. Refuses newer schemas
/// and files without one.
[[nodiscard]] tl::expected<Json, Failure> migrated(Json document, int to, std::span<const Migration> steps);

/// The known members with the unknown ones put back behind the members they stood behind.
[[nodiscard]] Json withUnknown(Json::Object known, const std::vector<UnknownMember> &unknown);

} // namespace vitae
