// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "cups.h"
#include "document/vitaefile.h"
#include "files/outputs.h"
#include "render/pagepainter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double pointsPerInch = 72;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void setUp(QPrinter &printer, const PageList &pages)
{
    if (!pages.pages.empty())
        printer.setPageSize(QPageSize(pages.pages.front().size, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer.setFullPage(true); // margins are the theme's
    printer.setDocName(pages.title.isEmpty() ? Message::tr("CV") : pages.title);
}

bool paintPages(QPrinter &printer, const PageList &pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    PagePainter pagePainter;
    const double scale = printer.resolution() / pointsPerInch;
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? printer.toPage() : int(pages.pages.size());
    for (int number = first; number <= std::min(last, int(pages.pages.size())); ++number) {
        if (number > first)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        pagePainter.paint(painter, pages.pages[size_t(number - 1)], PagePainter::Glyphs::Exact);
        painter.restore();
    }
    return true;
}

} // namespace

tl::expected<void, Failure> printPages(QWidget *parent, const PageList &pages, const Document &document)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, pages);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(pages.pages.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const bool everyPage =
        printer.fromPage() <= 1 && (printer.toPage() == 0 || printer.toPage() >= int(pages.pages.size()));
    if (!printer.outputFileName().isEmpty() && everyPage)
        return writeFile(printer.outputFileName(), pdfOf(pages, document, SourceInside::None));
    const QString lp = QStandardPaths::findExecutable(u"lp"_s);
    if (printer.outputFileName().isEmpty() && !lp.isEmpty())
        return sendToCups(lp, lpArguments(printer, int(pages.pages.size())),
                          pdfOf(pages, document, SourceInside::None));
    if (!paintPages(printer, pages))
        return tl::unexpected(Failure{Message::tr("The printer cannot be reached; is it switched on?"), {}});
    return {};
}

void showPrintPreview(QWidget *parent, const PageList &pages)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, pages);
    QPrintPreviewDialog dialog(&printer, parent);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&pages](QPrinter *to) { paintPages(*to, pages); });
    dialog.exec();
}

} // namespace vitae
