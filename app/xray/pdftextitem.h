// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// A stretch of text in one font on one line, without wide gaps. Points, from the bottom left of the page.
struct PdfTextItem {
    QString text;
    double x = 0, y = 0, width = 0, height = 0; ///< from the pen's place; the height is the font's size
    QString font; ///< its name
    int page = 0;
    bool isBold = false; ///< by the name of the font
    bool endsLine = false;
};

} // namespace vitae
