// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultset.h"
#include "xray/fieldsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(PdfFaults)
};

// Shares of the words. Two programs may part words otherwise; the items of one do not change.
constexpr double leastAgreed = 0.9, leastByLines = 0.95;

QString inItsOrder(const std::vector<PdfTextItem> &items)
{
    QStringList texts;
    for (const PdfTextItem &item : items)
        texts << item.text;
    return texts.join(u' ');
}

/// As a program has it that goes line by line across the page.
QString textByLines(std::vector<PdfTextItem> items)
{
    constexpr double sameLine = 2; // points
    std::ranges::stable_sort(items, [](const PdfTextItem &a, const PdfTextItem &b) {
        return std::pair(a.page, -a.y) < std::pair(b.page, -b.y);
    });
    for (auto begin = items.begin(); begin != items.end();) {
        const auto end = std::find_if(begin, items.end(), [&begin](const PdfTextItem &item) {
            return item.page != begin->page || begin->y - item.y > sameLine;
        });
        std::ranges::stable_sort(begin, end, {}, &PdfTextItem::x);
        begin = end;
    }
    return inItsOrder(items);
}

/// Who writes to the left: programs turn such text round or fail, whatever its pages look like.
bool runsRightToLeft(const QString &text)
{
    qsizetype left = 0, right = 0;
    for (const QChar c : text) {
        left += c.direction() == QChar::DirL;
        right += c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    }
    return right > left;
}

void checkOrder(const ReadPages &pages, Findings &findings)
{
    if (runsRightToLeft(pages.byQtPdf))
        return;
    const double agreed = sharedOrder(pages.byQtPdf, pages.own.inStreamOrder),
                 byLines = sharedOrder(inItsOrder(pages.own.items), textByLines(pages.own.items));
    if (agreed < leastAgreed)
        findings.add(
            Severity::Warning, u"pdf.order"_s,
            Message::tr("Programs read the text in different orders, only %1 % of the words in the same "
                        "one: export from a layout in one column.")
                .arg(qRound(agreed * 100)));
    if (byLines < leastByLines)
        findings.add(
            Severity::Warning, u"pdf.columns"_s,
            Message::tr("Text stands in columns side by side: programs that read across the page mix "
                        "them. Use a layout in one column."));
}

void checkMeanings(const ReadPages &pages, Findings &findings)
{
    int meaningless = 0;
    QStringList fonts;
    for (const auto &[font, count] : pages.own.meaningless) {
        meaningless += count;
        fonts << (font.isEmpty() ? u"?"_s : font);
    }
    if (meaningless == 0)
        return;
    const bool isMuch = meaningless * 10 > pages.own.inStreamOrder.size();
    findings.add(isMuch ? Severity::Error : Severity::Warning, u"pdf.meaning"_s,
                 isMuch ? Message::tr("Many signs mean nothing to programs (%1): export the file again from "
                                      "the program that made it, not by printing.")
                              .arg(meaningless)
                        : Message::tr("Signs that mean nothing to programs stand among the text (%1, in %2): "
                                      "write words instead of icons.")
                              .arg(meaningless)
                              .arg(fonts.join(u", "_s)));
}

void checkHyphens(const QString &text, Findings &findings)
{
    static const QRegularExpression cut(u"(\\p{L}{2,})[-\\x{2010}\\x{AD}]\\s*\\n\\s*(\\p{Ll}{2,})"_s);
    QStringList words;
    for (auto matches = cut.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        words << match.captured(1) + u"-|"_s + match.captured(2);
    }
    constexpr qsizetype named = 3;
    if (!words.isEmpty())
        findings.add(Severity::Hint, u"pdf.hyphens"_s,
                     Message::tr("Words are cut at the ends of lines, and a search for them fails: %1 (%2 in "
                                 "all). Switch hyphenation off.")
                         .arg(words.first(std::min(named, words.size())).join(u", "_s))
                         .arg(words.size()));
}

} // namespace

void checkTextOf(const ReadPages &pages, Findings &findings)
{
    if (wordsIn(pages.byQtPdf + u' ' + pages.own.inStreamOrder).isEmpty()) {
        findings.add(
            Severity::Error, u"pdf.no-text"_s,
            Message::tr("The file holds no text, only pictures of it: programs read nothing. Export it "
                        "from the program that wrote it instead of scanning it."));
        return;
    }
    checkMeanings(pages, findings);
    if (pages.own.unknown * 10 <= pages.own.inStreamOrder.size()) // else a table is missing here, no order
        checkOrder(pages, findings);
    checkHyphens(pages.own.inStreamOrder, findings);
}

} // namespace vitae
