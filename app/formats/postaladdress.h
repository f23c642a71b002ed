// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// A line of a postal address: a street with a house number, a town with a postcode. Made for the lines under
/// a person's name; text with numbers in it ("20 years of nursing") is none.
[[nodiscard]] bool isAddressLine(const QString &plain);

} // namespace vitae
