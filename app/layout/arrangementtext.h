// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

namespace vitae {

/// Arrangements as people type them, in a design and after `--set`: the path "arrangement.KIND" with rows
/// parted by line feeds (or "\n"), the cells of a row by '|': START, START | END or LABEL | START | END.
///
///     arrangement.experience = {organization|title}, {position} | {dates|date}\n{summary}

/// What stands behind "arrangement." in a path; empty where the path is no such one.
[[nodiscard]] QString arrangementKey(QStringView path);

/// The arrangement of a key as `theme` has it with other rows: still a list, run on or tight as it was. The
/// error is a sentence that says what would be right.
[[nodiscard]] tl::expected<Arrangement, QString> readArrangementText(const QString &key, const QString &text,
                                                                     const Theme &theme);
[[nodiscard]] QString arrangementText(const Arrangement &arrangement);

/// What arrangements of a key may name: the fields of the kind's entries and of their roles.
[[nodiscard]] std::vector<const FieldSpec *> arrangementFields(const QString &key);

} // namespace vitae
