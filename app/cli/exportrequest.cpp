// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportrequest.h"

#include "layout/arrangementtext.h"
#include "messages.h"
#include "nearest.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double lowestDotsPerInch = 10;
constexpr double highestDotsPerInch = 1200;
constexpr int mostPages = 100;

QString noSuchOption(const QString &path)
{
    QStringList known;
    for (const OptionSpec &spec : optionTable())
        known += QString::fromUtf8(spec.path.data(), qsizetype(spec.path.size()));
    const QString meant = nearest(path, known);
    if (meant.isEmpty())
        return CommandLine::tr("there is no option “%1”; “vitae themes --options” lists them").arg(path);
    return CommandLine::tr(
               "there is no option “%1”, did you mean “%2”? “vitae themes --options” lists them all")
        .arg(path, meant);
}

tl::expected<std::pair<QString, Json>, QString> readSetting(const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    if (equals <= 0)
        return tl::unexpected(CommandLine::tr("--set needs path=value, not “%1”").arg(argument));
    const QString path = argument.first(equals);
    if (const QString key = arrangementKey(path); !key.isEmpty()) {
        std::vector<Finding> none;
        Theme theme = themeFor({}, none);
        Json value(argument.sliced(equals + 1));
        if (auto set = applySetting(theme, path, value); !set)
            return tl::unexpected(set.error());
        return std::pair(path, std::move(value));
    }
    const OptionSpec *spec = optionAt(path).spec;
    if (!spec)
        return tl::unexpected(noSuchOption(path));
    Json value = optionFromText(*spec, argument.sliced(equals + 1));
    if (auto read = readOption(*spec, value); !read)
        return tl::unexpected(read.error());
    return std::pair(path, std::move(value));
}

tl::expected<std::vector<std::pair<QString, Json>>, QString> readSettings(const QStringList &arguments)
{
    std::vector<std::pair<QString, Json>> options;
    for (const QString &argument : arguments) {
        auto setting = readSetting(argument);
        if (!setting)
            return tl::unexpected(setting.error());
        options.push_back(std::move(*setting));
    }
    return options;
}

tl::expected<double, QString> readDotsPerInch(const QString &typed)
{
    const double value = typed.toDouble();
    if (value >= lowestDotsPerInch && value <= highestDotsPerInch)
        return value;
    return tl::unexpected(
        CommandLine::tr("--dpi needs a number from %1 to %2").arg(lowestDotsPerInch).arg(highestDotsPerInch));
}

tl::expected<int, QString> readPageCount(const QString &typed)
{
    bool ok = false;
    const int count = typed.toInt(&ok);
    if (ok && count >= 1 && count <= mostPages)
        return count;
    return tl::unexpected(CommandLine::tr("--pages needs a number from %1 to %2").arg(1).arg(mostPages));
}

tl::expected<SourceInside, QString> readSource(const QString &typed)
{
    constexpr std::pair<QLatin1StringView, SourceInside> known[] = {{"shown"_L1, SourceInside::Shown},
                                                                    {"whole"_L1, SourceInside::Whole},
                                                                    {"none"_L1, SourceInside::None}};
    for (const auto &[name, what] : known)
        if (typed == name)
            return what;
    return tl::unexpected(CommandLine::tr("--source needs shown, whole or none, not “%1”").arg(typed));
}

/// ".vitae, .json, …"
QString writableExtensions()
{
    QStringList extensions;
    for (const FormatSpec &format : formatTable()) {
        if (format.isWritten())
            extensions += u'.' + extensionsOf(format).front();
    }
    return extensions.join(u", "_s);
}

/// The format that --to names, by id or extension.
tl::expected<ExportTarget, QString> standardOutput(const QString &to)
{
    if (to.isEmpty())
        return tl::unexpected(CommandLine::tr("-o - needs --to FORMAT"));
    const FormatSpec *format = formatById(to);
    if (!format)
        format = formatByExtension(to);
    if (!format || !format->isWritten())
        return tl::unexpected(
            CommandLine::tr("--to %1: this format cannot be written; “vitae formats” lists those that can")
                .arg(to));
    return ExportTarget{u"-"_s, format};
}

/// A file, in the format that its extension names.
tl::expected<ExportTarget, QString> file(const QString &path, const QString &input)
{
    const QString source = QFileInfo(input).canonicalFilePath();
    const QFileInfo info(path);
    if (!source.isEmpty() && info.canonicalFilePath() == source)
        return tl::unexpected(
            CommandLine::tr("%1: this would overwrite the CV itself; choose another name").arg(path));
    if (info.isDir())
        return tl::unexpected(CommandLine::tr("%1: this is a folder; name a file in it").arg(path));
    if (info.suffix().isEmpty())
        return tl::unexpected(
            CommandLine::tr("%1: the end of the name says what to write; it must be one of: %2")
                .arg(path, writableExtensions()));
    const FormatSpec *format = formatByExtension(info.suffix());
    if (!format || !format->isWritten())
        return tl::unexpected(CommandLine::tr("%1: “.%2” cannot be written; what can be: %3")
                                  .arg(path, info.suffix(), writableExtensions()));
    return ExportTarget{path, format};
}

bool hasPdf(const ExportRequest &request)
{
    return std::ranges::any_of(request.targets, [](const ExportTarget &target) {
        return QLatin1StringView(target.format->id) == "pdf"_L1;
    });
}

} // namespace

tl::expected<ExportRequest, QString> readExportRequest(const QStringList &arguments)
{
    const QCommandLineOption output({u"o"_s, u"output"_s}, {}, u"OUT"_s), to(u"to"_s, {}, u"FORMAT"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"THEME"_s), variant(u"variant"_s, {}, u"NAME"_s);
    const QCommandLineOption set(u"set"_s, {}, u"SETTING"_s), dpi(u"dpi"_s, {}, u"N"_s);
    const QCommandLineOption pages(u"pages"_s, {}, u"N"_s), source(u"source"_s, {}, u"WHAT"_s);
    QCommandLineParser parser;
    parser.addOptions({output, to, theme, variant, set, dpi, pages, source});
    if (!parser.parse(QStringList(u"vitae"_s) + arguments))
        return tl::unexpected(parser.errorText());
    if (parser.positionalArguments().size() != 1)
        return tl::unexpected(CommandLine::tr("export needs one FILE"));
    if (!parser.isSet(output))
        return tl::unexpected(CommandLine::tr("export needs at least one output: -o OUT"));

    ExportRequest request;
    request.input = parser.positionalArguments().front();
    request.theme = parser.value(theme);
    request.variant = parser.value(variant);
    auto settings = readSettings(parser.values(set));
    if (!settings)
        return tl::unexpected(settings.error());
    request.options = *std::move(settings);
    if (parser.isSet(dpi)) {
        const auto resolution = readDotsPerInch(parser.value(dpi));
        if (!resolution)
            return tl::unexpected(resolution.error());
        request.dotsPerInch = *resolution;
    }
    if (parser.isSet(pages)) {
        const auto count = readPageCount(parser.value(pages));
        if (!count)
            return tl::unexpected(count.error());
        request.pages = *count;
    }
    if (parser.isSet(source)) {
        const auto what = readSource(parser.value(source));
        if (!what)
            return tl::unexpected(what.error());
        request.source = *what;
    }
    for (const QString &path : parser.values(output)) {
        auto target = path == u"-" ? standardOutput(parser.value(to)) : file(path, request.input);
        if (!target)
            return tl::unexpected(target.error());
        request.targets.push_back(*std::move(target));
    }
    if (parser.isSet(source) && !hasPdf(request))
        return tl::unexpected(CommandLine::tr("--source is for PDFs, and no output is one"));
    return request;
}

} // namespace vitae
