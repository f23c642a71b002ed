// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cups.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int longest = 30'000; // milliseconds

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

} // namespace

QStringList lpArguments(const QPrinter &printer, int pageCount)
{
    QStringList arguments{u"-n"_s, QString::number(printer.copyCount()), u"-t"_s, printer.docName()};
    if (!printer.printerName().isEmpty())
        arguments << u"-d"_s << printer.printerName();
    if (printer.fromPage() > 0) {
        const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pageCount) : pageCount;
        arguments << u"-P"_s << u"%1-%2"_s.arg(printer.fromPage()).arg(last);
    }
    if (printer.duplex() == QPrinter::DuplexLongSide)
        arguments << u"-o"_s << u"sides=two-sided-long-edge"_s;
    else if (printer.duplex() == QPrinter::DuplexShortSide)
        arguments << u"-o"_s << u"sides=two-sided-short-edge"_s;
    if (printer.colorMode() == QPrinter::GrayScale)
        arguments << u"-o"_s << u"print-color-mode=monochrome"_s;
    return arguments << u"-"_s;
}

tl::expected<void, Failure> sendToCups(const QString &lp, const QStringList &arguments, const QByteArray &pdf)
{
    QProcess process;
    process.start(lp, arguments);
    process.write(pdf);
    process.closeWriteChannel();
    const bool finished = process.waitForFinished(longest);
    if (finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    return tl::unexpected(Failure{Message::tr("The print system refused the pages"), said});
}

} // namespace vitae
