// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deflater.h"
#include "pagecontent.h"
#include "printfonts.h"

namespace vitae {

/// A page ready to be written: its content with the stream deflated (and emptied), and the page's stretches.
struct PageStream {
    SharedBytes bytes;
    PageContent content;
    std::vector<Stretch> stretches;
};

/// Makes the pages' streams and remembers those of the last export.
class PageStreams {
  public:
    /// One per page; equal pages share one. Adds the fonts in document order to `fonts`, which is empty
    /// before. `print`: made from them for a PDF for printers; null else.
    [[nodiscard]] std::vector<std::shared_ptr<const PageStream>> make(const PageList &pages,
                                                                      DocumentFonts &fonts, TextPool &pool,
                                                                      Deflater &deflater,
                                                                      std::optional<PrintFonts> *print);
    void nextGeneration();

  private:
    template<typename T>
    struct Kept {
        std::shared_ptr<const T> value;
        bool used = false;
    };
    template<typename T>
    static void forgetUnused(QHash<Fingerprint, Kept<T>> &kept);

    QHash<Fingerprint, Kept<PageUse>> m_uses;      ///< by page
    QHash<Fingerprint, Kept<PageStream>> m_streams; ///< by page and conflicts of its glyphs' texts
};

/// Of all that a page's stream depends on, but for the fonts of other pages. Paragraphs and structure nodes
/// count from the page's first, so a page that was only moved is the same page.
[[nodiscard]] Fingerprint pageFingerprint(const Page &page, const std::vector<StructureNode> &structure);

} // namespace vitae
