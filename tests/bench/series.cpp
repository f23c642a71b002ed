// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series.h"

#include "document/json.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using Clock = std::chrono::steady_clock;
using namespace Qt::StringLiterals;

namespace {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

} // namespace

double Series::at(double share) const
{
    if (milliseconds.empty())
        return 0;
    std::vector<double> sorted = milliseconds;
    std::ranges::sort(sorted);
    return sorted[size_t(std::lround(share * double(sorted.size() - 1)))];
}

Series measure(const QString &name, int runs, const std::function<void(int)> &before,
               const std::function<void()> &body)
{
    Series series;
    series.name = name;
    for (int i = -1; i < runs; ++i) {
        before(i);
        const auto start = Clock::now();
        body();
        if (i >= 0)
            series.milliseconds.push_back(millisecondsSince(start));
    }
    return series;
}

Series measureProcess(const QString &name, int runs, const QStringList &command)
{
    Series series;
    series.name = name;
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", 1, 0);
    for (int i = -1; i < runs; ++i) {
        const auto start = Clock::now();
        pid_t child = 0;
        if (posix_spawnp(&child, arguments.front(), &quiet, nullptr, arguments.data(), environ) != 0)
            break;
        int status = 0;
        rusage used{};
        wait4(child, &status, 0, &used);
        if (i < 0)
            continue;
        series.milliseconds.push_back(millisecondsSince(start));
        series.peakMegabytes = std::max(series.peakMegabytes, double(used.ru_maxrss) / 1024);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            series.name = name + u" (failed)"_s;
    }
    posix_spawn_file_actions_destroy(&quiet);
    return series;
}

void printTable(const std::vector<Series> &all)
{
    std::printf("%-58s %5s %9s %9s %9s %9s %9s %9s\n", "milliseconds", "runs", "median", "p95", "min", "max",
                "peak MB", "bytes");
    for (const Series &series : all) {
        std::printf("%-58s %5zu %9.2f %9.2f %9.2f %9.2f", qUtf8Printable(series.name),
                    series.milliseconds.size(), series.at(0.5), series.at(0.95), series.at(0), series.at(1));
        std::printf(" %9s",
                    series.peakMegabytes > 0 ? qPrintable(QString::number(series.peakMegabytes, 'f', 1))
                                             : "");
        std::printf(" %9s\n", series.bytes > 0 ? qPrintable(QString::number(series.bytes)) : "");
    }
}

QByteArray toJson(const std::vector<Series> &all)
{
    using vitae::Json;
    const auto number = [](double value) { return Json(Json::Number{QByteArray::number(value, 'f', 3)}); };
    Json::Array rows;
    for (const Series &series : all) {
        rows.emplace_back(Json::Object{{u"name"_s, Json(series.name)},
                                       {u"runs"_s, Json(qint64(series.milliseconds.size()))},
                                       {u"median"_s, number(series.at(0.5))},
                                       {u"p95"_s, number(series.at(0.95))},
                                       {u"min"_s, number(series.at(0))},
                                       {u"max"_s, number(series.at(1))},
                                       {u"peakMegabytes"_s, number(series.peakMegabytes)},
                                       {u"bytes"_s, Json(series.bytes)}});
    }
    return writeJson(Json(std::move(rows)));
}
