// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "format.h"

namespace vitae {

/// More blocks than any CV has; what goes beyond is refused, so that hostile input cannot eat the memory.
inline constexpr size_t maxBlocks = 200'000;
inline constexpr int maxLines = 1'000'000;
inline constexpr qsizetype maxCharacters = 8'000'000;

/// What a reader of a loose format hands to the recogniser, and what it has to report itself.
struct Reading {
    std::vector<Block> blocks;
    std::vector<ImportRow> rows; ///< Dropped and Noted pieces that never became blocks
    bool tooLong = false;
};

/// Markdown as people write it: one space of indentation nests a list, "•" is a bullet too.
[[nodiscard]] Reading readMarkdown(const QString &text);
/// Plain text: headings are guessed, every character is literal.
[[nodiscard]] Reading readPlainText(const QString &text);

/// A bullet's marker at the start of a line without indentation: its length with the white space after it,
/// 0 when there is none. `interrupts`: the line directly follows a paragraph's, where "2019. Title" is text.
[[nodiscard]] qsizetype bulletMarker(QStringView line, bool interrupts);

/// The mark of a task list at the start of a bullet's text ("[x] ", "[ ] "): its length, 0 when there is
/// none.
[[nodiscard]] qsizetype taskMark(QStringView text);
/// What the report says of the text's task mark, which is left out.
[[nodiscard]] ImportRow taskMarkLeftOut(QStringView text, int line);

/// The nesting depths of a list from the columns of its markers: any deeper indentation nests.
class ListDepth {
  public:
    /// The depth of a bullet whose marker stands in that column, from 0.
    [[nodiscard]] int bulletAt(int column);
    /// 1 + the depth of the bullet that text in that column belongs to; 0: to none.
    [[nodiscard]] int textAt(int column) const;
    void clear() { m_columns.clear(); }

  private:
    std::vector<int> m_columns;
};

/// The column of the first character that is not white space; tabs stop every 4.
[[nodiscard]] int indentation(QStringView line);

} // namespace vitae
