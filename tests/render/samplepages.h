// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/paragraph.h"

namespace vitae {

/// Builds small page lists from paragraphs, without themes and documents.
class SamplePages {
  public:
    explicit SamplePages(std::shared_ptr<const FontSet> fonts);

    int addNode(StructureRole role, int parent = 0);
    /// Sets a paragraph below the last one; its links become Link nodes below `structure`.
    ParagraphPtr addParagraph(const std::vector<Inline> &content, int structure, float width = 480,
                              bool rightToLeft = false);
    ParagraphPtr addParagraph(const std::vector<Inline> &content, int structure, const ParagraphStyle &style);
    /// One style, one P node.
    ParagraphPtr addText(const QString &text, const FontRequest &font, float width = 480,
                         bool rightToLeft = false);
    void addFooter(const QString &text);
    void addPage();
    Item &addItem(Item item);
    [[nodiscard]] double y() const { return m_y; }
    void skip(double height) { m_y += height; }

    PageList list;

  private:
    std::shared_ptr<const FontSet> m_fonts;
    double m_y = 60;
    quint32 m_paragraphs = 0;
};

[[nodiscard]] Inline styled(const QString &text, const FontRequest &font, float size = 10);

} // namespace vitae
