// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffaults.h"

#include "faultset.h"
#include "xray/qtpdftext.h"

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
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    const ReadPages pages{qtPdfText(pdf), readPdfText(pdf)};
    checkTextOf(pages, findings);
    checkAddressesOf(file, pages, findings);
    checkDocumentOf(file, pdf, findings);
    checkFontsOf(file, findings);
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
    } catch (const std::exception &) { // of qpdf, where an object is not what it should be
        findings.add(Severity::Error, u"pdf.damaged"_s, Message::tr("The file is damaged: export it again."));
    }
    return findings.take();
}

} // namespace vitae
