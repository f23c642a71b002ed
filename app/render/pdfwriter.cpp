// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfwriter.h"

#include "pagestreams.h"
#include "pdfattachments.h"
#include "pdfcatalog.h"
#include "pdffonts.h"
#include "pdfimages.h"
#include "pdfsyntax.h"

namespace vitae {

using namespace pdf;

struct PdfWriter::Memory {
    TextPool texts;
    Deflater deflater;
    PageStreams pages;
    FontStore fonts;
    ImageStore images;

    void nextGeneration()
    {
        deflater.nextGeneration();
        pages.nextGeneration();
        fonts.nextGeneration();
        images.nextGeneration();
    }
};

namespace {

using PageStreamPtr = std::shared_ptr<const PageStream>;

/// One export. Object numbers: catalog, page tree, pages with their streams, annotations, fonts, images, then
/// everything else, so that an edit moves as few as possible.
class Export {
  public:
    /// `print`: instead of composite fonts; null: none.
    Export(const PageList &pages, std::vector<PageStreamPtr> streams, const DocumentFonts &fonts,
           const PrintFonts *print, Deflater &deflater)
        : m_pages(pages),
          m_streams(std::move(streams)),
          m_fonts(fonts),
          m_print(print),
          m_file(deflater),
          m_catalog(m_file.reserve()),
          m_pageTree(m_file.reserve())
    {
    }

    void writePages()
    {
        const int count = int(m_pages.pages.size());
        const int first = m_file.reserve(count);
        const int contents = m_file.reserve(count);
        m_firstFont = m_file.reserve(m_print ? m_print->count() : int(m_fonts.fonts().size()));
        for (int i = 0; i < count; ++i)
            m_pageNumbers.push_back(first + i);
        std::string kids;
        for (int i = 0; i < count; ++i) {
            m_file.setDeflated(contents + i, {}, m_streams[size_t(i)]->bytes);
            writePage(i, contents + i);
            kids += i > 0 ? " " : "";
            appendRef(kids, first + i);
        }
        std::string out = "<</Type/Pages/Count ";
        appendInt(out, count);
        m_file.set(m_pageTree, out + "/Kids[" + kids + "]>>");
    }

    void writeFonts(FontStore &store, const TextPool &pool, Deflater &deflater)
    {
        if (m_print) {
            m_print->write(m_file, m_firstFont, deflater);
            return;
        }
        int number = m_firstFont;
        for (const DocumentFont &font : m_fonts.fonts())
            store.write(m_file, number++, font, pool, deflater);
    }

    void writeImages(ImageStore &store, Deflater &deflater)
    {
        for (const auto &[number, image] : m_images)
            store.write(m_file, number, *image, deflater);
    }

    QByteArray finish(const PdfMetadata &metadata, Deflater &deflater)
    {
        const StructureTree tree(m_file, m_pages.structure, m_structured);
        const int outline = writeOutline(m_file, m_pages, m_pageNumbers, tree);
        const int xmp = writeXmp(m_file, m_pages, metadata);
        std::string out = "<</Type/Catalog/Pages ";
        appendRef(out, m_pageTree);
        if (!m_pages.language.isEmpty()) {
            out += "/Lang";
            appendText(out, m_pages.language);
        }
        out += "/MarkInfo<</Marked true>>/StructTreeRoot ";
        appendRef(out, tree.root());
        out += "/ViewerPreferences<</DisplayDocTitle true>>/Metadata ";
        appendRef(out, xmp);
        if (outline > 0) {
            out += "/Outlines ";
            appendRef(out, outline);
        }
        out += pageLabels(m_pages) + outputIntent(m_file, deflater);
        const AttachedFiles attached =
            writeAttachments(m_file, metadata.attachments, isoDate(m_pages, metadata), deflater);
        out += attached.associated;
        if (!attached.names.empty())
            out += "/Names<<" + attached.names + ">>";
        m_file.set(m_catalog, out + ">>");
        return m_file.finish(m_catalog, writeInformation(m_file, m_pages, metadata));
    }

  private:
    void writePage(int index, int contents)
    {
        const Page &page = m_pages.pages[size_t(index)];
        const PageStream &stream = *m_streams[size_t(index)];
        m_structured.push_back(
            {&page, m_pageNumbers[size_t(index)], &stream.content.marks, &stream.stretches, {}});
        std::string out = "<</Type/Page/Parent ";
        appendRef(out, m_pageTree);
        out += "/MediaBox[0 0 ";
        appendNumber(out, page.size.width());
        out += ' ';
        appendNumber(out, page.size.height());
        out += "]/Contents ";
        appendRef(out, contents);
        out += "/Resources<<" + resources(stream.content) + ">>/StructParents ";
        appendInt(out, index);
        out += "/Tabs/S" + annotations(page);
        m_file.set(m_pageNumbers[size_t(index)], out + ">>");
    }

    std::string resources(const PageContent &content)
    {
        std::string out;
        std::vector<int> fonts = content.printFonts;
        for (const FacePtr &face : content.faces)
            fonts.push_back(int(m_fonts.indexOf(*face)));
        if (!fonts.empty()) {
            out += "/Font<<";
            for (size_t i = 0; i < fonts.size(); ++i)
                appendResource(out, 'F', i, m_firstFont + fonts[i]);
            out += ">>";
        }
        if (!content.images.empty()) {
            out += "/XObject<<";
            for (size_t i = 0; i < content.images.size(); ++i)
                appendResource(out, 'I', i, imageNumber(content.images[i]));
            out += ">>";
        }
        if (!content.opacities.empty()) {
            out += "/ExtGState<<";
            for (size_t i = 0; i < content.opacities.size(); ++i) {
                out += "/G";
                appendInt(out, qint64(i));
                out += "<</ca ";
                appendFixed(out, content.opacities[i], 3);
                out += ">>";
            }
            out += ">>";
        }
        return out;
    }

    static void appendResource(std::string &out, char kind, size_t index, int object)
    {
        out += '/';
        out += kind;
        appendInt(out, qint64(index));
        out += ' ';
        appendRef(out, object);
    }

    int imageNumber(const std::shared_ptr<const Image> &image)
    {
        for (const auto &[number, known] : m_images) {
            if (known->hash == image->hash)
                return number;
        }
        m_images.emplace_back(m_file.reserve(), image);
        return m_images.back().first;
    }

    /// "/Annots[…]" with one annotation for each link area, or nothing.
    std::string annotations(const Page &page)
    {
        std::string list;
        for (qsizetype i = 0; i < page.items.size(); ++i) {
            const Item &item = page.items[i];
            const auto *area = std::get_if<LinkAreaItem>(&item.content);
            if (!area)
                continue;
            const int number = m_file.reserve();
            writeAnnotation(number, page, item, *area);
            if (item.structure >= 0) {
                const int key = int(m_pages.pages.size()) + m_tagged++;
                m_structured.back().annotations.push_back({int(i), number, key});
            }
            list += list.empty() ? "/Annots[" : " ";
            appendRef(list, number);
        }
        return list.empty() ? list : list + ']';
    }

    void writeAnnotation(int number, const Page &page, const Item &item, const LinkAreaItem &area)
    {
        const QRectF rect(item.origin, area.size);
        const double height = page.size.height();
        std::string out = "<</Type/Annot/Subtype/Link/Rect[";
        for (const double edge : {rect.left(), height - rect.bottom(), rect.right(), height - rect.top()}) {
            appendNumber(out, edge, 2);
            out += ' ';
        }
        out.back() = ']';
        out += "/Border[0 0 0]/F 4/A<</S/URI/URI"; // F 4: shown in print too (12.5.3)
        appendLiteral(out, area.url.toLatin1().toStdString());
        out += ">>";
        if (item.structure >= 0) {
            out += "/StructParent ";
            appendInt(out, qint64(m_pages.pages.size()) + m_tagged);
            const QString &contents = m_pages.structure[size_t(item.structure)].linkContents;
            if (!contents.isEmpty()) {
                out += "/Contents";
                appendText(out, contents);
            }
        }
        m_file.set(number, out + ">>");
    }

    const PageList &m_pages;
    std::vector<PageStreamPtr> m_streams;
    const DocumentFonts &m_fonts;
    const PrintFonts *m_print;
    PdfFile m_file;
    int m_catalog, m_pageTree;
    int m_firstFont = 0;
    int m_tagged = 0; ///< annotations in the structure tree so far
    std::vector<int> m_pageNumbers;
    std::vector<StructuredPage> m_structured;
    std::vector<std::pair<int, std::shared_ptr<const Image>>> m_images; ///< object numbers
};

} // namespace

PdfWriter::PdfWriter(Fonts fonts) : m_memory(std::make_unique<Memory>()), m_fonts(fonts) {}

PdfWriter::~PdfWriter() = default;

QByteArray PdfWriter::write(const PageList &pages, const PdfMetadata &metadata)
{
    if (m_fonts == Fonts::Type1)
        m_memory = std::make_unique<Memory>(); // codes depend on all pages
    DocumentFonts fonts;
    std::optional<PrintFonts> print;
    auto streams = m_memory->pages.make(pages, fonts, m_memory->texts, m_memory->deflater,
                                        m_fonts == Fonts::Type1 ? &print : nullptr);
    Export file(pages, std::move(streams), fonts, print ? &*print : nullptr, m_memory->deflater);
    file.writePages();
    file.writeFonts(m_memory->fonts, m_memory->texts, m_memory->deflater);
    file.writeImages(m_memory->images, m_memory->deflater);
    const QByteArray bytes = file.finish(metadata, m_memory->deflater);
    m_memory->nextGeneration();
    return bytes;
}

} // namespace vitae
