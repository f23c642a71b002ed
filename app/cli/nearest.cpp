// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nearest.h"

#include <algorithm>
#include <vector>

namespace vitae {

namespace {

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each counted as
/// one.
qsizetype distance(QStringView a, QStringView b)
{
    const auto width = size_t(b.size()) + 1;
    std::vector<qsizetype> before(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const bool same = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

QString nearest(const QString &typed, const QStringList &known)
{
    constexpr qsizetype longest = 100; // a name, not a novel
    if (typed.size() > longest)
        return {};
    QString best;
    qsizetype fewest = std::max<qsizetype>(2, typed.size() / 3);
    for (const QString &name : known) {
        const qsizetype errors = distance(typed.toLower(), name.toLower());
        // what replaces every letter is no guess
        if (errors <= fewest && errors < std::min(typed.size(), name.size())
            && (best.isEmpty() || errors < fewest)) {
            best = name;
            fewest = errors;
        }
    }
    return best.isEmpty() && typed.size() > 2 ? known.filter(typed, Qt::CaseInsensitive).value(0) : best;
}

} // namespace vitae
