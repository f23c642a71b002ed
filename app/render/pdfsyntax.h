// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <string>
#include <string_view>

/// The text of PDF objects (ISO 32000-1, 7.3), appended to a string. No locale, shortest form.
namespace vitae::pdf {

void appendInt(std::string &out, qint64 value);
/// value / 10^decimals, e.g. (-250, 2) → "-2.5", (-25, 2) → "-.25".
void appendFixed(std::string &out, qint64 value, int decimals);
/// Rounded to `decimals` places.
void appendNumber(std::string &out, double value, int decimals = 3);
void appendRef(std::string &out, int object); ///< "12 0 R"
/// "/Name" with what is not a regular character as #xx (7.3.5).
void appendName(std::string &out, std::string_view name);
/// "(bytes)" (7.3.4.2).
void appendLiteral(std::string &out, std::string_view bytes);
/// A text string (7.9.2.2): ASCII as it is, all else as UTF-16BE with its mark.
void appendText(std::string &out, QStringView text);

} // namespace vitae::pdf
