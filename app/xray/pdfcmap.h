// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readingbudget.h"

#include <QString>
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace vitae {

/// Codes of one length: each byte lies between those of the first and of the last.
struct CodeSpace {
    size_t bytes = 2;
    quint32 first = 0, last = 0xffff;
    [[nodiscard]] bool holds(quint32 code) const;
};

/// What a CMap in the file says, be it ToUnicode or an encoding (ISO 32000-1, 9.7.5.4 and 9.10.3).
struct PdfCMap {
    std::map<int, QString> texts; ///< of codes
    std::map<int, int> cids;      ///< of codes
    std::vector<CodeSpace> spaces;
};

/// Throws PdfTooLarge.
[[nodiscard]] PdfCMap readCMap(const QPDFObjectHandle &stream, ReadingBudget &budget);

/// A code of four bytes at most, the highest first.
[[nodiscard]] int codeOf(const std::string &bytes);

} // namespace vitae
