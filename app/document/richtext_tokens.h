// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext.h"

#include <vector>

namespace vitae::richtext {

/// A piece of rich text before stars and tags are paired.
struct Token {
    enum class What : quint8 { Literal, Code, Autolink, Stars, OpenTag, CloseTag, LinkBegin, LinkEnd };
    What what = What::Literal;
    bool canOpen = false;
    bool canClose = false;
    qsizetype begin = 0; ///< of what is shown, in the source
    qsizetype end = 0;
    Mark mark = {};
    QString link = {}; ///< LinkBegin, Autolink
};

struct Tokens {
    std::vector<Token> all; ///< in the order of the text
    int deadLinks = 0;
};

/// Cuts a text into tokens: escapes, code, addresses and links are certain then. Linear in the length,
/// whatever the text holds.
[[nodiscard]] Tokens tokenised(QStringView text);

} // namespace vitae::richtext
