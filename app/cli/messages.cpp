// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QString placeOf(const ImportRow &row)
{
    if (!row.path.isEmpty())
        return row.path;
    return row.source.firstLine > 0 ? CommandLine::tr("line %1").arg(row.source.firstLine) : QString();
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, line);
}

void complain(const QString &what)
{
    write(stderr, u"vitae: "_s + what);
}

void complain(const QString &file, const Failure &failure)
{
    complain(u"%1: %2"_s.arg(file, failure.sentence()));
}

void remark(const QString &file, const std::vector<ImportRow> &report)
{
    for (const ImportRow &row : report) {
        if (row.outcome != ImportRow::Outcome::Placed && !row.text.isEmpty())
            complain(placeOf(row).isEmpty() ? u"%1: %2"_s.arg(file, row.text)
                                            : u"%1: %2: %3"_s.arg(file, placeOf(row), row.text));
    }
}

void remark(const QString &file, const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings)
        complain(file, {finding.text, {}});
}

bool writeToStandardOutput(const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    return std::fflush(stdout) == 0 && written;
}

} // namespace vitae
