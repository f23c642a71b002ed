// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfsyntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vitae::pdf {

void appendInt(std::string &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, size_t(end - digits));
}

void appendFixed(std::string &out, qint64 value, int decimals)
{
    if (value < 0) {
        out += '-';
        value = -value;
    }
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const qint64 whole = value / unit;
    qint64 fraction = value % unit;
    if (whole != 0 || fraction == 0)
        appendInt(out, whole);
    if (fraction == 0)
        return;
    out += '.';
    for (unit /= 10; fraction != 0; unit /= 10) {
        out += char('0' + fraction / unit);
        fraction %= unit;
    }
}

void appendNumber(std::string &out, double value, int decimals)
{
    appendFixed(out, std::llround(value * std::pow(10, decimals)), decimals);
}

void appendRef(std::string &out, int object)
{
    appendInt(out, object);
    out += " 0 R";
}

void appendName(std::string &out, std::string_view name)
{
    static constexpr std::string_view special = "()<>[]{}/%#";
    static constexpr char hex[] = "0123456789ABCDEF";
    out += '/';
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && special.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '#';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
}

void appendLiteral(std::string &out, std::string_view bytes)
{
    out += '(';
    for (const char c : bytes) {
        if (c == '\r') { // a reader takes a bare one for a line feed
            out += "\\r";
            continue;
        }
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    out += ')';
}

void appendText(std::string &out, QStringView text)
{
    const auto plain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
    std::string bytes;
    if (std::all_of(text.begin(), text.end(), plain)) {
        for (const QChar c : text)
            bytes += char(c.unicode());
    } else {
        bytes = "\xfe\xff";
        for (const QChar c : text) {
            bytes += char(c.unicode() >> 8);
            bytes += char(c.unicode() & 0xff);
        }
    }
    appendLiteral(out, bytes);
}

} // namespace vitae::pdf
