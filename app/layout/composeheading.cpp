// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"
#include "inlines.h"
#include "marks.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;

constexpr float headingLeading = 1.2F; // of its size

/// Titles that the person typed in capitals are set smaller and spaced, or they would shout.
CharStyle headingStyle(const QString &title, const Styles &styles)
{
    CharStyle style = styles.heading;
    const bool isCapitals = title.size() > 3 && title == title.toUpper() && title != title.toLower();
    if (isCapitals && style.letterCase == LetterCase::AsTyped) {
        style.size *= 0.88F;
        style.tracking = std::max(style.tracking, 0.05F);
    }
    return style;
}

/// Composes a heading and what its style draws around it.
class HeadingComposer {
  public:
    explicit HeadingComposer(const ComposeContext &context)
        : m_context(context),
          m_style(context.theme.text(O::HeadingStyle)),
          m_builder(context)
    {
        const Theme &theme = context.theme;
        m_isBeside = theme.flag(O::MarginHeadings) && context.margin > 0;
        const bool isAcross = theme.flag(O::HeadingAcross) || m_isBeside;
        m_left = isAcross ? -context.margin : 0;
        m_width = context.width - m_left;
        m_thickness = float(theme.number(O::HeadingRule));
        m_gap = float(theme.number(O::HeadingRuleGap));
        m_color = theme.color(O::HeadingRuleColor).value_or(Color{});
    }

    FragmentPtr compose(const QString &title, NodeId node)
    {
        TextBlock text = block(title, node);
        const int line = m_isBeside ? m_builder.addAside(text) : m_builder.addText(text);
        const int last = m_builder.lineCount() - 1;
        if (!m_isBeside)
            addDrawnMark(m_builder, line, m_context.theme.text(O::HeadingMark), m_context.styles.heading,
                         m_left);
        decorate(text, line, last);
        m_builder.addOutline(0, title, line, text.structure);
        m_builder.keep(line, last);
        return m_builder.finish();
    }

  private:
    TextBlock block(const QString &title, NodeId node)
    {
        const Theme &theme = m_context.theme;
        TextBlock text;
        Inline piece = literal(title, headingStyle(title, m_context.styles));
        piece.source = {node, node == 0 ? Field::None : Field::Title, 0};
        text.content = {piece};
        text.structure = m_builder.addNode(StructureRole::H2, -1, node);
        text.align = alignOf(theme, O::HeadingAlign);
        text.leading = m_context.styles.heading.size * headingLeading;
        text.x = m_left;
        text.width = m_isBeside ? m_context.marginWidth() : m_width;
        const float inset = m_isBeside ? 0
            : m_style == u"bar"        ? barWidth() + barGap()
            : m_style == u"box"        ? boxPadding()
                                       : drawnMarkWidth(theme.text(O::HeadingMark), m_context.styles.heading);
        text.x += inset;
        text.width -= m_style == u"box" ? 2 * inset : inset;
        return text;
    }

    void decorate(const TextBlock &text, int line, int last)
    {
        const float capital = m_builder.lineBox(line).ascent;
        if (m_style == u"below" || m_style == u"between")
            m_builder.addRule(last, {m_left, m_gap, m_width, m_thickness, m_color});
        if (m_style == u"above" || m_style == u"between") {
            const float up = capital + m_gap + m_thickness;
            m_builder.addRule(line, {m_left, -up, m_width, m_thickness, m_color});
            m_builder.lineBox(line).ascent = up;
        }
        if (m_style == u"partial")
            m_builder.addRule(last, {m_left, m_gap, std::min(ruleWidth(), m_width), m_thickness, m_color});
        if (m_style == u"bar") {
            const float height = capital + float(last - line) * text.leading;
            m_builder.addRule(line, {m_left, -capital, barWidth(), height, m_color});
        }
        if (m_style == u"margin-bar" && m_context.margin > 0) {
            m_builder.addRule(line,
                              {-m_context.margin, -(capital + m_thickness) / 2, m_context.marginWidth(),
                               m_thickness, m_color});
            m_builder.setUsesMargin();
        }
        if (m_style == u"beside" && line == last)
            addRulesBeside(text, line, capital);
        if (m_style == u"box")
            addBox(text, line, last, capital);
    }

    /// Rules from the title to the edges of the text, at half the height of its letters.
    void addRulesBeside(const TextBlock &text, int line, float capital)
    {
        const float size = m_context.styles.heading.size;
        const float gap = 0.8F * size;
        const float ink = m_builder.widthOf(text.content);
        const float y = -(capital + m_thickness) / 2;
        const float before = text.align == Align::Center ? (m_width - ink) / 2
            : text.align == Align::End                   ? m_width - ink
                                                         : 0;
        const float after = m_width - before - ink;
        if (before > 2 * gap)
            m_builder.addRule(line, {m_left, y, before - gap, m_thickness, m_color});
        if (after > 2 * gap)
            m_builder.addRule(line, {m_left + before + ink + gap, y, after - gap, m_thickness, m_color});
    }

    void addBox(const TextBlock &text, int line, int last, float capital)
    {
        const float padding = boxPadding();
        const float height = capital + float(last - line) * text.leading + 2 * padding;
        const Color ground = m_context.theme.color(O::HeadingGround).value_or(Color{});
        m_builder.addRule(line, {m_left, -capital - padding, m_width, height, ground});
        m_builder.lineBox(line).ascent = capital + padding;
    }

    [[nodiscard]] float ruleWidth() const
    {
        return float(m_context.theme.number(O::HeadingRuleWidth) * pointsPerMillimetre);
    }
    [[nodiscard]] float barWidth() const { return std::max(m_thickness, 1.0F); }
    [[nodiscard]] float barGap() const { return m_context.styles.heading.size * 0.55F; }
    [[nodiscard]] float boxPadding() const { return m_context.styles.heading.size * 0.4F; }

    const ComposeContext &m_context;
    const QString &m_style;
    FragmentBuilder m_builder;
    bool m_isBeside = false; ///< in the margin column, beside what it heads
    float m_left = 0, m_width = 0, m_thickness = 0, m_gap = 0;
    Color m_color;
};

} // namespace

FragmentPtr composeHeading(const QString &title, NodeId node, const ComposeContext &context)
{
    return HeadingComposer(context).compose(title, node);
}

FragmentPtr composeGroupTitle(const Node &group, const ComposeContext &context)
{
    const FieldSpec *spec = group.spec(Field::Title);
    TextBlock text;
    text.content = spec ? fieldContent(group, *spec, context.styles.group, context) : std::vector<Inline>();
    if (text.content.empty())
        return nullptr;
    FragmentBuilder builder(context);
    text.structure = builder.addNode(StructureRole::H3, -1, group.id);
    const int line = builder.addText(text);
    builder.addOutline(1, plainText(text.content), line, text.structure);
    builder.keep(line, builder.lineCount() - 1);
    return builder.finish();
}

} // namespace vitae
