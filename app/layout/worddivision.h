// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace vitae {

/// The letters of what stands between two spaces, if hyphens may divide them: six at least, none a capital
/// but the first, and that only where nouns have one (elsewhere it is a name); nothing beside them but
/// punctuation around, an article before an apostrophe ("l'organisation") and an ending after one
/// ("company's"). So no address, compound or code is divided. Empty: none.
[[nodiscard]] QStringView divisibleLetters(QStringView token, const QByteArray &language);

} // namespace vitae
