// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

namespace vitae {

/// The language of the CV's text, by the script of its letters and, for Latin ones, by the small words that
/// no text does without ("and", "und", "et"). Empty where neither tells. Scripts that several languages share
/// count for the one with most readers: a screen reader needs some voice, and a page its direction.
[[nodiscard]] QString guessLanguage(const Document &document);

} // namespace vitae
