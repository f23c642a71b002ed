// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <algorithm>
#include <vector>

namespace vitae {

/// Collects what rules find.
class Findings {
  public:
    void add(Severity severity, const QString &rule, const QString &text, FieldRef where = {})
    {
        m_all.push_back({severity, rule, text, where});
    }
    /// For what one change would mend everywhere.
    void addOnce(Severity severity, const QString &rule, const QString &text, FieldRef where = {})
    {
        if (std::ranges::find(m_all, rule, &Finding::rule) == m_all.end())
            add(severity, rule, text, where);
    }
    [[nodiscard]] std::vector<Finding> take() { return std::move(m_all); }

  private:
    std::vector<Finding> m_all;
};

} // namespace vitae
