// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themereader.h"

#include "document/jsonplace.h"
#include "plainarrangement.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

using Read = tl::expected<void, ThemeFault>;

tl::unexpected<ThemeFault> fault(const QString &what, const QString &pointer)
{
    return tl::unexpected(ThemeFault{what, pointer});
}

/// A theme file on its way to a Theme.
class ThemeReader {
  public:
    explicit ThemeReader(int depth) : m_depth(depth) {}
    tl::expected<Theme, ThemeFault> read(const Json &file);

  private:
    static constexpr int maximumDepth = 8;
    Read readMember(const QString &key, const Json &value);
    Read readBase(const Json &file);
    Read readOptions(const Json &options);
    Read readArrangements(const Json &arrangements);
    Read readFit(const Json &fit);

    int m_depth;
    Theme m_theme;
};

tl::expected<Theme, ThemeFault> ThemeReader::read(const Json &file)
{
    if (!file.object())
        return fault(Message::tr("a theme must be a JSON object"), {});
    if (auto base = readBase(file); !base)
        return tl::unexpected(base.error());
    // Options come last: they may change arrangements.
    const auto isOptions = [](const Json::Member &member) { return member.first == u"options"; };
    for (const bool options : {false, true}) {
        for (const Json::Member &member : *file.object()) {
            if (isOptions(member) != options)
                continue;
            if (auto part = readMember(member.first, member.second); !part)
                return tl::unexpected(part.error());
        }
    }
    return std::move(m_theme);
}

Read ThemeReader::readMember(const QString &key, const Json &value)
{
    if (key == u"options")
        return readOptions(value);
    if (key == u"arrangements")
        return readArrangements(value);
    if (key == u"fit")
        return readFit(value);
    if (key == u"order") // of the gallery
        return {};
    const bool isText = key == u"id" || key == u"name" || key == u"description" || key == u"extends";
    if (!isText) {
        return fault(Message::tr("a theme has no “%1”; it has id, name, description, extends, options, "
                                 "arrangements and fit")
                         .arg(key),
                     u'/' + pointerKey(key));
    }
    if (!value.string())
        return fault(Message::tr("“%1” must be a text").arg(key), u'/' + key);
    if (key == u"id")
        m_theme.id = *value.string();
    else if (key == u"name")
        m_theme.name = *value.string();
    return {};
}

Read ThemeReader::readBase(const Json &file)
{
    const Json *extends = file.find(u"extends");
    if (!extends) {
        for (const OptionSpec &spec : optionTable()) {
            const auto standard = QString::fromUtf8(spec.standard.data(), qsizetype(spec.standard.size()));
            m_theme.values[size_t(spec.option)] = readOption(spec, optionFromText(spec, standard)).value();
        }
        for (const KindSpec &kind : kindTable())
            if (kind.item == NodeType::Entry)
                m_theme.arrangements[QLatin1StringView(kind.name)] = plainArrangement(kind);
        return {};
    }
    const QByteArray bytes =
        extends->string() && m_depth < maximumDepth ? builtInFile(*extends->string()) : QByteArray();
    const auto json = parseJson(bytes);
    if (!json)
        return fault(Message::tr("there is no theme of that name to extend"), u"/extends"_s);
    auto base = ThemeReader(m_depth + 1).read(*json);
    if (!base)
        return tl::unexpected(base.error());
    m_theme = std::move(*base);
    return {};
}

Read ThemeReader::readOptions(const Json &options)
{
    if (!options.object())
        return fault(Message::tr("options must be an object"), u"/options"_s);
    for (const auto &[path, value] : *options.object()) {
        if (auto applied = applySetting(m_theme, path, value); !applied)
            return fault(applied.error(), u"/options/"_s + pointerKey(path));
    }
    return {};
}

Read ThemeReader::readArrangements(const Json &arrangements)
{
    if (!arrangements.object())
        return fault(Message::tr("arrangements must be an object"), u"/arrangements"_s);
    for (const auto &[name, value] : *arrangements.object()) {
        auto read = readArrangement(value);
        if (!read)
            return fault(read.error().what, u"/arrangements/"_s + pointerKey(name) + read.error().pointer);
        m_theme.arrangements[name] = std::move(*read);
    }
    return {};
}

Read ThemeReader::readFit(const Json &fit)
{
    const auto read = readFitLimits(fit, m_theme.fit);
    if (!read)
        return fault(read.error().what, u"/fit"_s + read.error().pointer);
    m_theme.fit = *read;
    return {};
}

} // namespace

tl::expected<Theme, ThemeFault> themeOf(const Json &file)
{
    return ThemeReader(0).read(file);
}

QByteArray builtInFile(const QString &id)
{
    QFile file(u":/themes/%1.json"_s.arg(id));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace vitae
