// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hb.h>

namespace vitae {

/// True when a `CFF ` table holds a CID-keyed font: its first Top DICT has the operator ROS (Adobe Technical
/// Note 5176, section 9, table 10).
[[nodiscard]] bool isCidKeyedCff(hb_blob_t *cffTable);

} // namespace vitae
