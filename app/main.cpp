// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "window/heap.h"
#include "window/windows.h"

#include <QApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Qt would end the program with a page about plugins.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("DISPLAY");
}

void setUp(QTranslator &english)
{
    QCoreApplication::setApplicationName(u"vitae"_s);
    QCoreApplication::setOrganizationName(u"vitae"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VITAE_VERSION));
    // The sources speak English; this knows the singulars ("1 page").
    if (english.load(u":/i18n/vitae_en.qm"_s))
        QCoreApplication::installTranslator(&english);
}

int runCommands(int argc, char **argv)
{
    // Commands need no display, whatever the session offers.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTranslator english;
    setUp(english);
    return int(vitae::runCommand(QGuiApplication::arguments().sliced(1)));
}

int runEditor(int argc, char **argv)
{
    vitae::returnFreedPictures();
    const QApplication application(argc, argv);
    QTranslator english;
    setUp(english);
    QGuiApplication::setApplicationDisplayName(u"Vitae"_s);
    QGuiApplication::setDesktopFileName(u"vitae"_s);
    vitae::Windows windows(vitae::FontSet::system());
    const QStringList files = QApplication::arguments().sliced(1);
    if (files.isEmpty())
        windows.openNew(true);
    else
        windows.open(files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const bool command = vitae::isCommandLine(argumentsOf(argc, argv));
    return command || !hasDisplay() ? runCommands(argc, argv) : runEditor(argc, argv);
}
