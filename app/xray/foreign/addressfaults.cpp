// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultset.h"
#include "xray/fieldsearch.h"
#include "xray/parser/features.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Object = QPDFObjectHandle;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(PdfFaults)
};

const QString mailPattern = u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s;

QString bare(QString address)
{
    static const QRegularExpression start(u"^(?:https?://|mailto:)?(?:www\\.)?"_s);
    address = address.toLower();
    address.remove(start);
    while (address.endsWith(u'/') || address.endsWith(u'.') || address.endsWith(u','))
        address.chop(1);
    return address;
}

QStringList targetsIn(QPDF &file)
{
    QStringList targets;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages())
        for (QPDFAnnotationObjectHelper link : page.getAnnotations("/Link")) {
            Object action = link.getObjectHandle().getKey("/A");
            Object uri = action.isDictionary() ? action.getKey("/URI") : Object::newNull();
            if (uri.isString())
                targets << bare(QString::fromStdString(uri.getUTF8Value()));
        }
    return targets;
}

/// Of the web, as people write them; only endings that are no words elsewhere.
QStringList addressesIn(const QString &text)
{
    static const QRegularExpression address(
        mailPattern
        + u"|(?:https?://|www\\.)[^\\s|]+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|edu|dev|io)\\b(?:/[^\\s|]*)?"_s);
    QStringList found;
    for (auto matches = address.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.removeDuplicates();
    return found;
}

bool hasPhone(const QString &text)
{
    return std::ranges::any_of(text.split(u'\n'),
                               [](const QString &line) { return !parser::phoneIn(line).isEmpty(); });
}

} // namespace

void checkAddressesOf(QPDF &file, const ReadPages &pages, Findings &findings)
{
    const QString text = pages.byQtPdf + u'\n' + pages.own.inStreamOrder;
    if (wordsIn(text).isEmpty())
        return; // that is the fault
    static const QRegularExpression mail(mailPattern);
    if (!text.contains(mail))
        findings.add(
            Severity::Error, u"pdf.no-email"_s,
            Message::tr("Programs find no e-mail address: write it as text, not as a picture or under "
                        "an icon."));
    if (!hasPhone(text))
        findings.add(Severity::Hint, u"pdf.no-phone"_s,
                     Message::tr("Programs find no phone number: write it as text if people may call."));
    const QStringList targets = targetsIn(file);
    QStringList dead;
    for (const QString &address : addressesIn(pages.own.inStreamOrder))
        if (std::ranges::none_of(targets,
                                 [&](const QString &target) { return target.contains(bare(address)); }))
            dead << address;
    constexpr qsizetype named = 3;
    if (!dead.isEmpty())
        findings.add(Severity::Warning, u"pdf.links"_s,
                     Message::tr("Addresses are shown but cannot be clicked: %1. Make them links.")
                         .arg(dead.first(std::min(named, dead.size())).join(u", "_s)
                              + (dead.size() > named ? u", …"_s : QString())));
}

} // namespace vitae
