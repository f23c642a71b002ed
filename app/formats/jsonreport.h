// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "format.h"
#include "jsonvalues.h"

namespace vitae::jsonresume {

/// Collects what became of the members of a JSON Resume.
class ImportReport {
  public:
    void placed(const QString &pointer, NodeId node, Field field);
    void complain(const QString &pointer, NodeId node, Field field, const Complaints &complaints);
    void note(const QString &pointer, NodeId node, const char *rule, const QString &text);
    std::vector<ImportRow> rows;
};

/// `pointer` and a key below it, as RFC 6901 wants it.
[[nodiscard]] QString below(const QString &pointer, const QString &key);

/// The same with a path, '.' between its steps.
[[nodiscard]] QString pointerTo(const QString &pointer, const QString &path);

} // namespace vitae::jsonresume
