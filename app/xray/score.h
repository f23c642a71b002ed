// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <vector>

namespace vitae {

/// The arithmetic: from 100 an error takes 20, a warning 5, a hint 1; not below 0. A file that no program
/// gets text from has 0.
[[nodiscard]] int scoreOf(const std::vector<Finding> &findings);
[[nodiscard]] int costOf(Severity severity);
/// The file is damaged, locked, too large or without text.
[[nodiscard]] bool isClosed(const std::vector<Finding> &findings);
/// Adds what design and layout have found beside the X-ray, none twice.
void addFindings(const std::vector<Finding> &more, std::vector<Finding> &findings);

} // namespace vitae
