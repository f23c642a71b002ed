// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/schema.h"

#include <QString>

namespace vitae::jsonresume {

/// The kind of section that a top-level key of a JSON Resume holds, in any spelling; None for other keys.
[[nodiscard]] SectionKind kindOfKey(const QString &key);
/// The schema's own key; empty for kinds that it does not have.
[[nodiscard]] QString keyOfKind(SectionKind kind);

} // namespace vitae::jsonresume
