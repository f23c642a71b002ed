// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/fontset.h"

#include <QString>

namespace vitae {
class WindowMemory;
}

/// Pictures of what the window opens above itself: menus, questions, reports, messages. `file` is a CV to
/// import. Returns how many were saved.
[[nodiscard]] int shootDialogs(const QString &folder, const QString &suffix, const QString &file,
                               const std::shared_ptr<const vitae::FontSet> &fonts,
                               vitae::WindowMemory &memory);
