// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "series.h"

#include <QCommandLineParser>
#include <optional>

/// The command line that all measuring programs have in common.
class BenchArguments {
  public:
    /// Ends the program for --help and for what it does not know.
    BenchArguments(const QCoreApplication &application, const QString &runsHelp, int runs,
                   const QList<QCommandLineOption> &others = {});

    [[nodiscard]] int runs() const;
    [[nodiscard]] QString file() const; ///< the CV to measure with
    /// The CV; nothing, and a sentence on standard error, when it cannot be read.
    [[nodiscard]] std::optional<vitae::Document> import() const;
    [[nodiscard]] QString value(const QCommandLineOption &option) const { return m_parser.value(option); }
    /// The table, and as JSON where that was asked for.
    void report(const std::vector<Series> &all) const;

  private:
    QCommandLineParser m_parser;
};
