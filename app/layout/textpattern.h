// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <functional>
#include <optional>

namespace vitae {

/// What a name in a pattern stands for; nothing for names that mean nothing there.
using PatternValue = std::function<std::optional<QString>(const QString &name)>;

/// Fills a template of plain text, such as "{name}, page {page}[ of {pages}]", in the language of
/// arrangements (parseTemplate): "[…]" vanishes when every name in it is empty. What is no template, and a
/// name that means nothing, stands as it was typed.
[[nodiscard]] QString filledPattern(const QString &pattern, const PatternValue &value);

} // namespace vitae
