// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <hb.h>
#include <vector>

namespace vitae {

/// The script of every UTF-16 unit (UAX 24). Characters that many scripts share take the script before them,
/// a closing bracket that of its opening one; at the start of the text, that of what follows; where a text
/// has nothing else, Latin.
[[nodiscard]] std::vector<hb_script_t> scriptsOf(QStringView text);

} // namespace vitae
