// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders pages to PNG under build/shots, for looking at.

#include "formats/format.h"
#include "layout/layout.h"
#include "render/pagepainter.h"
#include "windowshots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTranslator>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QStringList defaultFiles()
{
    const QString root = QStringLiteral(VITAE_SOURCE_DIR);
    QStringList files;
    for (const QFileInfo &info : QDir(root + u"/resources/samples"_s).entryInfoList(QDir::Files, QDir::Name))
        files += info.filePath();
    const QString seed = root + u"/../shared/seed/cv.md"_s;
    if (QFile::exists(seed))
        files += seed;
    return files;
}

/// CVs that are hard to set, for the pages alone.
QStringList stressFiles()
{
    const QDir folder(QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/stress"_s);
    QStringList files;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name))
        files += info.filePath();
    return files;
}

int shoot(const QString &file, const QString &folder, double dotsPerInch, const FontSet &fonts)
{
    const auto imported = importFile(file);
    if (!imported) {
        std::fprintf(stderr, "vitae-shots: %s: %s\n", qUtf8Printable(file),
                     qUtf8Printable(imported.error().sentence()));
        return 0;
    }
    int count = 0;
    PagePainter painter;
    for (const ThemeName &name : builtInThemes()) {
        for (const QString &paper : {u"a4"_s, u"letter"_s}) {
            Cv cv = resolve(imported->document);
            cv.design.theme = name.id;
            cv.design.options.emplace_back(u"page.size"_s, Json(paper));
            std::vector<Finding> findings;
            const PageList pages = layout(cv, themeFor(cv.design, findings), fonts).pages;
            for (const Page &page : pages.pages) {
                const QString png = u"%1/%2-%3-%4-%5.png"_s.arg(folder, QFileInfo(file).completeBaseName(),
                                                                name.id, paper, page.label);
                count += painter.image(page, dotsPerInch).save(png) ? 1 : 0;
            }
        }
    }
    return count;
}

/// The density of the screen is fixed when a program starts.
void shootAgainTwiceAsDense()
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        return;
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(QCoreApplication::applicationFilePath(), {u"--windows"_s});
    again.waitForFinished(-1);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"vitae"_s); // not the settings of the person who looks
    QCoreApplication::setApplicationName(u"vitae-shots"_s);
    QStandardPaths::setTestModeEnabled(true);
    QTranslator english;
    if (english.load(u":/i18n/vitae_en.qm"_s))
        QCoreApplication::installTranslator(&english);
    QCommandLineParser parser;
    const QCommandLineOption dpi(u"dpi"_s, u"Resolution."_s, u"N"_s, u"110"_s);
    const QCommandLineOption windows(u"windows"_s, u"Only pictures of the window."_s);
    const QCommandLineOption pages(u"pages"_s, u"Only pictures of pages."_s);
    parser.addOptions({dpi, windows, pages});
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"CVs to show; the samples by default."_s);
    parser.process(application);
    const QString folder = QStringLiteral(VITAE_SOURCE_DIR) + u"/build/shots"_s;
    QDir().mkpath(folder);
    const auto fonts = FontSet::system();
    int count = 0;
    const QStringList given = parser.positionalArguments();
    const QStringList files = given.isEmpty() ? defaultFiles() : given;
    if (!parser.isSet(pages)) {
        count += shootWindows(folder, files);
        shootAgainTwiceAsDense();
    }
    const QStringList paged = given.isEmpty() ? files + stressFiles() : files;
    for (const QString &file : parser.isSet(windows) ? QStringList() : paged)
        count += shoot(file, folder, parser.value(dpi).toDouble(), *fonts);
    std::printf("%d pictures in %s\n", count, qUtf8Printable(QDir::cleanPath(folder)));
    return count > 0 ? 0 : 1;
}
