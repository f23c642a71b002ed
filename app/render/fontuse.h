// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fingerprint.h"
#include "glyphtext.h"

namespace vitae {

/// The glyphs of one face on one page, each with the texts it stands for, in the order of appearance.
struct FaceUse {
    FacePtr face;
    struct Pair {
        quint32 glyph;
        quint32 text;
        bool operator==(const Pair &) const = default;
    };
    std::vector<Pair> pairs;
};
using PageUse = std::vector<FaceUse>;
[[nodiscard]] PageUse fontUseOf(const Page &page, TextPool &pool);

/// One font of a document: a face, the glyphs used and the one text each stands for: its first.
class DocumentFont {
  public:
    explicit DocumentFont(FacePtr face);
    [[nodiscard]] const FacePtr &face() const { return m_face; }
    void add(const FaceUse::Pair &pair);
    /// TextPool::none: none.
    [[nodiscard]] quint32 textOf(quint32 glyph) const
    {
        return glyph < m_texts.size() && m_texts[glyph] != unused ? m_texts[glyph] : TextPool::none;
    }
    [[nodiscard]] std::vector<quint32> glyphs() const; ///< ascending, with glyph 0

  private:
    static constexpr quint32 unused = 0xfffffffe;
    FacePtr m_face;
    std::vector<quint32> m_texts; ///< by glyph
};

/// All fonts of a document, in the order of appearance.
class DocumentFonts {
  public:
    void add(const PageUse &use);
    [[nodiscard]] const std::vector<DocumentFont> &fonts() const { return m_fonts; }
    [[nodiscard]] size_t indexOf(const Face &face) const { return m_index.value(face.hash()); }
    [[nodiscard]] const DocumentFont &font(const Face &face) const { return m_fonts[indexOf(face)]; }
    /// Of the glyphs on a page that stand for another text than elsewhere before: those words need actual
    /// text.
    [[nodiscard]] Fingerprint conflicts(const PageUse &use) const;

  private:
    std::vector<DocumentFont> m_fonts;
    QHash<quint64, size_t> m_index; ///< by Face::hash()
};

} // namespace vitae
