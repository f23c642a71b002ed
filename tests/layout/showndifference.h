// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shown.h"

/// "subject: property" for everything that differs, sorted. What follows from another property of the same
/// subject is not said: places where the form differs, glyphs where the face does. Where more than three
/// subjects stand elsewhere, it is "places".
[[nodiscard]] QStringList changedProperties(const Shown &before, const Shown &after);
