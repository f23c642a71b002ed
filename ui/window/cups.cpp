// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cups.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPageRanges>
#include <QPrintEngine>
#include <QPrinter>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Where Qt's print dialog leaves what only CUPS knows, as names and values by turns: pages on a sheet, even
/// pages, when to print, cover sheets. Qt's own header for it is private; the number is the same since Qt 5.
constexpr auto cupsOptions = QPrintEngine::PrintEnginePropertyKey(0xfe00);

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

QString sides(QPrinter::DuplexMode mode)
{
    switch (mode) {
    case QPrinter::DuplexNone: break;
    case QPrinter::DuplexShortSide: return u"two-sided-short-edge"_s;
    case QPrinter::DuplexAuto:
    case QPrinter::DuplexLongSide: return u"two-sided-long-edge"_s;
    }
    return u"one-sided"_s;
}

/// "2" or "1,3-4" of pages that are there; empty: all.
QString rangesOf(const QPrinter &printer, int pageCount)
{
    QPageRanges within;
    for (const QPageRanges::Range &range : printer.pageRanges().toRangeList())
        if (range.from <= pageCount)
            within.addRange(range.from, std::min(range.to, pageCount));
    return within.toString();
}

bool isPaperOf(const QPrinter &printer, const PageList &pages)
{
    constexpr double tolerance = 3; // points; sheets are named by whole millimetres
    const QSizeF paper = printer.pageLayout().pageSize().size(QPageSize::Point);
    return pages.pages.empty()
        || (std::abs(paper.width() - pages.pages.front().size.width()) < tolerance
            && std::abs(paper.height() - pages.pages.front().size.height()) < tolerance);
}

/// Whether the process came to its end in time.
bool waitFor(QProcess &process, std::chrono::milliseconds longest)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, [&](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // one that stops reading has more to say
            loop.quit();
    });
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return process.state() == QProcess::NotRunning;
}

} // namespace

QStringList lpArguments(const QPrinter &printer, const PageList &pages)
{
    QStringList arguments{u"-n"_s, QString::number(printer.copyCount()), u"-t"_s, printer.docName()};
    const auto option = [&arguments](const QString &name, const QString &value) {
        if (!value.isEmpty())
            arguments << u"-o"_s << name + u'=' + value;
    };
    if (!printer.printerName().isEmpty())
        arguments << u"-d"_s << printer.printerName();
    if (const QString ranges = rangesOf(printer, int(pages.pages.size())); !ranges.isEmpty())
        arguments << u"-P"_s << ranges;
    option(u"sides"_s, sides(printer.duplex()));
    if (printer.copyCount() > 1)
        option(u"collate"_s, printer.collateCopies() ? u"true"_s : u"false"_s);
    if (printer.colorMode() == QPrinter::GrayScale)
        option(u"print-color-mode"_s, u"monochrome"_s);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        option(u"outputorder"_s, u"reverse"_s);
    const QPageSize paper = printer.pageLayout().pageSize();
    if (paper.id() != QPageSize::Custom)
        option(u"media"_s, paper.key());
    if (!isPaperOf(printer, pages))
        option(u"print-scaling"_s, u"fit"_s);
    // Where a printer wants PostScript: the way to it that keeps fonts and their names, whatever the queue
    // says.
    option(u"pdftops-renderer"_s, u"hybrid"_s);
    const QStringList further = printer.printEngine()->property(cupsOptions).toStringList();
    for (qsizetype i = 0; i + 1 < further.size(); i += 2)
        option(further[i], further[i + 1]);
    return arguments << u"-"_s;
}

tl::expected<void, Failure> sendToCups(const QString &lp, const QStringList &arguments, const QByteArray &pdf,
                                       std::chrono::milliseconds longest)
{
    QProcess process;
    process.start(lp, arguments);
    process.write(pdf);
    process.closeWriteChannel();
    if (!waitFor(process, longest)) {
        process.kill();
        process.waitForFinished();
        return tl::unexpected(Failure{
            Message::tr("The print system does not answer; see whether it and the printer are there, then "
                        "print again, or export a PDF"),
            {}});
    }
    if (process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    return tl::unexpected(Failure{
        Message::tr("The print system did not take the pages; look at the printer in the system's settings, "
                    "or export a PDF"),
        said});
}

} // namespace vitae
