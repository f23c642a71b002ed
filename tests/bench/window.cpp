// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures what a person waits for in the window: the start, each key;
// and the memory that a long sitting takes.

#include "../samples.h"
#include "bencharguments.h"
#include "editing.h"
#include "starting.h"
#include "style/windowstyle.h"
#include "typing.h"
#include "window/heap.h"

#include <QDir>
#include <QStandardPaths>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    returnFreedPictures();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"vitae"_s); // not the settings of the person who measures
    QCoreApplication::setApplicationName(u"vitae-window-bench"_s);
    QStandardPaths::setTestModeEnabled(true);
    WindowStyle::install(application, ColorMode::Light);
    const QCommandLineOption minutes(u"minutes"_s, u"Only edit for so long, and tell the memory."_s, u"N"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of the person who edits."_s, u"N"_s, u"1"_s);
    const QCommandLineOption pause(u"pause"_s, u"Milliseconds between two deeds."_s, u"N"_s, u"200"_s);
    const BenchArguments arguments(application, u"Keys typed into each document."_s, 200,
                                   {minutes, seed, pause});
    const auto document = arguments.import();
    if (!document)
        return 3;
    std::printf("%s, %s\n", qUtf8Printable(QDir::cleanPath(arguments.file())),
                qUtf8Printable(QGuiApplication::platformName()));
    if (const double howLong = arguments.value(minutes).toDouble(); howLong > 0) {
        measureEditing(*document, howLong, arguments.value(seed).toUInt(), arguments.value(pause).toInt());
        return 0;
    }
    constexpr int starts = 10;
    std::vector<Series> all;
    all.push_back(measureStart(starts));
    for (const XRayWork xray : {XRayWork::InPauses, XRayWork::WithoutRest})
        for (const int times : {1, 100})
            measureTyping(application, test::repeated(*document, times), arguments.runs(), xray, all);
    measureThemes(application, *document, arguments.runs(), all);
    arguments.report(all);
    return 0;
}
