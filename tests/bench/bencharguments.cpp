// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bencharguments.h"

#include "../samples.h"

#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

BenchArguments::BenchArguments(const QCoreApplication &application, const QString &runsHelp, int runs,
                               const QList<QCommandLineOption> &others)
{
    m_parser.addOption({u"runs"_s, runsHelp, u"N"_s, QString::number(runs)});
    m_parser.addOption({u"json"_s, u"Also write the table as JSON."_s, u"FILE"_s});
    m_parser.addOptions(others);
    m_parser.addHelpOption();
    m_parser.addPositionalArgument(u"FILE"_s,
                                   u"The CV; the academic one where there is one, else the sample."_s);
    m_parser.process(application);
}

int BenchArguments::runs() const
{
    return std::max(1, m_parser.value(u"runs"_s).toInt());
}

QString BenchArguments::file() const
{
    return m_parser.positionalArguments().value(0, test::longestFile());
}

std::optional<Document> BenchArguments::import() const
{
    auto imported = importFile(file());
    if (imported)
        return std::move(imported->document);
    std::fprintf(stderr, "%s: %s: %s\n", qUtf8Printable(QCoreApplication::applicationName()),
                 qUtf8Printable(file()), qUtf8Printable(imported.error().sentence()));
    return {};
}

void BenchArguments::report(const std::vector<Series> &all) const
{
    printTable(all);
    if (!m_parser.isSet(u"json"_s))
        return;
    QFile json(m_parser.value(u"json"_s));
    if (!json.open(QIODevice::WriteOnly) || json.write(toJson(all)) < 0)
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(json.fileName()));
}
