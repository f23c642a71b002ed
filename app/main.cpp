// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QGuiApplication>
#include <QTranslator>

int main(int argc, char *argv[])
{
    // Commands need no display, whatever the session offers.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("vitae"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITAE_VERSION));
    // The sources speak English; this knows the singulars ("1 page").
    QTranslator english;
    if (english.load(QStringLiteral(":/i18n/vitae_en.qm")))
        QGuiApplication::installTranslator(&english);
    return int(vitae::runCommand(QGuiApplication::arguments().sliced(1)));
}
