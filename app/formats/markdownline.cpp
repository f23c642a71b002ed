// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownline.h"

#include <algorithm>

namespace vitae {

bool isRule(QStringView line)
{
    if (line.isEmpty() || !QStringView(u"-*_").contains(line[0]))
        return false;
    qsizetype marks = 0;
    for (const QChar c : line) {
        if (c == line[0])
            ++marks;
        else if (!c.isSpace())
            return false;
    }
    return marks >= 3;
}

bool isUnderline(QStringView line, QChar mark)
{
    return line.size() >= 2 && std::ranges::all_of(line, [mark](QChar c) { return c == mark; });
}

qsizetype headingMarks(QStringView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    return marks <= 6 && (marks == line.size() || line[marks].isSpace()) ? marks : 0;
}

} // namespace vitae
