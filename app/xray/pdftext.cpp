// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "pdfpagetext.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace vitae {

namespace {

using Object = QPDFObjectHandle;
using PageTexts = std::map<QPDFObjGen, std::map<int, QString>>;

/// What the element says itself and through spans and links; blocks below it get lines of their own.
class TreeReader {
  public:
    explicit TreeReader(const PageTexts &pages) : m_pages(pages) {}
    QStringList lines;

    void read(const Object &element)
    {
        if (element.isIndirect() && !m_read.insert(element.getObjGen()).second)
            return; // the tree leads to itself
        const std::string role = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        const bool isInline = role == "/Span" || role == "/Link";
        if (!isInline)
            finish();
        if (element.hasKey("/ActualText"))
            m_line += QString::fromStdString(element.getKey("/ActualText").getUTF8Value());
        else
            readKids(element);
        if (!isInline)
            finish();
    }

  private:
    void readKids(const Object &element)
    {
        const Object page = element.getKey("/Pg");
        Object kids = element.getKey("/K");
        for (const Object &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
            if (kid.isInteger())
                add(page, kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/MCID"))
                add(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/S"))
                read(kid);
        }
    }
    void add(const Object &page, int mcid)
    {
        const auto texts = m_pages.find(page.getObjGen());
        if (texts == m_pages.end())
            return;
        if (const auto found = texts->second.find(mcid); found != texts->second.end())
            m_line += found->second;
    }
    void finish()
    {
        if (!m_line.trimmed().isEmpty())
            lines << m_line.simplified();
        m_line.clear();
    }

    const PageTexts &m_pages;
    std::set<QPDFObjGen> m_read;
    QString m_line;
};

PdfText readText(QPDF &file)
{
    PdfFontStore fonts;
    PageTexts pages;
    PdfText result;
    int number = 0;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        PdfPageText text = readPageText(page, fonts);
        pages[page.getObjectHandle().getObjGen()] = std::move(text.marked);
        result.inStreamOrder += text.inStreamOrder + u'\n';
        for (PdfTextItem &item : text.items) {
            item.page = number;
            result.items.push_back(std::move(item));
        }
        for (const auto &[font, count] : text.meaningless)
            result.meaningless[font] += count;
        ++number;
    }
    Object tree = file.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) {
        TreeReader reader(pages);
        Object kids = tree.getKey("/K");
        for (const Object &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids})
            if (kid.isDictionary())
                reader.read(kid);
        result.inTreeOrder = reader.lines;
    }
    return result;
}

} // namespace

PdfText readPdfText(const QByteArray &pdf)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
        return readText(file);
    } catch (const std::exception &) { // of qpdf: the file is not one that can be read
        return {};
    }
}

} // namespace vitae
