// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "formats/openpdf.h"
#include "pdfpagetext.h"
#include "pdfvalue.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace vitae {

namespace {

using Object = QPDFObjectHandle;
using PageTexts = std::map<QPDFObjGen, std::map<int, QString>>;

/// What the element says itself and through spans and links; blocks below it get lines of their own.
class TreeReader {
  public:
    TreeReader(const PageTexts &pages, ReadingBudget &budget) : m_pages(pages), m_budget(budget) {}
    QStringList lines;

    void read(const Object &element, int depth = 0)
    {
        if (depth == deepestElement || (element.isIndirect() && !m_read.insert(element.getObjGen()).second))
            return; // the tree leads to itself, or is none that a program writes
        const std::string role = nameOf(entryOf(element, "/S"));
        const bool isInline = role == "/Span" || role == "/Link";
        if (!isInline)
            finish();
        if (const Object text = entryOf(element, "/ActualText"); text.isString())
            append(textOf(text));
        else
            readKids(element, depth);
        if (!isInline)
            finish();
    }

  private:
    void readKids(const Object &element, int depth)
    {
        const Object page = entryOf(element, "/Pg");
        const std::vector<Object> kids = itemsOf(entryOf(element, "/K"));
        m_budget.tokens.spend(kids.size() + 1);
        for (const Object &kid : kids) {
            if (kid.isInteger())
                add(page, kid);
            else if (const Object mark = entryOf(kid, "/MCID"); mark.isInteger())
                add(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, mark);
            else if (kid.isDictionary() && kid.hasKey("/S"))
                read(kid, depth + 1);
        }
    }
    void add(const Object &page, const Object &mark)
    {
        const auto texts = m_pages.find(page.getObjGen());
        if (texts == m_pages.end())
            return;
        if (const auto found = texts->second.find(integerOf(mark)); found != texts->second.end())
            append(found->second);
    }
    void append(const QString &text)
    {
        m_budget.signs.spend(size_t(text.size()));
        m_line += text;
    }
    void finish()
    {
        if (!m_line.trimmed().isEmpty())
            lines << m_line.simplified();
        m_line.clear();
    }

    const PageTexts &m_pages;
    ReadingBudget &m_budget;
    std::set<QPDFObjGen> m_read;
    QString m_line;
};

PdfText readText(QPDF &file)
{
    ReadingBudget budget;
    PdfFontStore fonts(budget);
    PageTexts pages;
    PdfText result;
    int number = 0;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        PdfPageText text = readPageText(page, fonts, budget);
        pages[page.getObjectHandle().getObjGen()] = std::move(text.marked);
        result.inStreamOrder += text.inStreamOrder + u'\n';
        for (PdfTextItem &item : text.items) {
            item.page = number;
            result.items.push_back(std::move(item));
        }
        for (const auto &[font, count] : text.meaningless)
            result.meaningless[font] += count;
        result.unknown += text.unknown;
        ++number;
    }
    if (const Object tree = file.getRoot().getKey("/StructTreeRoot"); tree.isDictionary()) {
        TreeReader reader(pages, budget);
        for (const Object &kid : itemsOf(tree.getKey("/K")))
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
        return readText(*openPdf(pdf));
    } catch (const PdfTooLarge &) {
        PdfText none;
        none.isTooLarge = true;
        return none;
    } catch (const std::exception &) { // of qpdf: the file is not one that can be read
        return {};
    }
}

} // namespace vitae
