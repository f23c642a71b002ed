// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists.h"

#include "formats/format.h"
#include "layout/theme.h"
#include "messages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Listing {
    Json::Array json;
    QStringList lines;
};

ExitStatus show(const QStringList &arguments, Listing listing)
{
    if (arguments == QStringList{u"--json"_s})
        return answer(writeJson(Json(std::move(listing.json))));
    if (!arguments.isEmpty()) {
        complain(CommandLine::tr("unknown argument “%1”").arg(arguments.front()));
        return ExitStatus::Usage;
    }
    return answer(listing.lines);
}

Json::Member member(const QString &key, const QString &value)
{
    return {key, Json(value)};
}

void addFormat(Listing &listing, const FormatSpec &format)
{
    const QString id = QString::fromLatin1(format.id);
    const QString name = QCoreApplication::translate("Format", format.name);
    const bool reads = format.read != nullptr, writes = format.isWritten();
    Json::Array extensions;
    for (const QString &extension : extensionsOf(format))
        extensions.emplace_back(extension);
    listing.json.emplace_back(Json::Object{member(u"id"_s, id),
                                           member(u"name"_s, name),
                                           {u"extensions"_s, Json(std::move(extensions))},
                                           {u"read"_s, Json(reads)},
                                           {u"write"_s, Json(writes)}});
    listing.lines += u"%1 %2 %3 %4"_s.arg(id, -12)
                         .arg(reads ? u"read"_s : QString(), -5)
                         .arg(writes ? u"write"_s : QString(), -6)
                         .arg(name);
}

} // namespace

ExitStatus listThemes(const QStringList &arguments)
{
    Listing listing;
    for (const ThemeName &theme : builtInThemes()) {
        listing.json.emplace_back(Json::Object{member(u"id"_s, theme.id), member(u"name"_s, theme.name),
                                               member(u"description"_s, theme.description)});
        listing.lines += u"%1 %2"_s.arg(theme.id, -12).arg(theme.description);
    }
    return show(arguments, std::move(listing));
}

ExitStatus listFormats(const QStringList &arguments)
{
    Listing listing;
    for (const FormatSpec &format : formatTable())
        addFormat(listing, format);
    return show(arguments, std::move(listing));
}

} // namespace vitae
