// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// vitae-tree FILE [blocks]: what a reader and the recogniser make of a file, for looking at.
#include "formats/format.h"
#include "formats/loosetext.h"
#include "formats/reading.h"
#include "treedump.h"

#include <QFile>
#include <QTextStream>

using namespace vitae;

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    const QByteArray bytes = file.readAll();
    QTextStream out(stdout);
    const FormatSpec *format = formatFor(file.fileName(), bytes);
    if (!format || !format->read)
        return 3;
    if (argc > 2) {
        const auto text = decodeText(bytes);
        const Reading reading = format == formatById(u"text") ? readPlainText(*text) : readMarkdown(*text);
        for (const Block &block : reading.blocks)
            out << int(block.type) << ' ' << block.depth << (block.afterBlank ? " _ " : "   ")
                << block.source.firstLine << ": "
                << QStringList(block.lines.begin(), block.lines.end()).join(QStringLiteral(" ⏎ ")) << '\n';
        return 0;
    }
    const auto imported = format->read(bytes);
    if (!imported) {
        out << imported.error().sentence() << '\n';
        return 3;
    }
    out << "language=" << imported->document.language << '\n' << dumpTree(*imported->document.root);
    for (const ImportRow &row : imported->report) {
        if (row.outcome != ImportRow::Outcome::Placed)
            out << row.source.firstLine << row.path << ' ' << row.rule << ": " << row.text << '\n';
    }
    return 0;
}
