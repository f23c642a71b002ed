// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "arrangementtext.h"
#include "document/jsonplace.h"
#include "themereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

size_t hashOf(const OptionValue &value)
{
    return std::visit(
        [](const auto &held) -> size_t {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, Color>)
                return qHashMulti(1, held.red, held.green, held.blue);
            else
                return qHashMulti(2, held);
        },
        value);
}

size_t hashOf(const Template &parts, size_t seed)
{
    for (const TemplatePart &part : parts)
        seed = hashOf(part.parts, qHashMulti(seed, int(part.what), int(part.role), part.named, part.literal));
    return seed;
}

size_t hashOf(const Arrangement &arrangement, size_t seed)
{
    seed = qHashMulti(seed, arrangement.bulleted, arrangement.joined, arrangement.tight);
    for (const ArrangementRow &row : arrangement.rows)
        for (const Template *parts : {&row.label, &row.start, &row.end})
            seed = hashOf(*parts, qHashMulti(seed, row.heading));
    return seed;
}

quint64 hashOf(const Theme &theme)
{
    size_t seed = qHash(theme.id);
    for (const auto &[name, arrangement] : theme.arrangements)
        seed = hashOf(arrangement, qHashMulti(seed, name));
    for (const OptionValue &value : theme.values)
        seed = qHashMulti(seed, hashOf(value));
    for (const auto &[option, value] : theme.side)
        seed = qHashMulti(seed, int(option), hashOf(value));
    return seed;
}

} // namespace

OptionPath optionAt(QStringView path)
{
    static constexpr QStringView side = u"side.";
    const bool isSide = path.startsWith(side);
    return {optionSpec(isSide ? path.sliced(side.size()) : path), isSide};
}

Theme Theme::inSideColumn() const
{
    static constexpr QStringView mark = u"@side";
    Theme theme = *this;
    for (const auto &[option, value] : side)
        theme.values[size_t(option)] = value;
    for (const auto &[key, arrangement] : arrangements)
        if (key.endsWith(mark))
            theme.arrangements[key.chopped(mark.size())] = arrangement;
    return theme;
}

std::optional<Color> Theme::color(Option option) const
{
    const OptionValue &value = values[size_t(option)];
    if (const Color *own = std::get_if<Color>(&value))
        return *own;
    const QString &reference = std::get<QString>(value);
    if (reference == u"inherit")
        return {};
    const Option target = reference == u"accent" ? Option::AccentColor
        : reference == u"secondary"              ? Option::SecondaryColor
                                                 : Option::TextColor;
    const Color *color = std::get_if<Color>(&values[size_t(target)]);
    return color ? *color : Color{};
}

const QString &Theme::font(Option option) const
{
    const QString &own = text(option);
    return own.isEmpty() ? text(Option::TextFont) : own;
}

const Arrangement &Theme::arrangement(const QString &kind, const QString &lead) const
{
    static const Arrangement none;
    auto found = arrangements.end();
    if (!lead.isEmpty())
        found = arrangements.find(kind + u'/' + lead);
    if (found == arrangements.end())
        found = arrangements.find(kind);
    return found == arrangements.end() ? none : found->second;
}

std::vector<ThemeName> builtInThemes()
{
    std::multimap<int, ThemeName> byOrder;
    for (const QString &file : QDir(u":/themes"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString id = file.chopped(5);
        const auto json = parseJson(builtInFile(id));
        const auto member = [&json](QStringView key) {
            const Json *found = json ? json->find(key) : nullptr;
            return found && found->string() ? *found->string() : QString();
        };
        const Json *order = json ? json->find(u"order") : nullptr;
        if (order && order->number()) // a theme that others only extend has no place in the gallery
            byOrder.emplace(order->number()->text.toInt(),
                            ThemeName{id, member(u"name"), member(u"description")});
    }
    std::vector<ThemeName> result;
    for (auto &[order, name] : byOrder)
        result.push_back(std::move(name));
    return result;
}

namespace {

void setOption(Theme &theme, const OptionPath &option, OptionValue value)
{
    if (option.isSide)
        theme.side[option.spec->option] = std::move(value);
    else
        theme.values[size_t(option.spec->option)] = std::move(value);
}

} // namespace

tl::expected<void, QString> applySetting(Theme &theme, const QString &path, const Json &value)
{
    if (const QString key = arrangementKey(path); !key.isEmpty()) {
        auto read = readArrangementText(key, value.string() ? *value.string() : QString(), theme);
        if (!read)
            return tl::unexpected(Message::tr("%1: %2").arg(path, read.error()));
        theme.arrangements[key] = *std::move(read);
        return {};
    }
    const OptionPath option = optionAt(path);
    if (!option.spec)
        return tl::unexpected(Message::tr("there is no option “%1”").arg(path));
    auto read = readOption(*option.spec, value);
    if (!read)
        return tl::unexpected(read.error());
    setOption(theme, option, *std::move(read));
    return {};
}

namespace {

Theme builtInTheme(const QString &id)
{
    const auto json = parseJson(builtInFile(id));
    auto theme = json ? themeOf(*json) : tl::unexpected(ThemeFault{json.error().message, {}});
    if (!theme)
        qFatal("built-in theme: %ls", qUtf16Printable(theme.error().what));
    return std::move(*theme);
}

Theme withoutOptionsOf(const Design &design, std::vector<Finding> &findings)
{
    const auto warn = [&findings](const QString &rule, const QString &text) {
        findings.push_back({Severity::Warning, rule, text, {}});
    };
    const QString id = design.theme.isEmpty() ? defaultTheme.toString() : design.theme;
    if (design.ownTheme.isNull()) {
        if (!builtInFile(id).isEmpty())
            return builtInTheme(id);
        warn(u"design.unknown-theme"_s,
             Message::tr("There is no theme “%1”; the theme “%2” is used.").arg(id, defaultTheme));
    } else if (auto own = themeOf(design.ownTheme)) {
        own->id = id;
        return std::move(*own);
    } else {
        warn(u"design.faulty-theme"_s,
             Message::tr("The theme “%1” cannot be used: %2, at %3. The theme “%4” is used.")
                 .arg(id, own.error().what, own.error().pointer, defaultTheme));
    }
    return builtInTheme(defaultTheme.toString());
}

} // namespace

Theme themeFor(const Design &design, std::vector<Finding> &findings)
{
    Theme theme = withoutOptionsOf(design, findings);
    for (const auto &[path, value] : design.options) {
        if (auto applied = applySetting(theme, path, value); !applied)
            findings.push_back({Severity::Warning, u"design.option"_s, applied.error(), {}});
    }
    theme.hash = hashOf(theme);
    return theme;
}

Design withoutOptions(Design design)
{
    design.options.clear();
    return design;
}

tl::expected<Theme, Failure> readTheme(const QByteArray &utf8)
{
    const auto json = parseJson(utf8);
    if (!json) {
        return tl::unexpected(
            Failure{json.error().message,
                    Message::tr("line %1, column %2").arg(json.error().line).arg(json.error().column)});
    }
    auto theme = themeOf(*json);
    if (!theme) {
        const QString pointer = theme.error().pointer;
        const QString line = Message::tr("line %1").arg(lineOfPointer(utf8, pointer));
        return tl::unexpected(Failure{
            theme.error().what,
            pointer.isEmpty() ? line : Message::tr("%1, %2", "JSON pointer, line").arg(pointer, line)});
    }
    theme->hash = hashOf(*theme);
    return std::move(*theme);
}

} // namespace vitae
