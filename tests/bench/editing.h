// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

/// Edits the document in a whole window for so many minutes, as a person of that seed with so many
/// milliseconds between two deeds, and tells how much memory the process then holds.
void measureEditing(const vitae::Document &document, double minutes, quint32 seed, int betweenDeeds);
