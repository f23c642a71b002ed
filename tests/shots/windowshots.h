// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Pictures of the window in every state that it has to look right in; returns how many were saved.
[[nodiscard]] int shootWindows(const QString &folder, const QStringList &files);
