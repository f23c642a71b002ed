// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "check.h"
#include "export.h"
#include "lists.h"
#include "messages.h"
#include "nearest.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

ExitStatus showHelp(const QStringList &)
{
    return answer({CommandLine::tr(
        "usage: vitae export FILE -o OUT [-o OUT2…] [--to FORMAT] [--theme THEME] [--variant NAME]\n"
        "                    [--set path=value]… [--pages N] [--dpi N] [--source WHAT]\n"
        "       vitae check FILE [--theme THEME] [--json]\n"
        "       vitae themes [--options] [--json]\n"
        "       vitae formats [--json]\n"
        "       vitae --help | --version\n"
        "\n"
        "FILE is a CV in any format that “vitae formats” lists. The extension of OUT says what to write;\n"
        "“-o -” with --to FORMAT writes to standard output. “vitae themes --options” lists what --set changes.\n"
        "THEME is one that “vitae themes” lists, or a file that holds one.\n"
        "--pages sets the CV tighter or wider, within the limits of its theme, until it has N pages.\n"
        "A PDF carries the CV itself, to be opened and edited again: what its pages show, or with --source whole\n"
        "all that is hidden and every variant too, with --source none nothing.\n"
        "“vitae check” reads the PDF of the CV as machines do and says what they miss. Of a PDF it reads that very\n"
        "file, whoever made it.\n"
        "Exit status: 0 done, 1 check found an error, 2 wrong usage, 3 input unreadable, 4 output not written.")});
}

ExitStatus showVersion(const QStringList &)
{
    return answer({u"vitae %1"_s.arg(QCoreApplication::applicationVersion())});
}

struct Command {
    QStringView name;
    ExitStatus (*run)(const QStringList &);
};

constexpr std::array<Command, 7> commands{{
    {u"export", runExport},
    {u"check", runCheck},
    {u"themes", listThemes},
    {u"formats", listFormats},
    {u"--help", showHelp},
    {u"-h", showHelp},
    {u"--version", showVersion},
}};

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.front();
    const bool named = std::ranges::any_of(commands, [&](const Command &c) { return c.name == first; });
    const bool looksLikeFile = first.contains(u'.') || first.contains(u'/');
    return named || first.startsWith(u'-') || (!looksLikeFile && !QFileInfo::exists(first));
}

ExitStatus runCommand(const QStringList &arguments)
{
    if (!isCommandLine(arguments)) {
        complain(
            CommandLine::tr("there is no display for the editor; what works without one: vitae export FILE "
                            "-o OUT | themes | formats; “vitae --help” says more"));
        return ExitStatus::Usage;
    }
    QStringList names;
    for (const Command &command : commands) {
        if (command.name == arguments.front())
            return command.run(arguments.sliced(1));
        names += command.name.toString();
    }
    const QString meant = nearest(arguments.front(), names);
    complain(
        meant.isEmpty()
            ? CommandLine::tr("there is no command “%1”; “vitae --help” lists them").arg(arguments.front())
            : CommandLine::tr("there is no command “%1”, did you mean “%2”? “vitae --help” lists them all")
                  .arg(arguments.front(), meant));
    return ExitStatus::Usage;
}

} // namespace vitae
