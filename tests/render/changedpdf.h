// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace vitae::test {

/// What is done to a PDF before it is read again.
using PdfChange = std::function<void(QPDF &)>;

/// What the writer makes, in memory.
inline QByteArray writtenBy(QPDFWriter &writer)
{
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

inline QByteArray changedPdf(const QByteArray &pdf, const PdfChange &change)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    change(file);
    QPDFWriter writer(file);
    writer.setStaticID(true);
    return writtenBy(writer);
}

} // namespace vitae::test
