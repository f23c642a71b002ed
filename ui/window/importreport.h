// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <functional>

class QWidget;

namespace vitae {

class MessageBar;

/// Says in the message bar how an import went, and offers the rows that a person should look at: what was
/// left out, kept as text or noted. `show` goes to the field that a row names.
void showImportReport(const std::vector<ImportRow> &report, MessageBar &messages, QWidget *window,
                      const std::function<void(const FieldRef &)> &show);

} // namespace vitae
