// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/json.h"

#include <optional>

namespace vitae::jsonresume {

struct Picture {
    QString name; ///< of the asset
    QByteArray bytes;
};
/// A JPEG or PNG in a `data:` address of `basics.image`; nothing for other addresses, which are never
/// fetched, and for pictures beyond 8 MiB or the size that readImageHeader() allows.
[[nodiscard]] std::optional<Picture> photoFromDataUri(const Json &image);
[[nodiscard]] Json photoToDataUri(const Picture &picture);

} // namespace vitae::jsonresume
