// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

/// Milliseconds; nothing when no page came.
std::optional<double> startOnce(const QProcessEnvironment &environment)
{
    QProcess vitae;
    vitae.setProcessEnvironment(environment);
    vitae.setReadChannel(QProcess::StandardError);
    vitae.setProgram(QCoreApplication::applicationDirPath() + u"/vitae"_s);
    QElapsedTimer timer;
    timer.start();
    vitae.start();
    QByteArray told;
    while (!told.contains("first page painted") && vitae.waitForReadyRead(patience))
        told += vitae.readAllStandardError();
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    vitae.kill();
    vitae.waitForFinished();
    if (!told.contains("first page painted"))
        return {};
    return milliseconds;
}

} // namespace

Series measureStart(int runs)
{
    const QTemporaryDir nobody; // nobody's settings: sizes and panes as on the first day
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"vitae.preview.debug=true"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, nobody.path());
    Series series{u"from the start of vitae to the first painted page"_s, {}};
    for (int run = -1; run < runs; ++run) {
        const auto milliseconds = startOnce(environment);
        if (!milliseconds) {
            series.name += u" (no page came)"_s;
            break;
        }
        if (run >= 0)
            series.milliseconds.push_back(*milliseconds);
    }
    return series;
}
