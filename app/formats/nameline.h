// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>

namespace vitae {

/// A first line that holds the name and more: "Ann Lee, PhD – welder | ann@example.org".
struct NameLine {
    QString name;     ///< plain, with the degrees after it
    QString role;     ///< rich text; may be empty
    QString contacts; ///< rich text; may be empty
};
/// Nothing when the line does not begin with a person's name, or is nothing else.
[[nodiscard]] std::optional<NameLine> splitNameLine(const QString &rich);

} // namespace vitae
