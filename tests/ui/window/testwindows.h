// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/mainwindow.h"
#include "window/windows.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <memory>

namespace vitae::test {

/// Settings and folders of a test of that name, empty; not those of the person who runs it.
inline void useOwnSettings(const QString &name)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("vitae"));
    QCoreApplication::setApplicationName(name);
    QSettings().clear();
}

/// Closes all windows without asking about what is not saved.
inline void closeAll(Windows &windows)
{
    for (const QPointer<MainWindow> &window : std::vector(windows.all()))
        delete window;
}

inline void dropWindows(std::unique_ptr<Windows> &windows)
{
    if (windows)
        closeAll(*windows);
    windows.reset();
}

} // namespace vitae::test
