// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepages.h"

namespace vitae {

using namespace Qt::StringLiterals;

namespace {
constexpr double left = 56;
}

Inline styled(const QString &text, const FontRequest &font, float size)
{
    Inline result;
    result.text = text;
    result.style.font = font;
    result.style.size = size;
    return result;
}

SamplePages::SamplePages(std::shared_ptr<const FontSet> fonts) : m_fonts(std::move(fonts))
{
    list.language = u"en"_s;
    list.title = u"Ada Example – CV"_s;
    list.author = u"Ada Example"_s;
    list.structure.emplace_back().role = StructureRole::Document;
    addPage();
}

void SamplePages::addPage()
{
    Page page;
    page.size = QSizeF(595.28, 841.89);
    page.label = QString::number(list.pages.size() + 1);
    list.pages.push_back(page);
    m_y = 60;
}

int SamplePages::addNode(StructureRole role, int parent)
{
    StructureNode &node = list.structure.emplace_back();
    node.role = role;
    node.parent = parent;
    return int(list.structure.size()) - 1;
}

Item &SamplePages::addItem(Item item)
{
    return list.pages.back().items.emplace_back(std::move(item));
}

ParagraphPtr SamplePages::addParagraph(const std::vector<Inline> &content, int structure, float width,
                                       bool rightToLeft)
{
    ParagraphStyle style;
    style.width = width;
    style.leading = 14;
    style.rightToLeft = rightToLeft;
    style.language = "en";
    return addParagraph(content, structure, style);
}

ParagraphPtr SamplePages::addParagraph(const std::vector<Inline> &content, int structure,
                                       const ParagraphStyle &style)
{
    const ParagraphPtr paragraph = layoutParagraph(content, style, *m_fonts);
    std::vector<int> links;
    for (const ParagraphLink &link : paragraph->links) {
        links.push_back(addNode(StructureRole::Link, structure));
        list.structure.back().linkContents = link.contents;
    }
    ++m_paragraphs;
    for (const Line &line : paragraph->lines) {
        for (const LinePiece &piece : line.pieces) {
            Item item;
            item.origin = {left + double(piece.x), m_y + double(piece.y)};
            item.content = TextItem{piece.run};
            item.structure = piece.link < 0 ? structure : links[size_t(piece.link)];
            item.paragraph = m_paragraphs;
            addItem(item);
            if (piece.link < 0)
                continue;
            item.origin.ry() -= double(piece.run->ascent);
            const double height = double(piece.run->ascent + piece.run->descent);
            item.content = LinkAreaItem{QSizeF(double(piece.run->width), height),
                                        paragraph->links[size_t(piece.link)].url};
            addItem(item);
        }
        m_y += double(style.leading);
    }
    return paragraph;
}

ParagraphPtr SamplePages::addText(const QString &text, const FontRequest &font, float width, bool rightToLeft)
{
    return addParagraph({styled(text, font)}, addNode(StructureRole::P), width, rightToLeft);
}

void SamplePages::addFooter(const QString &text)
{
    const double before = std::exchange(m_y, 810);
    const qsizetype first = list.pages.back().items.size();
    addParagraph({styled(text, {u"Lato"_s}, 8)}, -1);
    for (qsizetype i = first; i < list.pages.back().items.size(); ++i)
        list.pages.back().items[i].artifact = Artifact::Footer;
    m_y = before;
}

} // namespace vitae
