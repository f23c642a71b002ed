// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export.h"

#include "document/vitaefile.h"
#include "exportrequest.h"
#include "layout/fit.h"
#include "messages.h"
#include "render/pagefiles.h"
#include "render/pdfwriter.h"
#include "requestedtheme.h"

#include <QDateTime>
#include <QTimeZone>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Files to write, complete in memory. The path "-": standard output.
using Output = PageFile;
using Outputs = std::vector<Output>;

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
    Exporter(const ExportRequest &request, const ThemeSet &themes, std::optional<ThemeChoice> theme,
             Document document)
        : m_request(request),
          m_themes(themes),
          m_theme(std::move(theme)),
          m_document(std::move(document))
    {
    }

    /// Fits the CV on as many pages as were asked for.
    tl::expected<void, Failure> fit()
    {
        if (m_request.pages == 0)
            return {};
        auto fit = fitToPages(resolved(), *FontSet::system(), m_request.pages);
        if (!fit)
            return tl::unexpected(Failure{fit.error().sentence(), {}});
        m_fit = *std::move(fit);
        return {};
    }

    tl::expected<Outputs, Failure> make(const ExportTarget &target)
    {
        if (target.format->write)
            return Outputs{{target.path, target.format->write(asRequested())}};
        if (drawsPages(QLatin1StringView(target.format->id).toString()))
            return pictures(target);
        return pdf(target.path);
    }

  private:
    [[nodiscard]] Cv resolved() const
    {
        Cv cv = resolve(m_document, m_document.variant(m_request.variant));
        cv.modified = dateOf(m_document);
        cv.design = m_theme ? inTheme(cv.design, *m_theme) : completed(cv.design, m_themes);
        for (const auto &option : m_request.options)
            cv.design.options.push_back(option);
        for (const auto &option : m_fit.options)
            cv.design.options.push_back(option);
        return cv;
    }

    /// The document to save. One variant of it must not carry what that variant hides.
    [[nodiscard]] Document asRequested() const
    {
        const Cv cv = resolved();
        return m_request.variant.isEmpty() ? whole(cv) : shownDocument(m_document, cv);
    }
    /// In the design of the export.
    [[nodiscard]] Document whole(const Cv &cv) const
    {
        Document document = m_document;
        document.design = cv.design;
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

    tl::expected<Outputs, Failure> pdf(const QString &path)
    {
        PdfMetadata metadata;
        metadata.date = dateOf(m_document);
        const Cv cv = resolved();
        metadata.attachments = sourceInside(whole(cv), cv, m_request.source);
        return Outputs{{path, PdfWriter().write(pages(), metadata)}};
    }

    tl::expected<Outputs, Failure> pictures(const ExportTarget &target)
    {
        const auto count = pages().pages.size();
        if (target.path == u"-" && count > 1)
            return tl::unexpected(
                Failure{CommandLine::tr("the CV has %n pages; standard output takes one picture", nullptr,
                                        int(count)),
                        {}});
        return pageFiles(QLatin1StringView(target.format->id).toString(), target.path, pages(),
                         m_request.dotsPerInch);
    }

    const ExportRequest &m_request;
    const ThemeSet &m_themes;
    std::optional<ThemeChoice> m_theme; ///< the one that was asked for
    Document m_document;
    PageFit m_fit;
    std::optional<PageList> m_pages;
};

ExitStatus save(const Outputs &outputs)
{
    for (const Output &output : outputs) {
        if (output.path == u"-") {
            if (const ExitStatus status = answer(output.bytes); status != ExitStatus::Done)
                return status;
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
    const auto request = readExportRequest(arguments);
    if (!request) {
        complain(request.error());
        return ExitStatus::Usage;
    }
    const ThemeFolder own = readThemeFolder(ownThemesPath());
    auto theme = requestedTheme(request->theme, own);
    if (!theme)
        return theme.error();
    auto imported = importFile(request->input);
    if (!imported) {
        complain(request->input, imported.error());
        return ExitStatus::InputUnreadable;
    }
    if (!request->variant.isEmpty() && !imported->document.variant(request->variant)) {
        complain(CommandLine::tr("%1: there is no variant “%2”").arg(request->input, request->variant));
        return ExitStatus::Usage;
    }
    remark(request->input, imported->report);

    const ThemeSet themes = own.set();
    Exporter exporter(*request, themes, *std::move(theme), std::move(imported->document));
    if (auto fitted = exporter.fit(); !fitted) {
        complain(request->input, fitted.error());
        return ExitStatus::OutputNotWritten;
    }
    Outputs all;
    for (const ExportTarget &target : request->targets) {
        auto made = exporter.make(target);
        if (!made) {
            complain(target.path, made.error());
            return ExitStatus::OutputNotWritten;
        }
        std::ranges::move(*made, std::back_inserter(all));
    }
    return save(all);
}

} // namespace vitae
