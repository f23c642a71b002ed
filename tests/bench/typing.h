// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "series.h"
#include "watched.h"

/// When the X-ray reads the pages meanwhile: as usual, or anew as soon as it is done.
enum class XRayWork : quint8 { InPauses, WithoutRest };

/// Types into the middle of the bullet in the middle, in the form of a whole window: from each key to the
/// painted page, and how long the longest event held the thread that answers keys.
void measureTyping(WatchedApplication &application, const vitae::Document &document, int keys, XRayWork xray,
                   std::vector<Series> &all);

/// Chooses one theme after the other: from the choice to the painted page.
void measureThemes(WatchedApplication &application, const vitae::Document &document, int runs,
                   std::vector<Series> &all);
