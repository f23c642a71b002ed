// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// A phone number in a form of "contact.phone". Only numbers that begin with + and the calling code of a
/// country whose way of dialling is known here change; all others stand as they were typed. The groups of
/// digits stay the person's.
///   national        "020 7946 0123", "(555) 123-4567"
///   international   "+44 20 7946 0123"
///   compact         "+442079460123", as E.164 has it
[[nodiscard]] QString phoneText(const QString &typed, const QString &form);

} // namespace vitae
