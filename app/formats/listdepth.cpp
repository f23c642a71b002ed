// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

int indentation(QStringView line)
{
    int column = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            column += 4 - column % 4;
        else if (c.isSpace())
            ++column;
        else
            break;
    }
    return column;
}

namespace {

/// What a word processor's bullet becomes when its font's private characters are pasted as text.
bool isSymbolFontBullet(QStringView line)
{
    return line[0] >= QChar(0xF020) && line[0] <= QChar(0xF0FF) && line.size() > 1 && line[1].isSpace();
}

} // namespace

qsizetype bulletMarker(QStringView line, bool interrupts)
{
    static const QString always = u"-*+•●○◦▪▫■□‣⁃∙·►▶➢✓✔"_s;
    static const QString dashes = u"–—"_s;
    if (line.isEmpty())
        return 0;
    qsizetype length = 0;
    if (always.contains(line[0]) || isSymbolFontBullet(line) || (!interrupts && dashes.contains(line[0]))) {
        length = 1;
    } else {
        while (length < line.size() && length < 3 && line[length] >= u'0' && line[length] <= u'9')
            ++length;
        if (length == 0 || length >= line.size() || !QStringView(u".)、").contains(line[length]))
            return 0;
        if (interrupts && line.first(length) != u"1")
            return 0;
        ++length;
    }
    if (length == line.size())
        return length;
    if (!line[length].isSpace())
        return line[0] == u'•' || line[length - 1] == u'、' ? length : 0;
    while (length < line.size() && line[length].isSpace())
        ++length;
    return length;
}

qsizetype taskMark(QStringView text)
{
    const bool marked = text.size() > 3 && text[0] == u'[' && QStringView(u" xX").contains(text[1])
        && text[2] == u']' && text[3].isSpace();
    return marked ? text.size() - text.sliced(3).trimmed().size() : 0;
}

ImportRow taskMarkLeftOut(QStringView text, int line)
{
    const QString sentence = text[1] == u' '
        ? QCoreApplication::translate("Import", "The mark of an open task was left out.")
        : QCoreApplication::translate("Import", "The mark of a finished task was left out.");
    return {ImportRow::Outcome::Noted, {line, line}, {}, {}, u"task-mark"_s, sentence};
}

int ListDepth::bulletAt(int column)
{
    while (!m_columns.empty() && m_columns.back() >= column)
        m_columns.pop_back();
    m_columns.push_back(column);
    return int(m_columns.size()) - 1;
}

int ListDepth::textAt(int column) const
{
    int depth = 0;
    for (const int bullet : m_columns) {
        if (column <= bullet)
            break;
        ++depth;
    }
    return depth;
}

} // namespace vitae
