// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffaults.h"

#include "faultset.h"
#include "formats/openpdf.h"
#include "xray/qtpdftext.h"
#include "xray/readingbudget.h"

#include <QCoreApplication>
#include <qpdf/QPDFExc.hh>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(PdfFaults)
};

void check(const QByteArray &pdf, Findings &findings)
{
    const std::unique_ptr<QPDF> file = openPdf(pdf);
    PdfText own = readPdfText(pdf);
    if (own.isTooLarge)
        throw PdfTooLarge();
    const ReadPages pages{qtPdfText(pdf), std::move(own)};
    checkTextOf(pages, findings);
    checkAddressesOf(*file, pages, findings);
    checkDocumentOf(*file, pdf, findings);
    checkFontsOf(*file, findings);
}

} // namespace

std::vector<Finding> pdfFaults(const QByteArray &pdf)
{
    Findings findings;
    try {
        check(pdf, findings);
    } catch (const QPDFExc &error) {
        if (error.getErrorCode() == qpdf_e_password)
            findings.add(Severity::Error, u"pdf.locked"_s,
                         Message::tr("The file asks for a password: save it without one, nobody will ask you "
                                     "for it."));
        else
            findings.add(Severity::Error, u"pdf.damaged"_s,
                         Message::tr("The file is damaged: export it again. (%1)")
                             .arg(QString::fromStdString(error.getMessageDetail())));
    } catch (const PdfTooLarge &) {
        findings.add(
            Severity::Error, u"pdf.too-large"_s,
            Message::tr("The file is too large or too complicated to be read, for other programs too: "
                        "export it again with fewer pages and simpler graphics."));
    } catch (const std::exception &) { // of qpdf, where an object is not what it should be
        findings.add(Severity::Error, u"pdf.damaged"_s, Message::tr("The file is damaged: export it again."));
    }
    return findings.take();
}

} // namespace vitae
