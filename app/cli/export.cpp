// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export.h"

#include "document/vitaefile.h"
#include "formats/format.h"
#include "layout/layout.h"
#include "messages.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double defaultDotsPerInch = 150;
constexpr double highestDotsPerInch = 1200;

QString text(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

struct Request {
    QString input;
    QStringList outputs;
    QString to; ///< format id for standard output
    QString theme;
    QString variant;
    std::vector<std::pair<QString, Json>> options;
    double dotsPerInch = defaultDotsPerInch;
};

/// A file to write, complete in memory.
struct Output {
    QString path; ///< "-": standard output
    QByteArray bytes;
};

using Outputs = std::vector<Output>;

ExitStatus usage(const QString &what)
{
    complain(what);
    return ExitStatus::Usage;
}

tl::expected<std::pair<QString, Json>, QString> readSetting(const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    const QString path = argument.first(std::max<qsizetype>(equals, 0));
    const OptionSpec *spec = equals > 0 ? optionSpec(path) : nullptr;
    if (equals <= 0)
        return tl::unexpected(text("--set needs path=value, not “%1”").arg(argument));
    if (!spec)
        return tl::unexpected(text("there is no option “%1”").arg(path));
    Json value = optionFromText(*spec, argument.sliced(equals + 1));
    if (auto read = readOption(*spec, value); !read)
        return tl::unexpected(read.error());
    return std::pair(path, std::move(value));
}

tl::expected<Request, QString> readRequest(const QStringList &arguments)
{
    const QCommandLineOption output({u"o"_s, u"output"_s}, {}, u"OUT"_s), to(u"to"_s, {}, u"FORMAT"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"ID"_s), variant(u"variant"_s, {}, u"NAME"_s);
    const QCommandLineOption set(u"set"_s, {}, u"SETTING"_s), dpi(u"dpi"_s, {}, u"N"_s);
    QCommandLineParser parser;
    parser.addOptions({output, to, theme, variant, set, dpi});
    if (!parser.parse(QStringList(u"vitae"_s) + arguments))
        return tl::unexpected(parser.errorText());
    if (parser.positionalArguments().size() != 1)
        return tl::unexpected(text("export needs one FILE"));
    Request request;
    request.input = parser.positionalArguments().front();
    request.outputs = parser.values(output);
    request.to = parser.value(to);
    request.theme = parser.value(theme);
    request.variant = parser.value(variant);
    if (request.outputs.isEmpty())
        return tl::unexpected(text("export needs at least one output: -o OUT"));
    if (request.outputs.contains(u"-"_s) && request.to.isEmpty())
        return tl::unexpected(text("-o - needs --to FORMAT"));
    for (const QString &argument : parser.values(set)) {
        auto setting = readSetting(argument);
        if (!setting)
            return tl::unexpected(setting.error());
        request.options.push_back(std::move(*setting));
    }
    if (parser.isSet(dpi)) {
        request.dotsPerInch = parser.value(dpi).toDouble();
        if (qIsNaN(request.dotsPerInch) || request.dotsPerInch < 10
            || request.dotsPerInch > highestDotsPerInch)
            return tl::unexpected(text("--dpi needs a number from 10 to %1").arg(highestDotsPerInch));
    }
    return request;
}

bool isKnownTheme(const QString &id)
{
    const std::vector<ThemeName> themes = builtInThemes();
    return std::ranges::any_of(themes, [&id](const ThemeName &theme) { return theme.id == id; });
}

QString formatOf(const Request &request, const QString &output)
{
    return output == u"-" ? request.to : QFileInfo(output).suffix().toLower();
}

bool canWrite(const QString &format)
{
    if (format == u"pdf" || format == u"png")
        return true;
    const FormatSpec *spec = formatById(format);
    if (!spec)
        spec = formatFor(u"x."_s + format, {});
    return spec && spec->write;
}

/// The master's dates are the only ones in an output; SOURCE_DATE_EPOCH stands in where it has none.
QString dateOf(const Document &document)
{
    if (!document.modified.isEmpty())
        return document.modified;
    bool ok = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::UTC).toString(Qt::ISODate) : QString();
}

/// Makes outputs of one document; pages are laid out when first needed.
class Exporter {
  public:
    Exporter(const Request &request, Document document) : m_request(request), m_document(std::move(document))
    {
    }

    tl::expected<Outputs, Failure> make(const QString &output)
    {
        const QString format = formatOf(m_request, output);
        if (format == u"pdf")
            return Outputs{{output, pdf()}};
        if (format == u"png")
            return png(output);
        const FormatSpec *spec = formatById(format);
        if (!spec)
            spec = formatFor(u"x."_s + format, {});
        return Outputs{{output, spec->write(asRequested())}};
    }

  private:
    [[nodiscard]] Cv resolved() const
    {
        Cv cv = resolve(m_document, m_document.variant(m_request.variant));
        if (!m_request.theme.isEmpty())
            cv.design.theme = m_request.theme;
        for (const auto &option : m_request.options)
            cv.design.options.push_back(option);
        return cv;
    }

    /// The document to save. One variant of it must not carry what that variant hides.
    [[nodiscard]] Document asRequested() const
    {
        Document document = m_document;
        const Cv cv = resolved();
        document.design = cv.design;
        if (m_request.variant.isEmpty())
            return document;
        document.root = cv.root;
        document.language = cv.language;
        document.variants.clear();
        document.foreign = {};
        const auto *photo = std::get_if<Photo>(&cv.person().value(Field::Photo));
        if (!photo || photo->isEmpty())
            document.assets.clear();
        return document;
    }

    const PageList &pages()
    {
        if (!m_pages) {
            const Cv cv = resolved();
            std::vector<Finding> findings;
            const Theme theme = themeFor(cv.design, findings);
            LayoutResult result = layout(cv, theme, *FontSet::system());
            remark(m_request.input, findings);
            remark(m_request.input, result.findings);
            m_pages = std::move(result.pages);
        }
        return *m_pages;
    }

    QByteArray pdf()
    {
        PdfMetadata metadata;
        metadata.date = dateOf(m_document);
        return PdfWriter().write(pages(), metadata);
    }

    /// One file a page; "cv.png" becomes "cv-1.png", "cv-2.png" where there are several.
    tl::expected<Outputs, Failure> png(const QString &output)
    {
        const auto count = pages().pages.size();
        if (output == u"-" && count > 1) {
            return tl::unexpected(
                Failure{text("the CV has %1 pages; standard output takes one picture").arg(count), {}});
        }
        PagePainter painter;
        Outputs outputs;
        for (size_t i = 0; i < count; ++i) {
            const QImage image = painter.image(pages().pages[i], m_request.dotsPerInch);
            QString path = output;
            if (count > 1)
                path.insert(path.lastIndexOf(u'.'), u"-%1"_s.arg(i + 1));
            QBuffer buffer;
            if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
                return tl::unexpected(Failure{text("the picture is too large; choose a smaller --dpi"), {}});
            outputs.push_back({path, buffer.data()});
        }
        return outputs;
    }

    const Request &m_request;
    Document m_document;
    std::optional<PageList> m_pages;
};

ExitStatus save(const Outputs &outputs)
{
    for (const Output &output : outputs) {
        if (output.path == u"-") {
            if (!writeToStandardOutput(output.bytes)) {
                complain(text("standard output cannot be written"));
                return ExitStatus::OutputNotWritten;
            }
        } else if (auto written = writeFile(output.path, output.bytes); !written) {
            complain(output.path, written.error());
            return ExitStatus::OutputNotWritten;
        }
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus runExport(const QStringList &arguments)
{
    auto request = readRequest(arguments);
    if (!request)
        return usage(request.error());
    if (!request->theme.isEmpty() && !isKnownTheme(request->theme))
        return usage(text("there is no theme “%1”; “vitae themes” lists them").arg(request->theme));
    const QString source = QFileInfo(request->input).canonicalFilePath();
    for (const QString &output : std::as_const(request->outputs)) {
        if (!source.isEmpty() && QFileInfo(output).canonicalFilePath() == source)
            return usage(text("%1: this would overwrite the CV itself; choose another name").arg(output));
        if (output != u"-" && QFileInfo(output).isDir())
            return usage(text("%1: this is a folder; name a file in it").arg(output));
    }
    for (const QString &output : std::as_const(request->outputs)) {
        if (!canWrite(formatOf(*request, output)))
            return usage(
                text("%1: this format cannot be written; “vitae formats” lists those that can").arg(output));
    }
    auto imported = importFile(request->input);
    if (!imported) {
        complain(request->input, imported.error());
        return ExitStatus::InputUnreadable;
    }
    if (!request->variant.isEmpty() && !imported->document.variant(request->variant))
        return usage(text("%1: there is no variant “%2”").arg(request->input, request->variant));
    remark(request->input, imported->report);

    Exporter exporter(*request, std::move(imported->document));
    Outputs all;
    for (const QString &output : std::as_const(request->outputs)) {
        auto made = exporter.make(output);
        if (!made) {
            complain(output, made.error());
            return ExitStatus::OutputNotWritten;
        }
        std::ranges::move(*made, std::back_inserter(all));
    }
    return save(all);
}

} // namespace vitae
