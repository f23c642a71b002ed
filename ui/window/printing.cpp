// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "document/vitaefile.h"
#include "files/outputs.h"
#include "render/pagepainter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProcess>
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

/// `lp` of CUPS with what the dialog chose.
tl::expected<void, Failure> sendToCups(const QString &lp, const QPrinter &printer, const PageList &pages,
                                       const QByteArray &pdf)
{
    QStringList arguments{u"-d"_s, printer.printerName(), u"-n"_s, QString::number(printer.copyCount()),
                          u"-t"_s, printer.docName()};
    if (printer.fromPage() > 0)
        arguments
            << u"-P"_s
            << u"%1-%2"_s.arg(printer.fromPage()).arg(std::min(printer.toPage(), int(pages.pages.size())));
    if (printer.duplex() == QPrinter::DuplexLongSide)
        arguments << u"-o"_s << u"sides=two-sided-long-edge"_s;
    else if (printer.duplex() == QPrinter::DuplexShortSide)
        arguments << u"-o"_s << u"sides=two-sided-short-edge"_s;
    if (printer.colorMode() == QPrinter::GrayScale)
        arguments << u"-o"_s << u"print-color-mode=monochrome"_s;
    QProcess process;
    process.start(lp, arguments << u"--"_s << u"-"_s);
    process.write(pdf);
    process.closeWriteChannel();
    constexpr int longest = 30'000;
    if (!process.waitForFinished(longest) || process.exitCode() != 0) {
        const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
        return tl::unexpected(Failure{Message::tr("The print system refused the pages"), said});
    }
    return {};
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
        return writeFile(printer.outputFileName(), pdfOf(pages, document));
    const QString lp = QStandardPaths::findExecutable(u"lp"_s);
    if (printer.outputFileName().isEmpty() && !lp.isEmpty())
        return sendToCups(lp, printer, pages, pdfOf(pages, document));
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
