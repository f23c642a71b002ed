// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/values.h"
#include "linebox.h"
#include "pagegrid.h"
#include "styles.h"
#include "words.h"

namespace vitae {

/// Where bullets and their texts begin, from the start edge.
struct ListIndents {
    float left = 0; ///< before the outermost bullets
    float text = 0; ///< from a bullet to its text
    float nested = 0; ///< from the text of one level to the bullets of the next
    [[nodiscard]] float bullet(int depth) const { return left + float(depth) * (text + nested); }
    [[nodiscard]] float content(int depth) const { return bullet(depth) + text; }
};
[[nodiscard]] ListIndents listIndents(const Theme &theme, const Styles &styles);

/// What composing needs to know, the same for a whole layout.
struct ComposeContext {
    const Theme &theme;
    const Styles &styles;
    const FontSet &fonts;
    ParagraphCache *cache = nullptr;
    const Words &words;
    QByteArray language; ///< of the CV
    PartialDate today; ///< when the CV was last changed; null: nobody knows, or nothing shows it
    bool rightToLeft = false;
    float width = 0; ///< of the text block
    float leading = 0;
    ListIndents indents;
    /// Widest of the labels that share a column; 0: labels run in.
    float labelColumn = 0;
    float margin = 0; ///< room before the text for dates, labels or headings, with the gap after it
    QRectF paper; ///< seen from the top left of the text
    int column = 0; ///< of the page grid

    /// What may stand in the margin column; 0 without one.
    [[nodiscard]] float marginWidth() const
    {
        return std::max(margin - float(theme.number(Option::MarginGap) * pointsPerMillimetre), 0.0F);
    }

    [[nodiscard]] Align bodyAlign() const
    {
        return theme.flag(Option::TextJustify) ? Align::Justify : Align::Start;
    }
};

/// A paragraph to set. Lengths in points; x counts from the start edge (the right one in right-to-left
/// documents).
struct TextBlock {
    std::vector<Inline> content;
    int structure = -1;
    Artifact artifact = Artifact::None;
    float x = 0;
    float width = 0;      ///< 0: to the end edge
    float firstWidth = 0; ///< 0: width
    float step = 0;       ///< of the first line; 0: leading
    float leading = 0;    ///< of the other lines; 0: that of the body
    Align align = Align::Start;
};

/// Appends lines to one fragment.
class FragmentBuilder {
  public:
    explicit FragmentBuilder(const ComposeContext &context) : m_context(context) {}

    /// A structure node below `parent` (local index; -1: what the fragment is placed under).
    int addNode(StructureRole role, int parent = -1, NodeId node = 0);

    /// Sets a paragraph on lines of its own; returns the index of the first.
    int addText(const TextBlock &text);
    /// Sets a text of one line on the baseline of an existing line, ending at the end edge. In reading order
    /// it follows all lines so far. `end` counts from the start edge; 0: the end edge.
    void addAtEnd(const TextBlock &text, int line, float end = 0);
    /// A filled rectangle; x counts from the start edge, y from the line's baseline downwards.
    struct Rule {
        float x = 0, y = 0, width = 0, thickness = 0;
        Color color;
    };
    void addRule(int line, const Rule &rule);
    /// A bullet before everything on its line; its ink begins at x.
    void addBullet(int line, float x, int structure, int depth);
    /// A paragraph beside what follows, in the margin column: one line of the page, however many it has.
    int addAside(const TextBlock &text);
    /// A paragraph beside the lines so far, its last line `down` below the last of them. In reading order it
    /// follows them.
    void addBeside(const TextBlock &text, float down);
    /// A text that begins before everything on a line (a label in its column).
    void addBefore(const TextBlock &text, int line);
    void addOutline(int level, const QString &title, int line, int structure);
    void addItem(int line, Item item) { lineBox(line).items.push_back(std::move(item)); }

    void setOverhang(float overhang) { m_fragment.overhang = std::max(m_fragment.overhang, overhang); }
    void setGapAfter(float gap) { m_fragment.gapAfter = gap; }
    void setUsesMargin() { m_fragment.usesMargin = true; }

    /// No page may end between these lines.
    void keep(int first, int last);
    [[nodiscard]] int lineCount() const { return int(m_fragment.lines.size()); }
    [[nodiscard]] LineBox &lineBox(int index) { return m_fragment.lines[size_t(index)]; }
    [[nodiscard]] const LineBox &lineBox(int index) const { return m_fragment.lines[size_t(index)]; }
    [[nodiscard]] float overhang() const { return m_fragment.overhang; }
    [[nodiscard]] StructureNode &node(int index) { return m_fragment.structure[size_t(index)]; }
    [[nodiscard]] const ComposeContext &context() const { return m_context; }
    [[nodiscard]] float widthOf(const std::vector<Inline> &content) const;
    [[nodiscard]] int linesOf(const TextBlock &text) const;
    /// Whether the first line ends inside a word.
    [[nodiscard]] bool breaksFirstWord(const TextBlock &text) const;
    /// Whether any line does.
    [[nodiscard]] bool breaksWord(const TextBlock &text) const;
    [[nodiscard]] float capitalHeight(const std::vector<Inline> &content) const;
    [[nodiscard]] FragmentPtr finish() { return std::make_shared<const Fragment>(std::move(m_fragment)); }

  private:
    /// A paragraph with its place in the structure.
    struct Placed {
        ParagraphPtr layout;
        std::vector<int> linkNodes;
        quint32 number = 0;
    };
    [[nodiscard]] ParagraphPtr paragraphOf(const TextBlock &text) const;
    Placed place(const TextBlock &text);
    [[nodiscard]] std::vector<Item> itemsOf(const Placed &placed, size_t index, const TextBlock &text,
                                            float x, float y) const;
    [[nodiscard]] float mirrored(float x, float width) const;

    const ComposeContext &m_context;
    Fragment m_fragment;
};

} // namespace vitae
