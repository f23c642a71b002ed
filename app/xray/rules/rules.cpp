// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "ruleset.h"

namespace vitae {

std::vector<Finding> ruleFindings(const Cv &cv, const PageList &pages, QDate today)
{
    std::vector<Finding> ofTheme; // layout has told them
    const Theme theme = themeFor(cv.design, ofTheme);
    Findings findings;
    checkContact(cv.person(), findings);
    checkSections(cv, theme, findings);
    checkDates(cv, today, findings);
    checkTimeline(cv, today, findings);
    checkLinks(cv, pages, findings);
    checkLooks(pages, theme, findings);
    return findings.take();
}

} // namespace vitae
