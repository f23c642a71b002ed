// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemise.h"
#include "textcontext.h"

#include <vector>

namespace vitae {

/// A place where a line may end.
struct BreakPlace {
    quint32 position = 0; ///< in ParagraphText::shown; spaces before it stay on the line
    float cost = 0;       ///< see linebreak.h; cost::forced where a line must end
    bool insideWord = false;
    bool addsHyphen = false; ///< a line that ends here shows a hyphen that nobody typed
};

struct Breakable {
    std::vector<BreakPlace> places; ///< ascending; the end of the text is not one
    std::vector<quint32> words;     ///< per unit of `shown`: the word it belongs to, from 1; 0 for spaces
};

/// Break opportunities (UAX 14, by language) with what typography thinks of them, and the words. A word is
/// what stands between spaces; in scripts written without spaces, what stands between break opportunities.
/// Soft hyphens are such places wherever the text runs from left to right; with `hyphenation`, so are the
/// divisions of words in stretches with Breaks::Prose.
[[nodiscard]] Breakable findBreaks(const std::vector<Inline> &content, const ParagraphText &text,
                                   const std::vector<hb_script_t> &scripts, const QByteArray &language,
                                   const Hyphenation *hyphenation, TextContext &context);

} // namespace vitae
