// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext.h"

#include <array>

/// What reading and writing of rich text must agree on.
namespace vitae::richtext {

struct Tag {
    QLatin1StringView open;
    QLatin1StringView close;
    Mark mark;
};
inline constexpr std::array<Tag, 3> tags = {{
    {QLatin1StringView("<u>"), QLatin1StringView("</u>"), Mark::Underline},
    {QLatin1StringView("<sup>"), QLatin1StringView("</sup>"), Mark::Superscript},
    {QLatin1StringView("<sub>"), QLatin1StringView("</sub>"), Mark::Subscript},
}};

/// A stretch of stars or backticks in `text` may open a mark, or close one. Looks at its neighbours only:
/// it opens after a space, an opening bracket and the like, and before anything but a space; it closes after
/// anything but a space and before a space, punctuation or the end. Scripts that are written without spaces
/// (Chinese, Thai …) have word boundaries everywhere.
[[nodiscard]] bool mayOpen(QStringView text, qsizetype begin, qsizetype end);
[[nodiscard]] bool mayClose(QStringView text, qsizetype begin, qsizetype end);
/// Parts of the above, for a text that is being written: what stands before an opening mark, after a closing
/// one.
[[nodiscard]] bool opensAfter(QStringView before);
[[nodiscard]] bool codeOpensAfter(QStringView before);
[[nodiscard]] bool closesBefore(QStringView after);

[[nodiscard]] bool isAsciiPunctuation(QChar c);
/// A web or e-mail address that `<…>` makes a link; its target, or nothing.
[[nodiscard]] QString autolinkTarget(QStringView address);
/// Targets that lead nowhere.
[[nodiscard]] bool isDead(QStringView target);

} // namespace vitae::richtext
