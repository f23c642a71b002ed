// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"
#include "layout/theme.h"

#include <QMap>
#include <QStringList>

/// What pages show, taken apart by the subjects of docs/options.md.

/// One character of the CV, or of what the theme says itself.
struct ShownCharacter {
    QString subject; ///< "headings"
    bool isLink = false;
    QString text;
    QByteArray face;
    float size = 0;
    vitae::Color color;
    std::vector<quint32> glyphs;
    float advance = 0; ///< in em
    int page = 0;
    QPointF place;
};

/// A rule, box, icon or picture.
struct ShownShape {
    QString subject;
    QString what; ///< "rule", "underline", "box", "icon"; empty where the subject is the shape: "photo"
    QSizeF size;
    vitae::Color color;
    float radius = 0;
    float opacity = 1;
    int page = 0;
    QPointF place;
};

struct Shown {
    QMap<QString, ShownCharacter> characters; ///< by where the text comes from
    QMap<QString, ShownShape> shapes; ///< by subject and number
    QMap<QString, QString> signs; ///< by subject: separators and other words of the theme's own
    QStringList addresses; ///< of links
    QList<QSizeF> pages;
    bool hasHyphens = false; ///< that nobody typed
};

[[nodiscard]] Shown shownBy(const vitae::PageList &pages, const vitae::Cv &cv, const vitae::Theme &theme);
