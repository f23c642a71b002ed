// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagelist.h"

namespace vitae {

/// Signs that are drawn in the place of text, in its colour.
enum class Icon : quint8 { None, Mail, Phone, Website, Place, LinkedIn, GitHub, Person, External };

/// A square filled by `path`. Lengths in em of the text that it stands among.
struct IconShape {
    std::shared_ptr<const VectorPath> path;
    float size = 0;
    float top = 0; ///< of the square, above the baseline
    float before = 0, after = 0; ///< room beside it, in the order of reading
    [[nodiscard]] float advance() const { return before + size + after; }
};

[[nodiscard]] const IconShape &iconShape(Icon icon);

/// The icon that names a network; Person, which names none, for those that have no icon here.
[[nodiscard]] Icon networkIcon(const QString &network);

} // namespace vitae
