// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xray.h"

#include "pdftext.h"
#include "qtpdftext.h"
#include "rules/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

/// The content stream has right-to-left text as it stands on the line; programs turn it round or fail.
bool runsLeftToRight(const PageList &pages)
{
    return std::ranges::none_of(pages.pages, [](const Page &page) {
        return std::ranges::any_of(page.items, [](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item.content);
            return text && text->run->level % 2 != 0;
        });
    });
}

/// As findFields(), where the text has the fields in another order.
std::vector<Found> foundInOrder(const std::vector<ShownField> &fields, const std::vector<size_t> &order,
                                const QString &text)
{
    std::vector<ShownField> sorted;
    for (const size_t i : order)
        sorted.push_back(fields[i]);
    const std::vector<Found> found = findFields(sorted, {}, text);
    std::vector<Found> result(fields.size());
    for (size_t i = 0; i < order.size(); ++i)
        result[order[i]] = found[i];
    return result;
}

/// Words are not enough for what a machine dials and writes to: every sign counts.
void checkSigns(const std::vector<ShownField> &fields, PdfReading &reading)
{
    const auto signsOf = [](QString text) { return text.removeIf([](QChar c) { return c.isSpace(); }); };
    const QString read = signsOf(reading.text);
    for (size_t i = 0; i < fields.size(); ++i)
        if (const Field field = fields[i].field.field; field == Field::Email || field == Field::Phone)
            if (!read.contains(signsOf(fields[i].text), Qt::CaseInsensitive))
                reading.found[i] = Found::Lost;
}

QString sentenceFor(Found found, const QString &reader, const QString &text)
{
    const QString shown = text.simplified().left(60);
    switch (found) {
    case Found::Split: return Message::tr("%1 reads “%2” in pieces.").arg(reader, shown);
    case Found::Misplaced: return Message::tr("%1 reads “%2” in another place.").arg(reader, shown);
    case Found::Lost: return Message::tr("%1 does not read “%2”.").arg(reader, shown);
    case Found::Whole: break;
    }
    return {};
}

QString ruleFor(Found found)
{
    return found == Found::Split    ? u"read.split"_s
        : found == Found::Misplaced ? u"read.misplaced"_s
                                    : u"read.lost"_s;
}

/// The one that gets least of a field: a fault counts once, however many readers trip over it.
const PdfReading &worstReading(const XRay &xray, size_t field)
{
    static_assert(Found::Whole < Found::Split && Found::Split < Found::Misplaced
                  && Found::Misplaced < Found::Lost);
    return *std::ranges::max_element(xray.readings, {},
                                     [field](const PdfReading &reading) { return reading.found[field]; });
}

/// What one reader finds whole stands in the file as it should: the others are weak.
Severity severityOf(const XRay &xray, size_t field, Found found)
{
    const bool isReadable = std::ranges::any_of(
        xray.readings, [field](const PdfReading &reading) { return reading.found[field] == Found::Whole; });
    if (found == Found::Lost)
        return isReadable ? Severity::Warning : Severity::Error;
    return isReadable ? Severity::Hint : Severity::Warning;
}

} // namespace

XRay xray(const Cv &cv, const PageList &pages, const QByteArray &pdf, const std::stop_token &stop)
{
    XRay result;
    result.fields = shownFields(pages);
    if (stop.stop_requested())
        return {};
    const PdfText own = readPdfText(pdf);
    result.readings.push_back({u"qt-pdf"_s, Message::tr("Qt PDF"), qtPdfText(pdf, stop), {}});
    const bool isLeftToRight = runsLeftToRight(pages);
    if (isLeftToRight)
        result.readings.push_back(
            {u"content-stream"_s, Message::tr("A reader of the content stream"), own.inStreamOrder, {}});
    result.readings.push_back(
        {u"structure"_s, Message::tr("A screen reader"), own.inTreeOrder.join(u'\n'), {}});
    const QStringList furniture = furnitureOf(pages);
    const std::vector<size_t> inTree = treeOrder(result.fields, pages);
    for (PdfReading &reading : result.readings) {
        if (stop.stop_requested())
            return {};
        reading.found = reading.id == u"structure" ? foundInOrder(result.fields, inTree, reading.text)
                                                   : findFields(result.fields, furniture, reading.text);
        if (isLeftToRight) // else signs may stand mirrored
            checkSigns(result.fields, reading);
    }
    for (size_t i = 0; i < result.fields.size(); ++i)
        if (const PdfReading &worst = worstReading(result, i); worst.found[i] != Found::Whole)
            result.findings.push_back({severityOf(result, i, worst.found[i]), ruleFor(worst.found[i]),
                                       sentenceFor(worst.found[i], worst.name, result.fields[i].text),
                                       result.fields[i].field});
    result.parsed = parsedFields(cv, result.fields, parseResume(own.items));
    std::ranges::move(ruleFindings(cv, pages), std::back_inserter(result.findings));
    if (!isLeftToRight) // such text is beyond a simple parser, whatever its pages look like
        return result;
    for (Finding &hint : parserFindings(result.parsed, cv))
        if (std::ranges::find(result.findings, hint.where, &Finding::where) == result.findings.end())
            result.findings.push_back(std::move(hint)); // else its cause is told already
    return result;
}

} // namespace vitae
