// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

namespace vitae {

/// How far punctuation hangs outside the text block, as a share of its width: light marks much, so that the
/// edge looks straight. 0 for letters.
[[nodiscard]] float hangsAtEnd(QChar c);
[[nodiscard]] float hangsAtBegin(QChar c);

} // namespace vitae
