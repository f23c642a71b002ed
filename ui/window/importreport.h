// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <functional>

class QWidget;

namespace vitae {

class MessageBar;

/// The rows that a person should look at: what was left out, kept as text or noted.
[[nodiscard]] std::vector<ImportRow> rowsToLookAt(const std::vector<ImportRow> &report);

/// Says in the message bar how an import went, and offers the report when there are rows to look at.
void tellImport(const std::vector<ImportRow> &rows, MessageBar &messages,
                const std::function<void()> &showReport);

/// Shows the rows beside the window. `show` goes to the field that a row names.
void showImportReport(const std::vector<ImportRow> &rows, QWidget *window,
                      const std::function<void(const FieldRef &)> &show);

} // namespace vitae
