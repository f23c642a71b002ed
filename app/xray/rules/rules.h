// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "layout/pagelist.h"

#include <QDate>

namespace vitae {

/// What readers of CVs, programs and people, stumble over in what the CV says and how its pages look: contact
/// details that are missing, dates that run backwards, time untold, links that lead elsewhere, text that is
/// too small or too pale.
[[nodiscard]] std::vector<Finding> ruleFindings(const Cv &cv, const PageList &pages,
                                                QDate today = QDate::currentDate());

} // namespace vitae
