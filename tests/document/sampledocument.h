// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <memory>

namespace vitae::test {

/// A small document with one of everything: profiles, an own field, two roles, groups, nested bullets,
/// unknown members, variants, a photo.
[[nodiscard]] Document sampleDocument();

/// The first node of that type in reading order; the document must have one.
[[nodiscard]] NodePtr firstOf(const Document &document, NodeType type);

/// `document.json` of the sample, for comparing documents as a whole.
[[nodiscard]] QByteArray bytesOf(const Document &document);

} // namespace vitae::test
