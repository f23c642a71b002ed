// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <chrono>
#include <functional>
#include <vector>

/// Durations of many runs of one thing.
struct Series {
    QString name;
    std::vector<double> milliseconds;
    double peakMegabytes = 0; ///< resident, of a child process; 0: not measured
    qint64 bytes = 0;         ///< of what was made; 0: nothing

    [[nodiscard]] double at(double share) const; ///< quantile; 0.5 is the median
};

/// Runs once to warm up, then `runs` times; `before` is not measured.
[[nodiscard]] Series measure(const QString &name, int runs, const std::function<void(int)> &before,
                             const std::function<void()> &body);
/// Starts a program `runs` times and waits for each: wall time and peak resident memory.
[[nodiscard]] Series measureProcess(const QString &name, int runs, const QStringList &command);

void printTable(const std::vector<Series> &all);
[[nodiscard]] QByteArray toJson(const std::vector<Series> &all);
