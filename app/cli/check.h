// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

namespace vitae {

/// `vitae check FILE [--theme THEME] [--json]`: what machines read in the PDF of a CV.
[[nodiscard]] ExitStatus runCheck(const QStringList &arguments);

} // namespace vitae
