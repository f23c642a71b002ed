// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printserver.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitae::test {

namespace {

constexpr int longest = 120'000; // milliseconds for a job: a machine may be busy

const auto backend = u"/usr/lib/cups/backend/cups-pdf"_s;
const auto driver = u"/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"_s; // what Debian gives its queue

/// "@/" stands for the folder.
struct ConfigFile {
    const char *path;
    const char *text;
};

constexpr ConfigFile files[] = {
    {"etc/cups-files.conf", R"(ServerRoot @/etc
ServerBin @/bin
RequestRoot @/spool
TempDir @/tmp
CacheDir @/cache
StateDir @/run
AccessLog @/log/access
ErrorLog @/log/error
PageLog @/log/page
Printcap
User lp
Group lp
SystemGroup root
)"},
    {"etc/cupsd.conf", R"(Listen @/run/socket
LogLevel debug
MaxLogSize 0
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)"},
    {"etc/printers.conf", R"(<DefaultPrinter Test-PDF>
Info Test PDF
DeviceURI cups-pdf:/
State Idle
Accepting Yes
Shared No
JobSheets none none
ErrorPolicy abort-job
Option pdftops-renderer pdftocairo
OpPolicy default
</DefaultPrinter>
)"},
    {"cups-pdf.conf", R"(Out @/out
AnonDirName @/out
Spool @/pdf-spool
Log @/log
GSTmp @/tmp
Grp root
TitlePref 1
)"},
    // The backend reads one file and no other: it gets ours where it looks, and nobody else sees that.
    {"bin/backend/cups-pdf", R"(#!/bin/sh
[ $# -gt 0 ] || exit 0
exec unshare --mount sh -c 'mount --bind @/cups-pdf.conf /etc/cups/cups-pdf.conf &&
    exec /usr/lib/cups/backend/cups-pdf "$@"' "$0" "$@"
)"},
};

constexpr auto emptyPage = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                           "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                           "trailer<</Root 1 0 R>>\n%%EOF\n";

/// The PDF printer prints one side; with these the dialog offers both, as for most printers.
constexpr auto bothSides = R"(
*OpenUI *Duplex/Both sides: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
)";

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool allow(const QString &path, QFile::Permissions others)
{
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QFile::setPermissions(path, owner | others);
}

/// Empty: nothing.
QString whatIsMissing()
{
    QString missing;
    for (const QString &program : {u"cupsd"_s, u"lp"_s, u"gs"_s, u"unshare"_s})
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}).isEmpty())
            missing = program;
    for (const QString &file : {backend, driver})
        if (!QFile::exists(file))
            missing = file;
    return missing;
}

} // namespace

PrintServer::~PrintServer()
{
    qunsetenv("CUPS_SERVER");
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString PrintServer::start()
{
    if (const QString missing = whatIsMissing(); !missing.isEmpty())
        return u"“%1” is not here; the packages cups and printer-driver-cups-pdf have it."_s.arg(missing);
    if (geteuid() != 0 || !getpwnam("lp"))
        return u"The PDF printer of CUPS works for root alone, and wants a user named lp."_s;
    if (!setUp())
        return u"The folder of the print server cannot be made."_s;
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"/usr/sbin/cupsd"_s,
                    {u"-f"_s, u"-c"_s, m_folder.filePath(u"etc/cupsd.conf"_s), u"-s"_s,
                     m_folder.filePath(u"etc/cups-files.conf"_s)});
    qputenv("CUPS_SERVER", m_folder.filePath(u"run/socket"_s).toUtf8());
    if (!QTest::qWaitFor([this] { return listens(); }, 20'000))
        return u"The print server does not start: "_s + QString::fromUtf8(m_process.readAll())
            + log().right(2000);

    QProcess lp;
    lp.start(u"lp"_s, {u"-d"_s, printer(), u"-t"_s, u"empty"_s, u"-"_s});
    lp.write(emptyPage);
    lp.closeWriteChannel();
    if (!lp.waitForFinished() || lp.exitCode() != 0 || nextPdf().isEmpty())
        return u"An empty page does not get through the print server: "_s
            + QString::fromUtf8(lp.readAllStandardError()) + log().right(2000);
    return {};
}

bool PrintServer::setUp() const
{
    const QDir folder(m_folder.path());
    for (const QString &path : {u"etc/ppd"_s, u"spool"_s, u"tmp"_s, u"cache"_s, u"run"_s, u"log"_s, u"out"_s,
                                u"pdf-spool"_s, u"bin/backend"_s})
        if (!folder.mkpath(path))
            return false;
    for (const ConfigFile &file : files)
        if (!write(folder.filePath(QLatin1StringView(file.path)),
                   QByteArray(file.text).replace("@/", folder.path().toUtf8() + '/')))
            return false;
    for (const QString &part : {u"daemon"_s, u"filter"_s, u"monitor"_s, u"notifier"_s, u"driver"_s})
        if (!QFile::link(u"/usr/lib/cups/"_s + part, folder.filePath(u"bin/"_s + part)))
            return false;
    // The filters run as lp; only what its owner alone may run runs as root.
    constexpr auto pass = QFile::ExeGroup | QFile::ExeOther;
    constexpr auto use = pass | QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return write(folder.filePath(u"etc/ppd/"_s + printer() + u".ppd"_s), contentsOf(driver) + bothSides)
        && allow(folder.path(), pass) && allow(folder.filePath(u"tmp"_s), use)
        && allow(folder.filePath(u"bin/backend/cups-pdf"_s), {});
}

bool PrintServer::listens() const
{
    const QByteArray path = m_folder.filePath(u"run/socket"_s).toUtf8();
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    if (size_t(path.size()) >= sizeof address.sun_path)
        return false;
    std::ranges::copy(path, address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected = connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    close(socket);
    return connected;
}

QByteArray PrintServer::nextPdf()
{
    const QString job = u"[Job %1] "_s.arg(++m_job);
    const bool done = QTest::qWaitFor(
        [&] {
            const QString said = log();
            return said.contains(job + u"Job completed"_s) || said.contains(job + u"Job stopped"_s);
        },
        longest);
    const QDir out(m_folder.filePath(u"out"_s));
    const QStringList made = out.entryList({u"*job_%1.pdf"_s.arg(m_job)});
    return done && made.size() == 1 ? contentsOf(out.filePath(made.front())) : QByteArray();
}

QString PrintServer::argument(int index) const
{
    const QRegularExpression line(u"\\[Job %1\\] argv\\[%2\\]=\"(.*)\""_s.arg(m_job).arg(index));
    return line.match(log()).captured(1);
}

QString PrintServer::log() const
{
    return QString::fromUtf8(contentsOf(m_folder.filePath(u"log/error"_s)));
}

} // namespace vitae::test
