// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "series.h"

/// Starts the editor `runs` times with its sample: from the start of the process to the first page painted.
[[nodiscard]] Series measureStart(int runs);
