// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readingbudget.h"

#include <QString>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>

namespace vitae {

/// What the codes of a simple font mean by its Encoding (ISO 32000-1, 9.6.6).
struct SimpleEncoding {
    std::map<int, QString> texts;
    bool isWhole = true; ///< false: what other codes mean, only the font's program knows
};

/// Throws PdfTooLarge.
[[nodiscard]] SimpleEncoding encodingOf(const QPDFObjectHandle &font, ReadingBudget &budget);
/// A glyph's usual name: "a", "eacute", "comma", "fi", "uni20AC". Empty for others.
[[nodiscard]] QString textOfGlyphName(const QString &name);

} // namespace vitae
