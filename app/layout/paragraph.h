// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "fontset.h"
#include "icons.h"
#include "pagelist.h"

#include <memory>
#include <vector>

namespace vitae {

enum class LetterCase : quint8 { AsTyped, Upper, Lower, SmallCaps, AllSmallCaps };
enum class Ligatures : quint8 { Default, None, All };
enum class Figures : quint8 { Default, Lining, OldStyle, TabularLining, TabularOldStyle };

/// How characters look. Lengths in points.
struct CharStyle {
    FontRequest font;
    float size = 10;
    Color color;
    float tracking = 0; ///< added after each cluster, in em
    LetterCase letterCase = LetterCase::AsTyped;
    Figures figures = Figures::Default;
    Ligatures ligatures = Ligatures::Default;
    bool underline = false;
    float rise = 0; ///< upwards, in em (superscript, subscript)
    /// Drawn instead of the text, which then is what a reader hears in its place; empty: nothing.
    Icon icon = Icon::None;
    bool operator==(const CharStyle &) const = default;
};

enum class Breaks : quint8 {
    Normal,
    Prose, ///< as Normal; words may be hyphenated where the paragraph allows it
    Never, ///< dates, phone numbers, e-mail addresses
    Address, ///< web addresses and DOIs: only after '/', '?', '&', '=' and the like, never at a hyphen or '.'
};

/// What of a paragraph keeps its own order between neighbours that run the other way (UAX 9, isolates).
enum class Isolate : quint8 {
    None, ///< what the page says itself: separators, brackets
    Field, ///< a value: it runs as its letters do where they agree, else as the paragraph
    Item, ///< as Field, among items that keep their order whatever their letters; figures to the right
    LeftToRight, ///< phone numbers, e-mail and web addresses
    Joined, ///< in one isolate with the stretch before
};

/// A stretch of a paragraph with one style and one origin.
struct Inline {
    QString text; ///< as written, before any letter case is applied; no line feed except as a forced break
    CharStyle style;
    FieldRef source; ///< node 0: literal
    quint32 offset = 0; ///< of the first unit in the field's displayed text
    QString link; ///< URI; empty: none
    QString linkContents; ///< spoken description of the link
    QByteArray language; ///< BCP 47; empty: the paragraph's
    Breaks breaks = Breaks::Normal;
    Isolate isolate = Isolate::None;
};

enum class Align : quint8 { Start, End, Center, Justify };

struct ParagraphStyle {
    float width = 0; ///< of the lines
    float firstWidth = 0; ///< of the first line where it is narrower (room for a date); 0: width
    float leading = 0; ///< baseline to baseline
    Align align = Align::Start;
    bool rightToLeft = false; ///< base direction
    bool hyphenate = false; ///< words of stretches with Breaks::Prose
    bool hangPunctuation = false; ///< at the edges that the lines are flush with, and at the end
    QByteArray language;
    bool operator==(const ParagraphStyle &) const = default;
};

struct LinePiece {
    float x = 0; ///< from the line's left edge
    float y = 0; ///< downwards from the baseline (rise)
    RunPtr run;
    int link = -1; ///< index in ParagraphLayout::links
};
struct LineRule { ///< underline
    float x = 0, y = 0, width = 0, thickness = 0;
    Color color;
};
struct LineIcon {
    float x = 0, y = 0; ///< top left of its square, from the line's left edge and baseline
    float size = 0;
    Icon icon = Icon::None;
    Color color;
};
struct Line {
    std::vector<LinePiece> pieces; ///< left to right
    std::vector<LineRule> rules;
    std::vector<LineIcon> icons;
    float left = 0, right = 0; ///< of the ink and spaces inside, without the space a line ends with
    bool endsInsideWord = false; ///< the page must not end here
};
struct ParagraphLink {
    QString url;
    QString contents;
};

/// A paragraph broken into lines. Immutable, shared by the cache and all page lists made from it.
struct ParagraphLayout {
    std::vector<Line> lines;
    std::vector<ParagraphLink> links;
    float ascent = 0, descent = 0; ///< of the tallest run of the first and the last line
    std::vector<Finding> findings; ///< missing glyphs, colour emoji
    quint64 key = 0;
};
using ParagraphPtr = std::shared_ptr<const ParagraphLayout>;

/// Remembers shaped and broken paragraphs by content, style and width, as long as they are in use: entries
/// that two layouts in a row did not ask for are dropped.
class ParagraphCache {
  public:
    ParagraphCache();
    ~ParagraphCache();
    /// As layoutParagraph() makes it: the remembered one, or one made now and remembered.
    [[nodiscard]] ParagraphPtr paragraph(const std::vector<Inline> &content, const ParagraphStyle &style,
                                         const FontSet &fonts);
    void nextGeneration(); ///< called by layout() once per run

  private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

/// Bidi (UAX 9), script and font runs, HarfBuzz shaping, break opportunities (UAX 14), total-fit lines
/// (Knuth & Plass; ragged unless justified), then runs in visual order. A line that ends at a space keeps
/// that space as its last glyph, hanging outside `right`. Empty text gives one empty line.
[[nodiscard]] ParagraphPtr layoutParagraph(const std::vector<Inline> &content, const ParagraphStyle &style,
                                           const FontSet &fonts, ParagraphCache *cache = nullptr);

/// Width of the content set on one line.
[[nodiscard]] float naturalWidth(const std::vector<Inline> &content, const FontSet &fonts,
                                 ParagraphCache *cache = nullptr);

} // namespace vitae
