// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

namespace vitae {

/// `vitae export FILE -o OUT …`; arguments without the command's name.
[[nodiscard]] ExitStatus runExport(const QStringList &arguments);

} // namespace vitae
