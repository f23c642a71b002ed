// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrangementtext.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

constexpr QStringView prefix = u"arrangement.";

QString textOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The kind in "experience.role", "education/organization" and "skill@side".
QString kindIn(const QString &key)
{
    const auto end = std::ranges::find_if(key, [](QChar c) { return u"./@"_s.contains(c); });
    return key.first(end - key.begin());
}

tl::expected<const KindSpec *, QString> kindNamed(const QString &key)
{
    if (const KindSpec *kind = kindSpec(kindIn(key)))
        return kind;
    QStringList known;
    for (const KindSpec &kind : kindTable())
        known += textOf(kind.name);
    return tl::unexpected(
        Message::tr("there is no kind of entry “%1”; the kinds are: %2").arg(kindIn(key), known.join(u", ")));
}

QStringList namesOf(const std::vector<const FieldSpec *> &fields)
{
    QStringList names;
    for (const FieldSpec *spec : fields)
        names += textOf(spec->name);
    return names;
}

/// Of a template the first field that entries of the kind do not have.
QString unknownField(const Template &parts, const QStringList &known)
{
    for (const TemplatePart &part : parts) {
        if (part.what == TemplatePart::What::Field && !known.contains(part.literal))
            return part.literal;
        if (QString inside = unknownField(part.parts, known); !inside.isEmpty())
            return inside;
    }
    return {};
}

/// Bars within braces part a field from its look.
QStringList cellsOf(const QString &row)
{
    QStringList cells{QString()};
    int depth = 0;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row[i];
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u'|' && depth <= 0) {
            cells.emplace_back();
            continue;
        }
        cells.back() += c;
        if (c == u'\\' && i + 1 < row.size())
            cells.back() += row[++i];
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

tl::expected<ArrangementRow, QString> readRow(const QString &text, const QStringList &fields)
{
    ArrangementRow row;
    const QStringList cells = cellsOf(text);
    static const std::array<std::vector<Template ArrangementRow::*>, 4> members{{
        {},
        {&ArrangementRow::start},
        {&ArrangementRow::start, &ArrangementRow::end},
        {&ArrangementRow::label, &ArrangementRow::start, &ArrangementRow::end},
    }};
    if (size_t(cells.size()) >= members.size())
        return tl::unexpected(
            Message::tr("a row has at most three cells: a label, what stands at the start, what at the end"));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        auto parts = parseTemplate(cells[i]);
        if (!parts)
            return tl::unexpected(Message::tr("“%1”: %2").arg(cells[i], parts.error()));
        if (const QString unknown = unknownField(*parts, fields); !unknown.isEmpty())
            return tl::unexpected(Message::tr("there is no field “%1” here; the fields are: %2")
                                      .arg(unknown, fields.join(u", ")));
        row.*members[size_t(cells.size())][size_t(i)] = *std::move(parts);
    }
    return row;
}

QString escaped(const QString &literal)
{
    QString text;
    for (const QChar c : literal) {
        if (u"{}[]|\\"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

QString sourceOf(const Template &parts)
{
    static constexpr QStringView roles[] = {u"", u"|title", u"|subtitle", u"|date", u"|meta", u"|label"};
    QString text;
    for (const TemplatePart &part : parts) {
        if (part.what == TemplatePart::What::Literal)
            text += escaped(part.literal);
        else if (part.what == TemplatePart::What::Optional)
            text += u'[' + sourceOf(part.parts) + u']';
        else
            text += u'{' + (part.named ? u"="_s : QString()) + part.literal
                + roles[size_t(part.role)].toString() + u'}';
    }
    return text;
}

} // namespace

QString arrangementKey(QStringView path)
{
    return path.startsWith(prefix) ? path.sliced(prefix.size()).toString() : QString();
}

tl::expected<Arrangement, QString> readArrangementText(const QString &key, const QString &text,
                                                       const Theme &theme)
{
    const auto kind = kindNamed(key);
    if (!kind)
        return tl::unexpected(kind.error());
    const auto known = theme.arrangements.find(key);
    Arrangement result =
        known != theme.arrangements.end() ? known->second : theme.arrangement(textOf((*kind)->name));
    const bool isHeaded = std::ranges::any_of(result.rows, &ArrangementRow::heading);
    result.rows.clear();
    const QStringList fields = namesOf(arrangementFields(key));
    for (const QString &line : QString(text).replace(u"\\n"_s, u"\n"_s).split(u'\n')) {
        auto row = readRow(line, fields);
        if (!row)
            return tl::unexpected(row.error());
        row->heading = isHeaded && result.rows.empty();
        result.rows.push_back(*std::move(row));
    }
    return result;
}

std::vector<const FieldSpec *> arrangementFields(const QString &key)
{
    std::vector<const FieldSpec *> fields;
    const KindSpec *kind = kindSpec(kindIn(key));
    if (!kind)
        return fields;
    for (const NodeType owner : {NodeType::Entry, NodeType::Role})
        for (const FieldSpec &spec : fieldsOf(owner, kind->kind)) {
            const bool isKnown = std::ranges::any_of(
                fields, [&spec](const FieldSpec *other) { return other->name == spec.name; });
            if (spec.type != FieldType::Choice && !isKnown)
                fields.push_back(&spec);
        }
    return fields;
}

QString arrangementText(const Arrangement &arrangement)
{
    QStringList rows;
    for (const ArrangementRow &row : arrangement.rows) {
        QStringList cells{sourceOf(row.start)};
        if (!row.end.empty() || !row.label.empty())
            cells += sourceOf(row.end);
        if (!row.label.empty())
            cells.prepend(sourceOf(row.label));
        rows += cells.join(u" | "_s).trimmed();
    }
    return rows.join(u'\n');
}

} // namespace vitae
