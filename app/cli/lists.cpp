// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists.h"

#include "formats/format.h"
#include "layout/arrangementtext.h"
#include "messages.h"
#include "themes/themefolder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Listing {
    Json::Array json;
    QStringList lines;
};

ExitStatus show(QStringList arguments, Listing listing)
{
    const bool json = arguments.removeAll(u"--json"_s) > 0;
    if (!arguments.isEmpty()) {
        complain(CommandLine::tr("unknown argument “%1”").arg(arguments.front()));
        return ExitStatus::Usage;
    }
    return json ? answer(writeJson(Json(std::move(listing.json)))) : answer(listing.lines);
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

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// What stands behind "path=" in --set.
QString valuesOf(const OptionSpec &spec)
{
    switch (spec.type) {
    case OptionType::Number:
        return CommandLine::tr("%1 to %2 %3", "a range of numbers and its unit, which may be empty")
            .arg(spec.minimum)
            .arg(spec.maximum)
            .arg(utf8(spec.unit))
            .trimmed();
    case OptionType::Flag: return u"true, false"_s;
    case OptionType::Color: return u"#RRGGBB, text, secondary, accent"_s;
    case OptionType::Choice: return utf8(spec.choices).replace(u'|', u", "_s);
    case OptionType::Font: return CommandLine::tr("the name of a font");
    case OptionType::Text: break;
    }
    return CommandLine::tr("a text");
}

void addOption(Listing &listing, const OptionSpec &spec)
{
    static constexpr const char *types[] = {"number", "flag", "color", "text", "choice", "font"};
    const QString label = QCoreApplication::translate("Options", spec.label);
    Json::Object option{member(u"path"_s, utf8(spec.path)), member(u"label"_s, label),
                        member(u"type"_s, QString::fromLatin1(types[size_t(spec.type)]))};
    if (spec.type == OptionType::Number) {
        option.push_back(member(u"unit"_s, utf8(spec.unit)));
        option.emplace_back(u"minimum"_s, Json(Json::Number{QByteArray::number(spec.minimum)}));
        option.emplace_back(u"maximum"_s, Json(Json::Number{QByteArray::number(spec.maximum)}));
    }
    if (spec.type == OptionType::Choice) {
        Json::Array choices;
        for (const QString &choice : utf8(spec.choices).split(u'|'))
            choices.emplace_back(choice);
        option.emplace_back(u"choices"_s, Json(std::move(choices)));
    }
    listing.json.emplace_back(std::move(option));
    listing.lines += u"%1 %2 (%3)"_s.arg(utf8(spec.path), -20).arg(label, valuesOf(spec));
}

/// Arrangements of the standard theme, as --set takes them.
void addArrangement(Listing &listing, const KindSpec &kind, const Theme &theme)
{
    const QString path = u"arrangement."_s + utf8(kind.name), label = title(kind);
    const QString rows = arrangementText(theme.arrangement(utf8(kind.name))).replace(u'\n', u"\\n"_s);
    if (rows.isEmpty())
        return;
    listing.json.emplace_back(Json::Object{member(u"path"_s, path), member(u"label"_s, label),
                                           member(u"type"_s, u"arrangement"_s), member(u"standard"_s, rows)});
    listing.lines += u"%1 %2 (%3)"_s.arg(path, -20).arg(label, rows);
}

Listing optionListing()
{
    Listing listing;
    for (const OptionSpec &spec : optionTable())
        addOption(listing, spec);
    std::vector<Finding> none;
    const Theme theme = themeFor({}, none);
    for (const KindSpec &kind : kindTable())
        addArrangement(listing, kind, theme);
    return listing;
}

Listing themeListing()
{
    Listing listing;
    const ThemeFolder own = readThemeFolder(ownThemesPath());
    const ThemeSet themes = own.set();
    for (const ThemeChoice &theme : themes.all()) {
        const auto &[id, name, description] = theme.name;
        Json::Object json{member(u"id"_s, id), member(u"name"_s, name),
                          member(u"description"_s, description)};
        QString line = u"%1 %2"_s.arg(id, -12).arg(description);
        if (const StoredTheme *stored = own.find(id)) {
            json.push_back(member(u"file"_s, stored->path));
            line = u"%1 %2"_s.arg(id, -12).arg(
                CommandLine::tr("%1: your own. %2", "name of a theme, description").arg(name, description));
        }
        listing.json.emplace_back(std::move(json));
        listing.lines += line.trimmed();
    }
    for (const FaultyTheme &faulty : own.faulty)
        complain(faulty.path, faulty.failure);
    return listing;
}

} // namespace

ExitStatus listThemes(const QStringList &arguments)
{
    QStringList rest = arguments;
    const bool options = rest.removeAll(u"--options"_s) > 0;
    return show(rest, options ? optionListing() : themeListing());
}

ExitStatus listFormats(const QStringList &arguments)
{
    Listing listing;
    for (const FormatSpec &format : formatTable())
        addFormat(listing, format);
    return show(arguments, std::move(listing));
}

} // namespace vitae
