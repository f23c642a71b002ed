// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontuse.h"

#include <algorithm>

namespace vitae {

namespace {

/// Collects the pairs of one face on a page, each once.
class Collector {
  public:
    explicit Collector(FacePtr face)
        : m_use{std::move(face), {}},
          m_last(hb_face_get_glyph_count(m_use.face->hbFace()), unseen)
    {
    }
    void add(quint32 glyph, quint32 text)
    {
        if (glyph >= m_last.size() || m_last[glyph] == text)
            return;
        const FaceUse::Pair pair{glyph, text};
        if (m_last[glyph] == unseen || std::ranges::find(m_use.pairs, pair) == m_use.pairs.end())
            m_use.pairs.push_back(pair);
        m_last[glyph] = text;
    }
    [[nodiscard]] FaceUse take() { return std::move(m_use); }
    [[nodiscard]] const Face *face() const { return m_use.face.get(); }

  private:
    static constexpr quint32 unseen = 0xfffffffe;
    FaceUse m_use;
    std::vector<quint32> m_last; ///< by glyph: the text seen last
};

} // namespace

PageUse fontUseOf(const Page &page, TextPool &pool)
{
    std::vector<Collector> collectors;
    std::vector<GlyphText> texts;
    for (const Item &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item.content);
        if (!text)
            continue;
        const Run &run = *text->run;
        auto collector = std::ranges::find(collectors, run.face->hash(),
                                           [](const Collector &c) { return c.face()->hash(); });
        if (collector == collectors.end()) {
            collector = collectors.emplace(collectors.end(), run.face);
            if (const quint32 space = run.face->glyphFor(U' ')) // broken words end in one that nobody typed
                collector->add(space, U' ');
        }
        readGlyphs(run, pool, texts);
        for (size_t i = 0; i < texts.size(); ++i) {
            if (!texts[i].skip)
                collector->add(run.glyphs[i].id, texts[i].text);
        }
    }
    PageUse use;
    for (Collector &collector : collectors)
        use.push_back(collector.take());
    return use;
}

DocumentFont::DocumentFont(FacePtr face)
    : m_face(std::move(face)),
      m_texts(hb_face_get_glyph_count(m_face->hbFace()), unused)
{
}

void DocumentFont::add(const FaceUse::Pair &pair)
{
    quint32 &text = m_texts[pair.glyph];
    if (text == unused || text == TextPool::none)
        text = pair.text;
}

std::vector<quint32> DocumentFont::glyphs() const
{
    std::vector<quint32> result{0};
    for (quint32 glyph = 1; glyph < m_texts.size(); ++glyph) {
        if (m_texts[glyph] != unused)
            result.push_back(glyph);
    }
    return result;
}

void DocumentFonts::add(const PageUse &use)
{
    for (const FaceUse &face : use) {
        if (!m_index.contains(face.face->hash())) {
            m_index.insert(face.face->hash(), m_fonts.size());
            m_fonts.emplace_back(face.face);
        }
        DocumentFont &font = m_fonts[indexOf(*face.face)];
        for (const FaceUse::Pair &pair : face.pairs)
            font.add(pair);
    }
}

Fingerprint DocumentFonts::conflicts(const PageUse &use) const
{
    Fingerprint print;
    for (const FaceUse &face : use) {
        const DocumentFont &found = font(*face.face);
        for (const FaceUse::Pair &pair : face.pairs) {
            if (pair.text == TextPool::none || found.textOf(pair.glyph) == pair.text)
                continue;
            print.add(face.face->hash());
            print.add(quint64(pair.glyph));
            print.add(quint64(pair.text));
        }
    }
    return print;
}

} // namespace vitae
