// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString placeOf(const ImportRow &row)
{
    if (!row.path.isEmpty())
        return row.path;
    return row.source.firstLine > 0 ? CommandLine::tr("line %1").arg(row.source.firstLine) : QString();
}

} // namespace

void complain(const QString &what)
{
    const QByteArray line = "vitae: " + what.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr); // where this fails, nobody can be told
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
    QStringList told; // once, however often the pages have it
    for (const Finding &finding : findings) {
        if (!told.contains(finding.text))
            complain(file, {finding.text, {}});
        told << finding.text;
    }
}

ExitStatus answer(const QByteArray &bytes)
{
    const auto size = size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return ExitStatus::Done;
    const std::string cause = std::system_category().message(errno);
    complain(CommandLine::tr("standard output cannot be written: %1").arg(QString::fromStdString(cause)));
    return ExitStatus::OutputNotWritten;
}

ExitStatus answer(const QStringList &lines)
{
    return answer(lines.join(u'\n').toUtf8() + '\n');
}

} // namespace vitae
