// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/pdffont.h"
#include "xray/pdfoperations.h"

#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace vitae::test {

/// Writes a page's content again; what shows a text goes through `change`, which gets the operation as it is
/// written and the text that it shows.
class RewrittenContent : public PdfOperations {
  public:
    using Change = std::function<std::string(const std::string &operation, const QString &text)>;
    RewrittenContent(PdfFonts fonts, Change change) : m_fonts(std::move(fonts)), m_change(std::move(change))
    {
    }
    std::string content;

    static void inAllPages(QPDF &file, const Change &change)
    {
        ReadingBudget budget;
        PdfFontStore store(budget);
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
            RewrittenContent rewritten(PdfFonts(store, page.getAttribute("/Resources", false)), change);
            page.parseContents(&rewritten);
            page.getObjectHandle().replaceKey("/Contents",
                                              QPDFObjectHandle::newStream(&file, rewritten.content));
        }
    }

  private:
    void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) override
    {
        std::string operation;
        for (const QPDFObjectHandle &operand : operands)
            operation += QPDFObjectHandle(operand).unparse() + ' ';
        operation += name + '\n';
        if (name == "Tf")
            m_font = m_fonts.named(operands[0].getName());
        content += name == "Tj" || name == "TJ" ? m_change(operation, textOf(operands[0])) : operation;
    }
    [[nodiscard]] QString textOf(const QPDFObjectHandle &shown) const
    {
        QString text;
        for (const QPDFObjectHandle &part : shown.isArray() ? shown.getArrayAsVector() : std::vector{shown}) {
            const std::string codes =
                part.isString() ? QPDFObjectHandle(part).getStringValue() : std::string();
            for (const PdfCode code : m_font ? m_font->codesIn(codes) : std::vector<PdfCode>())
                text += m_font->meaningOf(code.value).value_or(QString());
        }
        return text;
    }

    PdfFonts m_fonts;
    Change m_change;
    const PdfFont *m_font = nullptr;
};

} // namespace vitae::test
