// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole document inside a JSON Resume, for what the schema cannot hold:
//   "meta": {"vitae": {"schema": 1, "digest": "…", "document": {…}, "assets": {"photo.jpg": "base64"},
//   "files": {…}}}
// The digest is over the rest of the file, whatever the order of its keys. Where it no longer fits, somebody
// has edited the plain fields: they count, and the enclosed document is set aside.

#pragma once

#include "document/document.h"
#include "format.h"

#include <optional>

namespace vitae::jsonresume {

inline const QString oddKey = QStringLiteral("jsonresume-odd");
inline const QString sectionKey = QStringLiteral("jsonresume-key"); ///< where it is not the schema's own
inline const QString oddProfilesKey = QStringLiteral("jsonresume-odd-profiles");

struct Enclosed {
    std::optional<Document> document; ///< where it is there, whole, and fits the plain fields
    std::vector<ImportRow> report;
};
[[nodiscard]] Enclosed readEnclosed(const Json &file);
/// The value of a top-level key without what writeEnclosed() adds to it.
[[nodiscard]] Json withoutEnclosed(const QString &key, const Json &value);
/// `file` with the document in it.
[[nodiscard]] Json writeEnclosed(Json file, const Document &document);

/// Reading without looking at `meta.vitae`.
[[nodiscard]] Imported importPlain(const Json::Object &top);

} // namespace vitae::jsonresume
