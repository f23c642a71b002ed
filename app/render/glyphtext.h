// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QHash>
#include <vector>

namespace vitae {

/// A text as a number: a single character is its own code point, others are numbered as they come. Numbers
/// stay within one pool; nothing that is written depends on them.
class TextPool {
  public:
    static constexpr quint32 none = 0xffffffff;
    [[nodiscard]] quint32 idOf(const QString &text);
    [[nodiscard]] QString textOf(quint32 id) const;

  private:
    QHash<QString, quint32> m_ids;
    std::vector<QString> m_texts;
};

/// What a reader shall take from one glyph of a run.
struct GlyphText {
    quint32 text = TextPool::none;
    bool exact = true; ///< false: the glyphs of its cluster cannot be read one by one
    bool skip = false; ///< draws nothing and says nothing (joiners, soft hyphens): left out
};

/// One per glyph of the run. Glyph and text are matched by cluster; in right-to-left runs the characters of
/// one glyph stand in visual order, as readers turn the line around themselves.
void readGlyphs(const Run &run, TextPool &pool, std::vector<GlyphText> &out);

/// The same as GlyphText::skip, for one glyph.
[[nodiscard]] bool drawsNothing(const Run &run, size_t glyph);

/// Without what must never come out of a PDF: controls, soft hyphens, private-use and replacement characters;
/// every space as U+0020.
[[nodiscard]] QString readable(QStringView text);

[[nodiscard]] inline bool isRightToLeft(const Run &run)
{
    return run.level % 2 != 0;
}
/// Scripts whose glyphs stand in another order than their characters, or share places.
[[nodiscard]] bool isReordering(hb_script_t script);

} // namespace vitae
