// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printjob.h"

#include "cups.h"
#include "document/vitaefile.h"
#include "files/outputs.h"
#include "layout/pageinterval.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"

#include <QCoreApplication>
#include <QPageRanges>
#include <QPainter>
#include <QPrinter>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double pointsPerInch = 72;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

PageList chosenPages(const QPrinter &printer, const PageList &pages)
{
    if (printer.pageRanges().isEmpty())
        return pages;
    std::vector<PageInterval> ranges;
    for (const QPageRanges::Range &range : printer.pageRanges().toRangeList())
        ranges.push_back({range.from, range.to});
    return pagesIn(pages, ranges);
}

} // namespace

tl::expected<void, Failure> print(QPrinter &printer, const PageList &pages, const Document &document)
{
    const PageList chosen = chosenPages(printer, pages);
    if (chosen.pages.empty())
        return tl::unexpected(Failure{Message::tr("The CV does not have these pages; choose others"), {}});
    if (!printer.outputFileName().isEmpty())
        return writeFile(printer.outputFileName(), pdfOf(chosen, document, SourceInside::None));
    if (const QString lp = QStandardPaths::findExecutable(u"lp"_s); !lp.isEmpty())
        return sendToCups(lp, lpArguments(printer, pages), PdfWriter(PdfWriter::Fonts::Type1).write(pages));
    if (!paintPages(printer, pages))
        return tl::unexpected(Failure{Message::tr("The printer cannot be reached; is it switched on?"), {}});
    return {};
}

bool paintPages(QPrinter &printer, const PageList &pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    PagePainter pagePainter;
    const double scale = printer.resolution() / pointsPerInch;
    bool first = true;
    for (const Page &page : chosenPages(printer, pages).pages) {
        if (!first)
            printer.newPage();
        first = false;
        painter.save();
        painter.scale(scale, scale);
        pagePainter.paint(painter, page, PagePainter::Glyphs::Exact);
        painter.restore();
    }
    return true;
}

} // namespace vitae
