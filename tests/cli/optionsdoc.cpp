// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optionsdoc.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// The cells of a row of a Markdown table; empty for any other line.
QStringList cellsOf(const QString &line)
{
    if (!line.startsWith(u"| "))
        return {};
    static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
    QStringList cells = line.split(bar);
    cells.removeFirst();
    cells.removeLast();
    for (QString &cell : cells)
        cell = cell.trimmed().replace(u"\\|"_s, u"|"_s);
    return cells;
}

/// The groups of subjects that the first part names, written out.
QStringList subjectsOf(const QString &name)
{
    static const QStringList body{u"text"_s,    u"titles"_s, u"second titles"_s, u"dates"_s,
                                  u"details"_s, u"labels"_s, u"group titles"_s,  u"summary"_s};
    static const QMap<QString, QStringList> groups{
        {u"body"_s, body},
        {u"header"_s, {u"name"_s, u"headline"_s, u"contact"_s}},
        {u"all text"_s,
         body
             + QStringList{u"name"_s, u"headline"_s, u"contact"_s, u"headings"_s, u"bullets"_s, u"footer"_s}},
    };
    return groups.value(name, {name});
}

/// "body, bullets: size, colour; places" → "text: size", "text: colour" …
QStringList changesOf(const QString &cell)
{
    QStringList changes;
    for (const QString &part : cell.split(u"; "_s)) {
        const qsizetype colon = part.indexOf(u": "_s);
        if (colon < 0) {
            changes += part;
            continue;
        }
        for (const QString &named : part.first(colon).split(u", "_s)) {
            const QString property = part.sliced(colon + 2);
            // A rule of the header is not one of each of its texts.
            const QStringList subjects =
                property.startsWith(u"rule"_s) ? QStringList{named} : subjectsOf(named);
            for (const QString &subject : subjects)
                for (const QString &one : property.split(u", "_s))
                    changes += u"%1: %2"_s.arg(subject, one);
        }
    }
    changes.sort();
    changes.removeDuplicates();
    return changes;
}

} // namespace

QStringList codeSpans(const QString &markdown)
{
    static const QRegularExpression span(u"`([^`]*)`"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : span.globalMatch(markdown))
        found += match.captured(1);
    return found;
}

OptionsDoc readOptionsDoc()
{
    OptionsDoc doc;
    QFile file(QStringLiteral(VITAE_SOURCE_DIR "/docs/options.md"));
    if (!file.open(QIODevice::ReadOnly))
        return doc;
    QString part;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"## "))
            part = line.sliced(3);
        const QStringList cells = cellsOf(line);
        const QStringList names = cells.isEmpty() ? QStringList() : codeSpans(cells.front());
        if (names.isEmpty())
            continue;
        if (part == u"RenderCV")
            doc.renderCv[names.front()] = cells.value(1);
        else if (part == u"Reactive Resume")
            doc.reactiveResume[names.front()] = cells.value(1);
        else if (cells.size() == 6)
            doc.rows.push_back({names.front(), codeSpans(cells[2]).value(0), codeSpans(cells[3]),
                                codeSpans(cells[4]), changesOf(cells[5])});
    }
    return doc;
}
