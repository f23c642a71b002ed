// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

namespace vitae {

/// What keeps programs and people from a PDF of whatever origin, each fault once: no text, signs without a
/// meaning, columns that run into each other, words cut in two, no tags, addresses that are no links. No
/// finding has a place.
[[nodiscard]] std::vector<Finding> pdfFaults(const QByteArray &pdf);

} // namespace vitae
