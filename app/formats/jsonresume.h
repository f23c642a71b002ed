// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "format.h"

namespace vitae {

/// JSON Resume v1.0.0, with the spellings of older versions. Members that are none of our fields stay in the
/// document as they were written, each at its place, and are written back there; what differs from the schema
/// is reported with its JSON pointer.
[[nodiscard]] tl::expected<Imported, Failure> importJsonResume(const QByteArray &bytes);

/// Keys keep the order and the spelling of the file the document came from. Rich text is written plain,
/// unless it is still the text that was read. What the schema cannot hold travels under `meta.vitae`; a
/// document that needs nothing of the kind is written without it.
[[nodiscard]] QByteArray exportJsonResume(const Document &document);

/// True for text whose first character begins a JSON object.
[[nodiscard]] bool looksLikeJson(const QByteArray &bytes);

} // namespace vitae
