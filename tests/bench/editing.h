// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

/// Edits the document in a whole window for so many minutes, five deeds a second, and tells how much memory
/// the process then holds.
void measureEditing(const vitae::Document &document, double minutes);
