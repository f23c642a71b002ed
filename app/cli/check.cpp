// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check.h"

#include "layout/layout.h"
#include "messages.h"
#include "render/pdfwriter.h"
#include "requestedtheme.h"
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
    lines += CommandLine::tr("score %1: 100 less %2 × %3 for errors, %4 × %5 for warnings, %6 × %7 for hints")
                 .arg(xray.score())
                 .arg(countOf(xray, Severity::Error))
                 .arg(XRay::costOf(Severity::Error))
                 .arg(countOf(xray, Severity::Warning))
                 .arg(XRay::costOf(Severity::Warning))
                 .arg(countOf(xray, Severity::Hint))
                 .arg(XRay::costOf(Severity::Hint));
    return lines;
}

Json::Member member(const QString &key, const QString &value)
{
    return {key, Json(value)};
}

Json jsonOf(const XRay &xray)
{
    Json::Array findings, readings;
    for (const Finding &finding : xray.findings)
        findings.emplace_back(Json::Object{member(u"severity"_s, nameOf(finding.severity)),
                                           member(u"rule"_s, finding.rule),
                                           member(u"text"_s, finding.text),
                                           {u"node"_s, Json(qint64(finding.where.node))}});
    for (const PdfReading &reading : xray.readings)
        readings.emplace_back(Json::Object{member(u"reader"_s, reading.id),
                                           {u"fields"_s, Json(qint64(xray.fields.size()))},
                                           {u"whole"_s, Json(qint64(reading.whole()))}});
    return Json(Json::Object{{u"score"_s, Json(qint64(xray.score()))},
                             {u"readings"_s, Json(std::move(readings))},
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
    const auto imported = importFile(request->file);
    if (!imported) {
        complain(request->file, imported.error());
        return ExitStatus::InputUnreadable;
    }
    Cv cv = resolve(imported->document);
    const std::optional<ThemeChoice> &choice = *theme;
    cv.design = choice ? inTheme(cv.design, *choice) : completed(cv.design, own.set());
    std::vector<Finding> findings;
    LayoutResult laidOut = layout(cv, themeFor(cv.design, findings), *FontSet::system());
    XRay result = xray(cv, laidOut.pages, PdfWriter().write(laidOut.pages));
    for (std::vector<Finding> *more : {&findings, &laidOut.findings})
        std::ranges::move(*more, std::back_inserter(result.findings));
    const ExitStatus told = request->json ? answer(writeJson(jsonOf(result))) : answer(linesOf(result));
    if (told != ExitStatus::Done)
        return told;
    return countOf(result, Severity::Error) > 0 ? ExitStatus::CheckFailed : ExitStatus::Done;
}

} // namespace vitae
