// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowntable.h"

#include "document/richtext.h"
#include "document/values.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

const QSet<QString> &headWords()
{
    static const QSet<QString> words = [] {
        const QStringList list =
            QString::fromUtf16(
                u"date dates year years period when from to start end duration job title position role "
                u"company employer organisation organization institution school university where place "
                u"location city country skill skills level proficiency experience area field topic "
                u"subject language languages fluency degree qualification grade result description "
                u"details detail notes category type name item value what contact link award issuer "
                u"course courses technology technologies tool tools project projects "
                u"datum zeitraum jahr jahre von bis stelle funktion firma arbeitgeber ort kenntnis "
                u"kenntnisse niveau sprache sprachen abschluss schule note beschreibung bereich "
                u"tätigkeit tätigkeiten aufgabe aufgaben position arbeitgeberin unternehmen ausbildung bezeichnung thema "
                u"fach grad note art "
                u"année années période poste entreprise lieu compétence compétences langue langues "
                u"diplôme établissement "
                u"fecha fechas año años puesto empresa lugar nivel idioma idiomas título centro")
                .split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

bool isDates(const QString &cell)
{
    const QString plain = RichText::parse(cell).plainText().trimmed();
    const auto digits = std::ranges::count_if(plain, [](QChar c) { return c.isDigit(); });
    return digits >= 4 && parseDateRange(plain).has_value();
}

} // namespace

bool isTableRule(QStringView line)
{
    return line.contains(u'|') && line.contains(u'-')
        && std::ranges::all_of(line, [](QChar c) { return QStringView(u"|-: ").contains(c); });
}

QStringList tableCells(QStringView line)
{
    line = line.trimmed();
    if (line.startsWith(u'|'))
        line = line.sliced(1);
    QStringList cells;
    QString cell;
    bool code = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size() && line[i + 1] == u'|') {
            cell += line[++i];
            continue;
        }
        if (line[i] == u'`')
            code = !code;
        if (line[i] != u'|' || code) {
            cell += line[i];
            continue;
        }
        cells += cell.trimmed();
        cell.clear();
    }
    if (!cell.trimmed().isEmpty())
        cells += cell.trimmed();
    return cells;
}

bool isTableHead(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) {
        const QString plain = RichText::parse(cell).plainText().toLower();
        const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [](const QString &word) { return headWords().contains(word); });
    });
}

TableRow readTableRow(const QStringList &cells)
{
    QStringList filled;
    for (const QString &cell : cells) {
        if (!cell.isEmpty())
            filled += cell;
    }
    if (filled.size() < 2)
        return {filled.join(QString()), false};
    if (std::ranges::any_of(filled, isDates))
        return {filled.join(u" | "_s), true};
    QString label = filled.takeFirst();
    if (!label.endsWith(u':') && !label.endsWith(u":**"))
        label += u':';
    return {label + u' ' + filled.join(u", "_s), false};
}

} // namespace vitae
