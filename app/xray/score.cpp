// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "score.h"

#include <algorithm>

namespace vitae {

int costOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint: return 1;
    case Severity::Warning: return 5;
    case Severity::Error: break;
    }
    return 20;
}

bool isClosed(const std::vector<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.rule == u"pdf.damaged" || finding.rule == u"pdf.locked"
            || finding.rule == u"pdf.too-large" || finding.rule == u"pdf.no-text";
    });
}

int scoreOf(const std::vector<Finding> &findings)
{
    if (isClosed(findings))
        return 0;
    int points = 100;
    for (const Finding &finding : findings)
        points -= costOf(finding.severity);
    return std::max(points, 0);
}

void addFindings(const std::vector<Finding> &more, std::vector<Finding> &findings)
{
    for (const Finding &finding : more)
        if (std::ranges::find(findings, finding) == findings.end())
            findings.push_back(finding);
}

} // namespace vitae
