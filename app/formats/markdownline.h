// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace vitae {

/// A line of three or more equal marks, with spaces between them: a rule.
[[nodiscard]] bool isRule(QStringView line);
/// A line of nothing but such marks, which makes a heading of the one above it.
[[nodiscard]] bool isUnderline(QStringView line, QChar mark);
/// How many # begin a line that is a heading; 0 for others.
[[nodiscard]] qsizetype headingMarks(QStringView line);

} // namespace vitae
