// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/node.h"

#include <QDate>

namespace vitae {

// Months since the year 0; a year alone begins in January and ends in December.
[[nodiscard]] int firstMonth(const PartialDate &date);
[[nodiscard]] int lastMonth(const PartialDate &date);
[[nodiscard]] int monthOf(QDate date);
/// What a person calls an entry or a role: "Engineer", "University of London".
[[nodiscard]] QString nameOfEntry(const Node &node);

} // namespace vitae
