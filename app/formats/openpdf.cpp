// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openpdf.h"

#include "document/vitaefile.h"

#include <qpdf/Pl_DCT.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>

namespace vitae {

namespace {

/// qpdf keeps its limits for the whole process.
bool limitStreams()
{
    Pl_Flate::memory_limit(size_t(maxFileSize));
    Pl_RunLength::setMemoryLimit(size_t(maxFileSize));
    Pl_DCT::setMemoryLimit(long(maxFileSize));
    return true;
}

} // namespace

std::unique_ptr<QPDF> openPdf(const QByteArray &pdf)
{
    [[maybe_unused]] static const bool isLimited = limitStreams();
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    return file;
}

} // namespace vitae
