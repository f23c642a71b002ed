// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

namespace vitae {

/// Where an item may leave ink, in page coordinates: for text by the face's own bounding box, so that no
/// accent and no swash is outside. Empty for what draws nothing.
[[nodiscard]] QRectF itemBounds(const Item &item);
/// Of what an item draws and where: equal items draw equally.
[[nodiscard]] quint64 itemHash(const Item &item);

} // namespace vitae
