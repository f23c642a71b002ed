// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocks.h"

namespace vitae {

QString Block::joined() const
{
    QString text;
    for (const QString &line : lines) {
        if (!text.isEmpty() && !line.isEmpty())
            text += u' ';
        text += line;
    }
    return text;
}

QString joinProse(std::span<const QString> lines)
{
    constexpr qsizetype wrapsFrom = 50;
    QString text;
    for (size_t i = 0; i < lines.size(); ++i) {
        text += lines[i];
        if (i + 1 < lines.size())
            text += lines[i].size() >= wrapsFrom || lines[i + 1].front().isLower() ? u' ' : u'\n';
    }
    return text;
}

} // namespace vitae
