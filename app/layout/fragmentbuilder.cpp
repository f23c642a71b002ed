// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fragmentbuilder.h"

#include <algorithm>
#include <hb.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr char16_t bulletCharacter = u'\u2022';

float capHeight(const std::vector<Inline> &content, const FontSet &fonts)
{
    float height = 0;
    for (const Inline &piece : content) {
        if (const FacePtr face = fonts.face(piece.style.font))
            height =
                std::max(height, float(face->capHeight()) / float(face->unitsPerEm()) * piece.style.size);
    }
    return height;
}

} // namespace

ListIndents listIndents(const Theme &theme, const Styles &styles)
{
    const auto length = [&](Option option) { return float(theme.number(option)) * styles.body.size; };
    return {length(Option::BulletLeft), length(Option::BulletIndent), length(Option::BulletNested)};
}

int FragmentBuilder::addNode(StructureRole role, int parent, NodeId node)
{
    StructureNode added;
    added.role = role;
    added.parent = parent;
    added.node = node;
    m_fragment.structure.push_back(std::move(added));
    return int(m_fragment.structure.size()) - 1;
}

float FragmentBuilder::mirrored(float x, float width) const
{
    return m_context.rightToLeft ? m_context.width - x - width : x;
}

ParagraphPtr FragmentBuilder::paragraphOf(const TextBlock &text) const
{
    ParagraphStyle style;
    style.width = text.width > 0 ? text.width : m_context.width - text.x;
    style.firstWidth = text.firstWidth;
    style.leading = text.leading > 0 ? text.leading : m_context.leading;
    style.align = text.align;
    style.rightToLeft = m_context.rightToLeft;
    style.language = m_context.language;
    style.hyphenate = m_context.theme.flag(Option::TextHyphenate);
    style.hangPunctuation = m_context.theme.flag(Option::TextHangingPunctuation);
    return layoutParagraph(text.content, style, m_context.fonts, m_context.cache);
}

FragmentBuilder::Placed FragmentBuilder::place(const TextBlock &text)
{
    Placed placed{paragraphOf(text), {}, m_fragment.paragraphs++};
    for (const ParagraphLink &link : placed.layout->links) {
        const int node = addNode(StructureRole::Link, text.structure);
        m_fragment.structure.back().linkContents = link.contents;
        placed.linkNodes.push_back(node);
    }
    m_fragment.findings.insert(m_fragment.findings.end(), placed.layout->findings.begin(),
                               placed.layout->findings.end());
    return placed;
}

std::vector<Item> FragmentBuilder::itemsOf(const Placed &placed, size_t index, const TextBlock &text, float x,
                                           float y) const
{
    const Line &line = placed.layout->lines[index];
    std::vector<Item> items;
    items.reserve(line.pieces.size() + line.rules.size() + line.icons.size());
    Item item;
    item.artifact = text.artifact;
    item.paragraph = placed.number;
    for (const LineRule &rule : line.rules) {
        Item drawn;
        drawn.origin = QPointF(x + rule.x, y + rule.y);
        drawn.content = RuleItem{QSizeF(rule.width, rule.thickness), rule.color};
        drawn.artifact = Artifact::Layout;
        items.push_back(std::move(drawn));
    }
    for (const LineIcon &icon : line.icons) {
        Item drawn;
        drawn.origin = QPointF(x + icon.x, y + icon.y);
        drawn.content = PathItem{iconShape(icon.icon).path, QSizeF(icon.size, icon.size), icon.color};
        drawn.artifact = Artifact::Layout;
        drawn.paragraph = placed.number;
        items.push_back(std::move(drawn));
    }
    for (const LinePiece &piece : line.pieces) {
        if (piece.run->text.isEmpty())
            continue; // an icon that says nothing
        item.origin = QPointF(x + piece.x, y + piece.y);
        item.content = TextItem{piece.run};
        item.structure = piece.link < 0 ? text.structure : placed.linkNodes[size_t(piece.link)];
        items.push_back(item);
    }
    // One area per link and line, whatever the number of runs it is made of.
    for (size_t first = 0; first < line.pieces.size();) {
        size_t last = first;
        const int link = line.pieces[first].link;
        float left = line.pieces[first].x, right = left, top = 0, bottom = 0;
        for (; last < line.pieces.size() && line.pieces[last].link == link; ++last) {
            const LinePiece &piece = line.pieces[last];
            left = std::min(left, piece.x);
            right = std::max(right, piece.x + piece.run->width);
            top = std::max(top, piece.run->ascent - piece.y);
            bottom = std::max(bottom, piece.run->descent + piece.y);
        }
        if (link >= 0) {
            Item area;
            area.origin = QPointF(x + left, y - top);
            area.content = LinkAreaItem{QSizeF(std::min(right, line.right) - left, top + bottom),
                                        placed.layout->links[size_t(link)].url};
            area.structure = placed.linkNodes[size_t(link)];
            area.paragraph = placed.number;
            items.push_back(std::move(area));
        }
        first = last;
    }
    return items;
}

int FragmentBuilder::addText(const TextBlock &text)
{
    const Placed placed = place(text);
    const float width = text.width > 0 ? text.width : m_context.width - text.x;
    const float leading = text.leading > 0 ? text.leading : m_context.leading;
    const int first = lineCount();
    const auto count = placed.layout->lines.size();
    for (size_t i = 0; i < count; ++i) {
        LineBox box;
        box.step = i > 0 || text.step <= 0 ? leading : text.step;
        box.ascent = capHeight(text.content, m_context.fonts);
        box.descent = placed.layout->descent;
        // No line of a paragraph alone on a page, and no break inside a word across pages.
        box.breakBefore = i == 0 || (i > 1 && i + 1 < count && !placed.layout->lines[i - 1].endsInsideWord);
        box.seam = i == 0 ? PageSeam::Paragraph : PageSeam::Line;
        box.items = itemsOf(placed, i, text, mirrored(text.x, width), 0);
        m_fragment.lines.push_back(std::move(box));
    }
    return first;
}

int FragmentBuilder::addAside(const TextBlock &text)
{
    const Placed placed = place(text);
    const float width = text.width > 0 ? text.width : m_context.width - text.x;
    const float leading = text.leading > 0 ? text.leading : m_context.leading;
    LineBox box;
    box.step = text.step > 0 ? text.step : leading;
    box.ascent = capHeight(text.content, m_context.fonts);
    const size_t count = placed.layout->lines.size();
    box.descent = float(count - 1) * leading + placed.layout->descent;
    for (size_t i = 0; i < count; ++i)
        std::ranges::move(itemsOf(placed, i, text, mirrored(text.x, width), float(i) * leading),
                          std::back_inserter(box.items));
    m_fragment.aside = box.descent;
    m_fragment.lines.push_back(std::move(box));
    m_fragment.usesMargin = true;
    return lineCount() - 1;
}

void FragmentBuilder::addBeside(const TextBlock &text, float down)
{
    const Placed placed = place(text);
    const float width = text.width > 0 ? text.width : m_context.width - text.x;
    const float leading = text.leading > 0 ? text.leading : m_context.leading;
    const size_t count = placed.layout->lines.size();
    for (size_t i = 0; i < count; ++i) {
        const float y = down - float(count - 1 - i) * leading;
        std::ranges::move(itemsOf(placed, i, text, mirrored(text.x, width), y),
                          std::back_inserter(m_fragment.lines.back().items));
    }
}

void FragmentBuilder::addAtEnd(const TextBlock &text, int line, float end)
{
    const Placed placed = place(text);
    const Line &only = placed.layout->lines.front();
    float up = 0; // the items hang on the last line so far, to follow it in reading order
    for (int i = line + 1; i < lineCount(); ++i)
        up += lineBox(i).step;
    const float edge = end > 0 ? end : m_context.width;
    const float x = m_context.rightToLeft ? m_context.width - edge - only.left : edge - only.right;
    std::vector<Item> items = itemsOf(placed, 0, text, x, -up);
    std::ranges::move(items, std::back_inserter(m_fragment.lines.back().items));
}

void FragmentBuilder::addBefore(const TextBlock &text, int line)
{
    const Placed placed = place(text);
    const float width = text.width > 0 ? text.width : m_context.width - text.x;
    const float leading = text.leading > 0 ? text.leading : m_context.leading;
    std::vector<Item> items;
    for (size_t i = 0; i < placed.layout->lines.size(); ++i)
        std::ranges::move(itemsOf(placed, i, text, mirrored(text.x, width), float(i) * leading),
                          std::back_inserter(items));
    std::vector<Item> &there = lineBox(line).items;
    there.insert(there.begin(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
}

void FragmentBuilder::addRule(int line, const Rule &rule)
{
    Item item;
    item.origin = QPointF(mirrored(rule.x, rule.width), rule.y);
    item.content = RuleItem{QSizeF(rule.width, rule.thickness), rule.color};
    item.artifact = Artifact::Layout;
    std::vector<Item> &items = lineBox(line).items;
    items.insert(items.begin(), std::move(item)); // behind the text
}

namespace {

QString bulletText(const Theme &theme, int depth)
{
    static constexpr Option byDepth[] = {Option::BulletFirst, Option::BulletSecond, Option::BulletThird};
    const QString own = theme.text(byDepth[std::min(depth, 2)]);
    return own.isEmpty() ? QString(QChar(bulletCharacter)) : own;
}

/// Dashes are letters among others; discs, squares and triangles differ from face to face.
bool isDrawnAsLetter(const QString &bullet)
{
    static constexpr QStringView dashes = u"-\u2010\u2011\u2012\u2013\u2014\u2212*+";
    return bullet.size() != 1 || dashes.contains(bullet.front());
}

} // namespace

void FragmentBuilder::addBullet(int line, float x, int structure, int depth)
{
    CharStyle style = m_context.styles.body;
    style.color = m_context.theme.color(Option::BulletColor).value_or(style.color);
    TextBlock text;
    Inline piece;
    piece.text = bulletText(m_context.theme, depth);
    piece.style = style;
    text.content.push_back(piece);
    text.structure = structure;
    float up = 0, bearing = 0;
    if (!isDrawnAsLetter(piece.text)) {
        // The face's own sign, so that machines read one, but sized and raised to look the same in every
        // face: its centre lies at half the x-height.
        const ParagraphPtr shaped = paragraphOf(text);
        const FacePtr face = shaped->lines.front().pieces.empty()
            ? m_context.fonts.face(style.font)
            : shaped->lines.front().pieces.front().run->face;
        hb_glyph_extents_t ink{};
        if (!face
            || !hb_font_get_glyph_extents(face->hbFont(), face->glyphFor(piece.text.front().unicode()), &ink)
            || ink.height == 0)
            ink = {0, 500, 300, -300};
        const auto em = float(face ? face->unitsPerEm() : 1000);
        const FacePtr body = m_context.fonts.face(style.font);
        const float xHeight = body ? float(body->xHeight()) / float(body->unitsPerEm()) : 0.48F;
        const float wanted = xHeight * style.size / 2;
        style.size =
            float(m_context.theme.number(Option::BulletSize)) * style.size * em / float(std::abs(ink.height));
        up = (float(ink.y_bearing) + float(ink.height) / 2) / em * style.size - wanted;
        bearing = float(ink.x_bearing) / em * style.size;
        text.content.front().style = style;
    }
    const Placed placed = place(text);
    const Line &only = placed.layout->lines.front();
    const float width = only.right - only.left;
    const float left = m_context.rightToLeft ? m_context.width - x - width + bearing : x - bearing;
    std::vector<Item> items = itemsOf(placed, 0, text, left - only.left, up);
    std::vector<Item> &there = lineBox(line).items;
    there.insert(there.begin(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
}

void FragmentBuilder::addOutline(int level, const QString &title, int line, int structure)
{
    m_fragment.outline.push_back({line, level, title, structure});
}

void FragmentBuilder::keep(int first, int last)
{
    for (int i = first + 1; i <= last && i < lineCount(); ++i)
        lineBox(i).breakBefore = false;
}

int FragmentBuilder::linesOf(const TextBlock &text) const
{
    return int(paragraphOf(text)->lines.size());
}

bool FragmentBuilder::breaksWord(const TextBlock &text) const
{
    return std::ranges::any_of(paragraphOf(text)->lines, &Line::endsInsideWord);
}

bool FragmentBuilder::breaksFirstWord(const TextBlock &text) const
{
    return paragraphOf(text)->lines.front().endsInsideWord;
}

float FragmentBuilder::capitalHeight(const std::vector<Inline> &content) const
{
    return capHeight(content, m_context.fonts);
}

float FragmentBuilder::widthOf(const std::vector<Inline> &content) const
{
    return naturalWidth(content, m_context.fonts, m_context.cache);
}

} // namespace vitae
