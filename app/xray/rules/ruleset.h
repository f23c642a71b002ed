// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findings.h"
#include "layout/pagelist.h"
#include "layout/theme.h"

#include <QDate>

/// The rules, by what they look at. Each adds what it finds.
namespace vitae {

void checkContact(const Node &person, Findings &findings);
/// Dates that run backwards, are missing, lie ahead or mean nothing.
void checkDates(const Cv &cv, QDate today, Findings &findings);
/// Time that no entry tells of, and entries at the same time.
void checkTimeline(const Cv &cv, QDate today, Findings &findings);
/// Titles that programs do not know, sections that are missing or stand where programs read them badly.
void checkSections(const Cv &cv, const Theme &theme, Findings &findings);
/// Addresses that lead nowhere, or elsewhere than they say.
void checkLinks(const Cv &cv, const PageList &pages, Findings &findings);
/// Text that is too small, too pale, too tight or too near the edge.
void checkLooks(const PageList &pages, const Theme &theme, Findings &findings);

// What rules and their fixes agree on.
inline constexpr double smallestText = 7.4; ///< points, in print
inline constexpr double tightestLines = 1.15; ///< of the text's size
[[nodiscard]] bool isEmailAddress(const QString &text);
/// True when sections of the kind, or "summary", stand in the side column by themselves.
[[nodiscard]] bool standsAside(const QString &name, const Theme &theme);

} // namespace vitae
