// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openpdf.h"

#include "document/vitaefile.h"

#include <qpdf/Pl_DCT.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>
#include <qpdf/QPDFExc.hh>
#include <set>

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

/// qpdf goes down the tree of pages by recursion, and Qt PDF never comes back from one that leads to itself.
void checkPageTree(QPDF &file)
{
    constexpr int deepest = 500; // no program makes it so deep
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> level{file.getRoot().getKey("/Pages")}, below;
    for (int depth = 0; !level.empty(); ++depth, level = std::exchange(below, {})) {
        for (const QPDFObjectHandle &node : level) {
            const QPDFObjectHandle kids = node.isDictionary() ? node.getKey("/Kids") : node;
            if (!kids.isArray())
                continue;
            if (depth == deepest || (node.isIndirect() && !seen.insert(node.getObjGen()).second))
                throw QPDFExc(qpdf_e_pages, "pdf", "", 0, "the tree of pages has no end");
            std::ranges::copy(kids.getArrayAsVector(), std::back_inserter(below));
        }
    }
}

} // namespace

std::unique_ptr<QPDF> openPdf(const QByteArray &pdf)
{
    [[maybe_unused]] static const bool isLimited = limitStreams();
    auto file = std::make_unique<QPDF>();
    file->setSuppressWarnings(true);
    file->processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    checkPageTree(*file);
    return file;
}

} // namespace vitae
