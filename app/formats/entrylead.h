// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// A line such as "**Name** – what it is <https://…>", taken apart.
struct EntryLead {
    QString name; ///< rich text without its boldness; the whole line where nothing bold leads it
    QString text; ///< rich text after the dash or colon
    QString url;  ///< the address that stood at the end
    bool colon = false; ///< a colon stood between name and text, else a dash
};
[[nodiscard]] EntryLead splitLead(const QString &rich);

} // namespace vitae
