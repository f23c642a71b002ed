// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    // Commands need no display, whatever the session offers.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("vitae"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITAE_VERSION));
    return int(vitae::runCommand(QGuiApplication::arguments().sliced(1)));
}
