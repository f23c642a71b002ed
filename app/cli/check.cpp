// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check.h"

#include "document/vitaefile.h"
#include "formats/pdfsource.h"
#include "layout/layout.h"
#include "messages.h"
#include "render/pdfwriter.h"
#include "requestedtheme.h"
#include "xray/foreign/pdffaults.h"
#include "xray/score.h"
#include "xray/xray.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct CheckRequest {
    QString file;
    QString theme; ///< empty: the document's
    bool json = false;
};

tl::expected<CheckRequest, QString> readCheckRequest(const QStringList &arguments)
{
    const QCommandLineOption theme(u"theme"_s, {}, u"THEME"_s), json(u"json"_s);
    QCommandLineParser parser;
    parser.addOptions({theme, json});
    if (!parser.parse(QStringList(u"vitae"_s) + arguments))
        return tl::unexpected(parser.errorText());
    if (parser.positionalArguments().size() != 1)
        return tl::unexpected(CommandLine::tr("check needs one FILE"));
    return CheckRequest{parser.positionalArguments().front(), parser.value(theme), parser.isSet(json)};
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint: return u"hint"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Error: break;
    }
    return u"error"_s;
}

size_t countOf(const XRay &xray, Severity severity)
{
    return size_t(std::ranges::count(xray.findings, severity, &Finding::severity));
}

QStringList linesOf(const XRay &xray)
{
    QStringList lines;
    for (const Finding &finding : xray.findings)
        lines += u"%1 %2 %3"_s.arg(nameOf(finding.severity), finding.rule, finding.text);
    for (const PdfReading &reading : xray.readings)
        lines += CommandLine::tr("%1: %2 of %3 fields read whole")
                     .arg(reading.name)
                     .arg(reading.whole())
                     .arg(xray.fields.size());
    if (isClosed(xray.findings))
        return lines << CommandLine::tr("score 0: no program gets text from this file");
    lines += CommandLine::tr("score %1: 100 less %2 × %3 for errors, %4 × %5 for warnings, %6 × %7 for hints")
                 .arg(scoreOf(xray.findings))
                 .arg(countOf(xray, Severity::Error))
                 .arg(costOf(Severity::Error))
                 .arg(countOf(xray, Severity::Warning))
                 .arg(costOf(Severity::Warning))
                 .arg(countOf(xray, Severity::Hint))
                 .arg(costOf(Severity::Hint));
    return lines;
}

/// What the CV gives in a theme, else in its own; read again from `pdf`, else from a new export.
XRay checkedPages(Cv cv, const std::optional<ThemeChoice> &choice, const ThemeSet &themes,
                  const QByteArray &pdf = {})
{
    cv.design = choice ? inTheme(cv.design, *choice) : completed(cv.design, themes);
    std::vector<Finding> findings;
    LayoutResult laidOut = layout(cv, themeFor(cv.design, findings), *FontSet::system());
    XRay result = xray(cv, laidOut.pages, pdf.isEmpty() ? PdfWriter().write(laidOut.pages) : pdf);
    addFindings(findings, result.findings);
    addFindings(laidOut.findings, result.findings);
    return result;
}

/// Fields of all readings that are not whole.
size_t brokenFields(const XRay &xray)
{
    size_t count = 0;
    for (const PdfReading &reading : xray.readings)
        count += xray.fields.size() - reading.whole();
    return count;
}

/// Of a PDF that carries its CV: the bytes as they are, which may have been changed since. Which of the
/// variants they show, they tell themselves: the first that they hold whole, else the one that fits best.
XRay checkedFile(const Document &document, const ThemeSet &themes, const QByteArray &pdf)
{
    constexpr size_t most = 50; // variants looked at: each is laid out
    XRay result = checkedPages(resolve(document), {}, themes, pdf);
    for (const Variant &variant :
         std::span(document.variants).first(std::min(most, document.variants.size()))) {
        if (brokenFields(result) == 0)
            break;
        XRay other = checkedPages(resolve(document, &variant), {}, themes, pdf);
        if (brokenFields(other) < brokenFields(result))
            result = std::move(other);
    }
    for (Finding &fault : pdfFaults(pdf))
        if (fault.rule != u"pdf.columns") // the theme has them, and each field was looked for
            result.findings.push_back(std::move(fault));
    return result;
}

Json::Member member(const QString &key, const QString &value)
{
    return {key, Json(value)};
}

Json jsonOf(const XRay &xray)
{
    Json::Array findings, readings, parsed;
    for (const Finding &finding : xray.findings)
        findings.emplace_back(Json::Object{member(u"severity"_s, nameOf(finding.severity)),
                                           member(u"rule"_s, finding.rule),
                                           member(u"text"_s, finding.text),
                                           {u"node"_s, Json(qint64(finding.where.node))}});
    for (const PdfReading &reading : xray.readings)
        readings.emplace_back(Json::Object{member(u"reader"_s, reading.id),
                                           {u"fields"_s, Json(qint64(xray.fields.size()))},
                                           {u"whole"_s, Json(qint64(reading.whole()))}});
    for (const ParsedField &field : xray.parsed)
        parsed.emplace_back(Json::Object{member(u"rule"_s, field.rule),
                                         member(u"expected"_s, field.expected),
                                         member(u"read"_s, field.read),
                                         {u"right"_s, Json(field.isRight)}});
    return Json(Json::Object{{u"score"_s, Json(qint64(scoreOf(xray.findings)))},
                             {u"readings"_s, Json(std::move(readings))},
                             {u"parsed"_s, Json(std::move(parsed))},
                             {u"findings"_s, Json(std::move(findings))}});
}

} // namespace

ExitStatus runCheck(const QStringList &arguments)
{
    const auto request = readCheckRequest(arguments);
    if (!request) {
        complain(request.error());
        return ExitStatus::Usage;
    }
    const ThemeFolder own = readThemeFolder(ownThemesPath());
    const auto theme = requestedTheme(request->theme, own);
    if (!theme)
        return theme.error();
    const auto bytes = readFile(request->file);
    if (!bytes) {
        complain(request->file, bytes.error());
        return ExitStatus::InputUnreadable;
    }
    const bool isPdf = looksLikePdf(*bytes);
    const auto imported = importBytes(request->file, *bytes);
    if (!imported && !isPdf) {
        complain(request->file, imported.error());
        return ExitStatus::InputUnreadable;
    }
    const std::optional<ThemeChoice> &choice = *theme;
    XRay result;
    if (!imported)
        result.findings = pdfFaults(*bytes);
    else if (isPdf && !choice)
        result = checkedFile(imported->document, own.set(), *bytes);
    else
        result = checkedPages(resolve(imported->document), choice, own.set());
    const ExitStatus told = request->json ? answer(writeJson(jsonOf(result))) : answer(linesOf(result));
    if (told != ExitStatus::Done)
        return told;
    return countOf(result, Severity::Error) > 0 ? ExitStatus::CheckFailed : ExitStatus::Done;
}

} // namespace vitae
