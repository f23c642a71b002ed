// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/paragraph.h"

#include <QDir>
#include <QTest>

/// Only the pinned fonts, whatever else is installed. Null where their packages are not.
inline std::shared_ptr<const vitae::FontSet> pinnedFonts()
{
    const QString root = QStringLiteral("/usr/share/fonts/");
    QStringList folders;
    for (const char *folder :
         {"opentype/inter", "opentype/ebgaramond", "opentype/noto", "opentype/sourcesans3",
          "truetype/crosextra", "truetype/dejavu", "truetype/lato", "truetype/noto", "truetype/roboto"}) {
        const QString path = root + QString::fromLatin1(folder);
        if (!QDir(path).exists())
            return nullptr;
        folders << path;
    }
    return vitae::FontSet::fromFolders(folders);
}

inline vitae::Inline piece(const QString &text, const QString &family = QStringLiteral("Inter"),
                           float size = 10)
{
    vitae::Inline item;
    item.text = text;
    item.style.font.family = family;
    item.style.size = size;
    return item;
}

inline vitae::ParagraphStyle linesOf(float width, const QByteArray &language = "en")
{
    vitae::ParagraphStyle style;
    style.width = width;
    style.leading = 13;
    style.language = language;
    return style;
}

/// The text of a line's runs in the order of the text.
inline QString textOf(const vitae::Line &line)
{
    std::vector<const vitae::LinePiece *> pieces;
    QString text;
    for (const vitae::LinePiece &p : line.pieces)
        text += p.run->text;
    return text;
}

inline QStringList textsOf(const vitae::ParagraphPtr &layout)
{
    QStringList texts;
    for (const vitae::Line &line : layout->lines)
        texts << textOf(line);
    return texts;
}
