// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

/// A CV of two pages in which every design option has something to show: a photo, groups, several roles of
/// one employer, bullets of three levels, links, levels and labels, figures in every kind of text.
[[nodiscard]] vitae::Cv everythingCv();
