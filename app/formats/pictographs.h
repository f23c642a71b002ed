// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace vitae {

/// A line of rich text without the pictures that decorate it: emoji and icon-font characters where a line or
/// one of its parts begins ("📍 Oslo | 📞 555"). Text fonts have no glyph for them, and the theme brings
/// icons of its own. Those within a sentence are somebody's words and stay.
[[nodiscard]] QString withoutPictographs(const QString &rich);

/// Whether a sign for a place ("📍", "🏠", a map marker of an icon font) leads the line.
[[nodiscard]] bool isLedByPlaceSign(QStringView rich);

} // namespace vitae
