// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "arrangementtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

QByteArray builtInFile(const QString &id)
{
    QFile file(u":/themes/%1.json"_s.arg(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The line on which the last key of a pointer first stands: good enough to find it in a file of a few dozen
/// lines.
int lineOf(const QByteArray &utf8, const QString &pointer)
{
    qsizetype at = 0;
    for (const QString &key : pointer.split(u'/', Qt::SkipEmptyParts)) {
        bool isIndex = false;
        key.toInt(&isIndex);
        const qsizetype found = isIndex ? -1 : utf8.indexOf('"' + key.toUtf8() + '"', at);
        at = found < 0 ? at : found;
    }
    return int(utf8.first(at).count('\n')) + 1;
}

Failure failureAt(const QByteArray &utf8, const QString &what, const QString &pointer)
{
    return {what, Message::tr("%1, line %2").arg(pointer).arg(lineOf(utf8, pointer))};
}

void setOption(Theme &theme, const OptionPath &option, OptionValue value)
{
    if (option.isSide)
        theme.side[option.spec->option] = std::move(value);
    else
        theme.values[size_t(option.spec->option)] = std::move(value);
}

/// A theme file on its way to a Theme.
class ThemeReader {
  public:
    explicit ThemeReader(int depth) : m_depth(depth) {}
    tl::expected<Theme, Failure> read(const QByteArray &utf8);

  private:
    static constexpr int maximumDepth = 8;
    tl::expected<void, Failure> readBase(const Json &json, const QByteArray &utf8);
    tl::expected<void, Failure> readOptions(const Json &options, const QByteArray &utf8);
    tl::expected<void, Failure> readArrangements(const Json &arrangements, const QByteArray &utf8);
    tl::expected<void, Failure> readFit(const Json &fit, const QByteArray &utf8);

    int m_depth;
    Theme m_theme;
};

tl::expected<Theme, Failure> ThemeReader::read(const QByteArray &utf8)
{
    const auto json = parseJson(utf8);
    if (!json) {
        return tl::unexpected(
            Failure{json.error().message,
                    Message::tr("line %1, column %2").arg(json.error().line).arg(json.error().column)});
    }
    if (!json->object())
        return tl::unexpected(
            Failure{Message::tr("a theme must be a JSON object"), Message::tr("line %1").arg(1)});
    if (auto base = readBase(*json, utf8); !base)
        return tl::unexpected(base.error());
    for (const auto &[key, value] : *json->object()) {
        tl::expected<void, Failure> part;
        if (key == u"options")
            part = readOptions(value, utf8);
        else if (key == u"arrangements")
            part = readArrangements(value, utf8);
        else if (key == u"fit")
            part = readFit(value, utf8);
        else if (key == u"id" && value.string())
            m_theme.id = *value.string();
        else if (key == u"name" && value.string())
            m_theme.name = *value.string();
        else if (key != u"extends" && key != u"description" && key != u"order")
            part = tl::unexpected(failureAt(utf8, Message::tr("unknown member of a theme"), u'/' + key));
        if (!part)
            return tl::unexpected(part.error());
    }
    return std::move(m_theme);
}

tl::expected<void, Failure> ThemeReader::readBase(const Json &json, const QByteArray &utf8)
{
    const Json *extends = json.find(u"extends");
    if (!extends) {
        for (const OptionSpec &spec : optionTable()) {
            const auto standard = QString::fromUtf8(spec.standard.data(), qsizetype(spec.standard.size()));
            m_theme.values[size_t(spec.option)] = readOption(spec, optionFromText(spec, standard)).value();
        }
        return {};
    }
    const QByteArray file =
        extends->string() && m_depth < maximumDepth ? builtInFile(*extends->string()) : QByteArray();
    if (file.isEmpty())
        return tl::unexpected(
            failureAt(utf8, Message::tr("there is no theme of that name to extend"), u"/extends"_s));
    auto base = ThemeReader(m_depth + 1).read(file);
    if (!base)
        return tl::unexpected(base.error());
    m_theme = std::move(*base);
    return {};
}

tl::expected<void, Failure> ThemeReader::readOptions(const Json &options, const QByteArray &utf8)
{
    if (!options.object())
        return tl::unexpected(failureAt(utf8, Message::tr("options must be an object"), u"/options"_s));
    for (const auto &[path, value] : *options.object()) {
        const QString pointer = u"/options/"_s + path;
        const OptionPath option = optionAt(path);
        if (!option.spec)
            return tl::unexpected(failureAt(utf8, Message::tr("there is no option “%1”").arg(path), pointer));
        auto read = readOption(*option.spec, value);
        if (!read)
            return tl::unexpected(failureAt(utf8, read.error(), pointer));
        setOption(m_theme, option, std::move(*read));
    }
    return {};
}

tl::expected<void, Failure> ThemeReader::readArrangements(const Json &arrangements, const QByteArray &utf8)
{
    if (!arrangements.object())
        return tl::unexpected(
            failureAt(utf8, Message::tr("arrangements must be an object"), u"/arrangements"_s));
    for (const auto &[name, value] : *arrangements.object()) {
        auto read = readArrangement(value);
        if (!read) {
            return tl::unexpected(
                failureAt(utf8, read.error().what, u"/arrangements/"_s + name + read.error().pointer));
        }
        m_theme.arrangements[name] = std::move(*read);
    }
    return {};
}

tl::expected<void, Failure> ThemeReader::readFit(const Json &fit, const QByteArray &utf8)
{
    const auto read = readFitLimits(fit, m_theme.fit);
    if (!read)
        return tl::unexpected(failureAt(utf8, read.error().what, u"/fit"_s + read.error().pointer));
    m_theme.fit = *read;
    return {};
}

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

Theme themeFor(const Design &design, std::vector<Finding> &findings)
{
    const QString id = design.theme.isEmpty() ? defaultTheme.toString() : design.theme;
    QByteArray file = builtInFile(id);
    if (file.isEmpty()) {
        findings.push_back(
            {Severity::Warning,
             u"design.unknown-theme"_s,
             Message::tr("There is no theme “%1”; the theme “%2” is used.").arg(id, defaultTheme),
             {}});
        file = builtInFile(defaultTheme.toString());
    }
    auto theme = ThemeReader(0).read(file);
    if (!theme)
        qFatal("built-in theme: %ls", qUtf16Printable(theme.error().sentence()));
    for (const auto &[path, value] : design.options) {
        if (auto applied = applySetting(*theme, path, value); !applied)
            findings.push_back({Severity::Warning, u"design.option"_s, applied.error(), {}});
    }
    theme->hash = hashOf(*theme);
    return std::move(*theme);
}

tl::expected<Theme, Failure> readTheme(const QByteArray &utf8)
{
    auto theme = ThemeReader(0).read(utf8);
    if (theme)
        theme->hash = hashOf(*theme);
    return theme;
}

} // namespace vitae
